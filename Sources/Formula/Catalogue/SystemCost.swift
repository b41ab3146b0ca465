/// What solving systems of equations costs, in operations on single numbers as limits count them.
///
/// Those stand for the slowest ones, about 25 ns each. The multiplications and additions here take less
/// than one nanosecond, and systems up to ``FormulaLimits/greatestSystem`` are to be possible.
enum SystemCost {
  private static let operationsPerUnit = 96.0

  /// A symmetric system of so many equations.
  static func solving(_ size: Int) -> Double {
    let size = Double(size)
    guard size <= Double(FormulaLimits.greatestSystem) else { return .infinity }
    return 1 + size * size + size * size * size / 6 / operationsPerUnit
  }

  /// Least squares with so many rows and columns.
  static func leastSquares(rows: Int, columns: Int) -> Double {
    guard columns <= FormulaLimits.greatestSystem else { return .infinity }
    let (rows, columns) = (Double(rows), Double(columns))
    return 1 + rows * (1 + columns) + 3 * (rows + columns) * columns * columns / operationsPerUnit
  }

  /// The singular values of so many columns, after least squares.
  static func spectrum(columns: Int) -> Double {
    let columns = Double(columns)
    return 40 * columns * columns * columns / operationsPerUnit
  }

  /// So many sweeps of coordinate descent, or as many as are granted.
  static func descent(_ wanted: Int, columns: Int) -> Double {
    Double(sweeps(wanted, columns: columns)) * sweep(columns: columns)
  }

  /// As many sweeps of coordinate descent as are wanted and granted.
  ///
  /// Features so nearly dependent that descent crawls are rare in practice, but a learner can type
  /// them, and ask for any number of sweeps. A call is granted a quarter of what an answer may take;
  /// a few sweeps always, which are refused where they are too much.
  static func sweeps(_ wanted: Int, columns: Int) -> Int {
    min(wanted, max(200, Int(500_000 / sweep(columns: columns))))
  }

  /// One sweep, and its share of a system that is solved at times.
  ///
  /// A sweep was measured to take about 0.1 µs, and 1 µs more for 25 columns, 25 µs for 150.
  private static func sweep(columns: Int) -> Double {
    let columns = Double(columns)
    return 4 + columns * columns / 24 + columns * columns * columns / 12 / operationsPerUnit
  }
}
