/// A function of two numbers, evaluated on a grid of squares.
struct HeightGrid {
  let columns: [Double]
  let rows: [Double]
  let heights: [Double]

  init(
    horizontal: ClosedRange<Double>, vertical: ClosedRange<Double>, squares: Int,
    of function: (Point) -> Double
  ) {
    columns = Self.places(horizontal, squares)
    rows = Self.places(vertical, squares)
    var heights: [Double] = []
    heights.reserveCapacity(columns.count * rows.count)
    for y in rows {
      for x in columns { heights.append(function(Point(x, y))) }
    }
    self.heights = heights
  }

  private static func places(_ range: ClosedRange<Double>, _ squares: Int) -> [Double] {
    (0...squares).map { index in
      let share = Double(index) / Double(squares)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
  }

}
