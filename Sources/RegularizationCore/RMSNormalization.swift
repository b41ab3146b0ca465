/// Normalization of one example's features by their root mean square: no mean is subtracted, no shift
/// added.
public enum RMSNormalization {
  /// γ·x/√(mean of x² + ε).
  ///
  /// Zhang and Sennrich, "Root mean square layer normalization", NeurIPS 2019; PyTorch's `RMSNorm`.
  ///
  /// - Parameters:
  ///   - features: x, the features of one example, at least one.
  ///   - scale: γ.
  ///   - epsilon: ε, 0 or more. With 0, features that are all zero become NaN.
  /// - Throws: `empty` for no features, `shape` where γ doesn't fit, `domain` for a negative ε.
  public static func normalized(
    _ features: [Double], scale: FeatureParameter = 1, epsilon: Double = 1e-5
  ) throws(CoreError) -> [Double] {
    try Require.notEmpty(features, "x")
    try Require.nonNegative(epsilon, "eps")
    let scales = try scale.values(features: features.count, of: "x", "gamma")
    let meanSquare = VectorNorm.squaredL2(of: features) / Double(features.count)
    let rootMeanSquare = (meanSquare + epsilon).squareRoot()
    return zip(features, scales).map { $0 / rootMeanSquare * $1 }
  }
}
