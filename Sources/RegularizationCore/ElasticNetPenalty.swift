/// A mixture of the L1 and the L2 penalty: αr‖w‖₁ + (α/2)(1 − r)‖w‖².
///
/// At a ratio r = 1 it is the L1 penalty of strength α, at r = 0 the L2 penalty of strength α in the
/// half convention. This is scikit-learn's parametrization. See Zou and Hastie, "Regularization and
/// Variable Selection via the Elastic Net", JRSS B 67 (2005).
public struct ElasticNetPenalty: Hashable, Sendable {
  /// The strength α of the whole, at least 0.
  public let strength: Double
  /// The share r of the L1 part, from 0 to 1.
  public let l1Ratio: Double

  /// Makes a penalty of a strength α and a ratio r.
  ///
  /// - Throws: `domain` for a strength below 0, a ratio outside 0 to 1, or NaN.
  public init(strength: Double, l1Ratio: Double) throws(CoreError) {
    try Require.nonNegative(strength, "alpha")
    try Require.probability(l1Ratio, "l1_ratio")
    self.strength = strength
    self.l1Ratio = l1Ratio
  }

  /// The strength αr of the L1 part.
  public var l1Strength: Double { strength * l1Ratio }

  /// The strength α(1 − r) of the L2 part, in the half convention.
  public var l2Strength: Double { strength * (1 - l1Ratio) }

  /// The penalty on weights: αr‖w‖₁ + (α/2)(1 − r)‖w‖².
  public func value(at weights: [Double]) -> Double {
    l1Strength * VectorNorm.l1(of: weights) + l2Strength / 2 * VectorNorm.squaredL2(of: weights)
  }

  /// One subgradient of the penalty: αr sign(w) + α(1 − r)w, with sign(0) = 0.
  public func subgradient(at weights: [Double]) -> [Double] {
    weights.map { l1Strength * L1Penalty.sign(of: $0) + l2Strength * $0 }
  }
}
