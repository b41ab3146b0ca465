/// Lines on which a function of two numbers has one value.
public struct Contour: Hashable, Sendable {
  /// The value.
  public var level: Double
  /// The lines, each a polyline; a closed one ends where it begins.
  public var lines: [[Point]]

  /// A contour.
  public init(level: Double, lines: [[Point]]) {
    self.level = level
    self.lines = lines
  }
}

extension MarkShape {
  /// The lines of equal height of a function, found on a grid (marching squares).
  ///
  /// - Parameters:
  ///   - levels: The heights; one that isn't finite has no line.
  ///   - horizontal: From where to where across.
  ///   - vertical: From where to where upwards.
  ///   - resolution: The grid's squares in each direction, from 4 to 512.
  ///   - function: The height at a point; where it isn't finite there is no line.
  public static func contours(
    at levels: [Double], horizontal: ClosedRange<Double>, vertical: ClosedRange<Double>,
    resolution: Int = 64, of function: (Point) -> Double
  ) -> MarkShape {
    contours(at: levels, horizontal: horizontal, vertical: vertical, resolution: resolution) {
      $0.map(function)
    }
  }

  /// The lines of equal height of a function that is quicker to evaluate at many points at once.
  ///
  /// - Parameter heights: The heights at points, in their order; the points are those of a grid, as in
  ///   the other form.
  public static func contours(
    at levels: [Double], horizontal: ClosedRange<Double>, vertical: ClosedRange<Double>,
    resolution: Int = 64, heights: ([Point]) throws -> [Double]
  ) rethrows -> MarkShape {
    let grid = try HeightGrid(
      horizontal: horizontal, vertical: vertical, squares: min(max(resolution, 4), 512),
      heights: heights)
    return .contours(levels.map { Contour(level: $0, lines: grid.lines(at: $0)) })
  }
}
