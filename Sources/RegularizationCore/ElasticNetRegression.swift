/// Linear regression with an elastic-net penalty: the minimum of ‖y − Xw − b‖²/(2n) + αr‖w‖₁ +
/// (α/2)(1 − r)‖w‖².
///
/// With r = 1 it is the lasso. The squared error is a *mean* here, as in scikit-learn's `ElasticNet` and
/// `Lasso` (but not in its `Ridge`), and the intercept isn't penalized.
public enum ElasticNetRegression {
  /// Fits a model.
  ///
  /// Coefficients that the penalty holds at zero are exactly 0.
  ///
  /// - Parameters:
  ///   - features: X, one row for each example.
  ///   - targets: y, one number for each row.
  ///   - tolerance: coordinate descent ends when no coefficient moves by more than this share of the
  ///     largest one; at least 0.
  ///   - maximumSweeps: or after so many passes over the coefficients; at least 1.
  /// - Throws: `empty` for no rows, `shape` where the targets are not as many, `domain` for numbers out of
  ///   their ranges.
  public static func fit(
    _ features: Matrix, _ targets: [Double], penalty: ElasticNetPenalty,
    fitsIntercept: Bool = true, tolerance: Double = 1e-14, maximumSweeps: Int = 200_000
  ) throws(CoreError) -> LinearFit {
    try Require.nonNegative(tolerance, "tol")
    try Require.count(maximumSweeps, atLeast: 1, "max_iter")
    let data = try CenteredData(features, targets, fitsIntercept: fitsIntercept)
    guard data.isFinite else { return data.undefinedFit }
    var descent = CoordinateDescent(data, penalty)
    descent.run(tolerance: tolerance, maximumSweeps: maximumSweeps)
    return data.fit(descent.coefficients)
  }

  /// The lasso strength from which on all coefficients are 0: max|Xᵀy|/n of the centred data.
  ///
  /// - Throws: `empty` for no rows, `shape` where the targets are not as many.
  public static func smallestZeroingStrength(
    _ features: Matrix, _ targets: [Double], fitsIntercept: Bool = true
  ) throws(CoreError) -> Double {
    let data = try CenteredData(features, targets, fitsIntercept: fitsIntercept)
    guard data.isFinite else { return .nan }
    return CoordinateDescent.slopesAtZero(data).reduce(0) { max($0, abs($1)) }
  }

  /// What the fit makes least: ‖y − Xw − b‖²/(2n) plus the penalty.
  ///
  /// - Throws: `empty` for no rows, `shape` where the sizes don't fit.
  public static func objective(
    of fit: LinearFit, _ features: Matrix, _ targets: [Double], penalty: ElasticNetPenalty
  ) throws(CoreError) -> Double {
    try Require.regression(features, targets)
    let predictions = try fit.predictions(for: features)
    return try Statistics.meanSquaredError(predictions, targets) / 2
      + penalty.value(at: fit.coefficients)
  }
}
