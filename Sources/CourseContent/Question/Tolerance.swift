/// How far an answer may lie from the truth `t`: `absolute + relative·|t|`.
public struct Tolerance: Hashable, Sendable {
  /// The part that doesn't depend on the truth.
  public let absolute: Double
  /// The part relative to the truth's size.
  public let relative: Double
  /// The significant figures that the author asked for; nil where bounds were given instead.
  public let significantFigures: Int?

  /// Every answer rounded correctly to so many significant figures: rounding changes a value by at
  /// most 5·10^-n relatively.
  ///
  /// The bound is the `Double` nearest to that decimal, so that the same figures give the same
  /// bound wherever they are asked for.
  ///
  /// - Parameter significantFigures: from 1 to 400; a count outside counts as the nearest inside.
  public init(significantFigures: Int) {
    self.significantFigures = significantFigures
    absolute = 0
    relative = Double("5e-\(min(max(1, significantFigures), 400))") ?? 0
  }

  /// Bounds; both are 0 or above.
  public init(absolute: Double, relative: Double) {
    self.absolute = absolute
    self.relative = relative
    significantFigures = nil
  }

  /// Where the author says nothing: three significant figures.
  public static let standard = Tolerance(significantFigures: 3)
}
