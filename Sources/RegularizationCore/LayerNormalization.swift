/// Normalization of one example's features among themselves, the same in training and evaluation.
public enum LayerNormalization {
  /// γ·(x − mean)/√(variance + ε) + β, with the population variance (division by n).
  ///
  /// Ba, Kiros and Hinton, "Layer normalization" (2016); PyTorch's `LayerNorm`.
  ///
  /// - Parameters:
  ///   - features: x, the features of one example, at least one.
  ///   - scale: γ.
  ///   - shift: β.
  ///   - epsilon: ε, 0 or more. It makes constant features come out as β; with 0 they'd be NaN.
  /// - Throws: `empty` for no features, `shape` where γ or β doesn't fit, `domain` for a negative ε.
  public static func normalized(
    _ features: [Double], scale: FeatureParameter = 1, shift: FeatureParameter = 0,
    epsilon: Double = 1e-5
  ) throws(CoreError) -> [Double] {
    try Require.notEmpty(features, "x")
    try Require.nonNegative(epsilon, "eps")
    let scales = try scale.values(features: features.count, of: "x", "gamma")
    let shifts = try shift.values(features: features.count, of: "x", "beta")
    let (mean, variance) = PopulationMoments.of(features)
    let deviation = (variance + epsilon).squareRoot()
    return features.indices.map { (features[$0] - mean) / deviation * scales[$0] + shifts[$0] }
  }
}
