/// A function of two numbers, evaluated on a grid of squares.
struct HeightGrid {
  let columns: [Double]
  let rows: [Double]
  let heights: [Double]

  /// - Parameter heights: the heights at all points of the grid, row by row; those that are missing
  ///   count as NaN.
  init(
    horizontal: ClosedRange<Double>, vertical: ClosedRange<Double>, squares: Int,
    heights: ([Point]) throws -> [Double]
  ) rethrows {
    let columns = Self.places(horizontal, squares)
    let rows = Self.places(vertical, squares)
    let points = rows.flatMap { y in columns.map { Point($0, y) } }
    let found = try heights(points)
    self.columns = columns
    self.rows = rows
    self.heights =
      found + Array(repeating: Double.nan, count: max(0, points.count - found.count))
  }

  private static func places(_ range: ClosedRange<Double>, _ squares: Int) -> [Double] {
    (0...squares).map { index in
      let share = Double(index) / Double(squares)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
  }
}
