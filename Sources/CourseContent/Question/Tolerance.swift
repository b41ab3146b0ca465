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
  /// - Parameter significantFigures: from 1 to 15.
  public init(significantFigures: Int) {
    self.significantFigures = significantFigures
    absolute = 0
    var relative = 5.0
    for _ in 0..<significantFigures { relative /= 10 }
    self.relative = relative
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
