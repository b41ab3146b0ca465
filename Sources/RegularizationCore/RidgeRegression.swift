/// Linear regression with an L2 penalty: the minimum of ‖y − Xw − b‖² + α‖w‖².
///
/// The intercept b isn't penalized, and α stands beside the *sum* of squares, as in scikit-learn's `Ridge`.
/// See Hoerl and Kennard, "Ridge Regression", Technometrics 12 (1970).
public enum RidgeRegression {
  /// Fits one model.
  ///
  /// - Parameters:
  ///   - features: X, one row for each example.
  ///   - targets: y, one number for each row.
  ///   - alpha: α, at least 0.
  /// - Throws: `empty` for no rows, `shape` where the targets are not as many, `domain` for an α below 0 or
  ///   NaN, `singular` for α = 0 where the features depend on each other, so that many models fit
  ///   equally well.
  public static func fit(
    _ features: Matrix, _ targets: [Double], alpha: Double, fitsIntercept: Bool = true
  ) throws(CoreError) -> LinearFit {
    try Require.nonNegative(alpha, "alpha")
    let data = try CenteredData(features, targets, fitsIntercept: fitsIntercept)
    guard data.isFinite else { return data.undefinedFit }
    if alpha == .infinity { return data.fit(features.row(0).map { _ in 0 }) }
    let largest = (0..<data.columns).reduce(0) {
      max($0, VectorNorm.l2(of: Array(data.column($1))))
    }
    // An α that small decides only in directions that the data leave open, and can't tell them from
    // those that rounding opened. The spectrum can.
    if alpha > 0, alpha.squareRoot() < 1e-5 * largest {
      return data.fit(RidgeSpectrum(data).coefficients(alpha: alpha))
    }
    if let coefficients = coefficients(of: data, alpha: alpha) { return data.fit(coefficients) }
    throw CoreError(
      .singular, "X",
      "has columns that depend on each other, so that without a penalty (alpha = 0) "
        + "no one solution is best")
  }

  /// The solution as plain least squares with p more rows, √α I with targets 0; nil where the columns
  /// depend on each other.
  private static func coefficients(of data: CenteredData, alpha: Double) -> [Double]? {
    let penalized = alpha > 0 ? data.columns : 0
    let rows = data.rows + penalized
    guard rows >= data.columns else { return nil }
    var elements: [Double] = []
    elements.reserveCapacity(rows * data.columns)
    var lengths: [Double] = []
    for column in 0..<data.columns {
      var values = Array(data.column(column))
      for index in 0..<penalized { values.append(index == column ? alpha.squareRoot() : 0) }
      // To length 1, so that what counts as dependent doesn't hang on the features' units.
      let length = VectorNorm.l2(of: values)
      guard length > 0 else { return nil }
      lengths.append(length)
      elements.append(contentsOf: values.lazy.map { $0 / length })
    }
    let targets = data.targets + [Double](repeating: 0, count: penalized)
    let solution = PivotedQR(columnMajor: elements, rows: rows, columns: data.columns)
      .leastSquaresSolution(targets)
    return solution.map { zip($0, lengths).map { $0 / $1 } }
  }
}
