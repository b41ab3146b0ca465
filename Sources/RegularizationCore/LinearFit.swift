/// A fitted linear model: y ≈ b + Σ wⱼxⱼ.
public struct LinearFit: Hashable, Sendable {
  /// The coefficients w, one for each feature.
  public var coefficients: [Double]
  /// The intercept b: 0 where none was fitted.
  public var intercept: Double

  /// Makes a model of its numbers.
  public init(coefficients: [Double], intercept: Double) {
    self.coefficients = coefficients
    self.intercept = intercept
  }

  /// What the model predicts for each row of features.
  ///
  /// - Throws: `shape` where the rows are not as long as the coefficients.
  public func predictions(for features: Matrix) throws(CoreError) -> [Double] {
    try Require.length(coefficients.count, equals: features.columns, of: "a row of X", "coef")
    return features.times(coefficients).map { $0 + intercept }
  }
}
