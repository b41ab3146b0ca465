/// The absolute-value penalty λ‖w‖₁ that makes weights zero: the "lasso".
///
/// See Tibshirani, "Regression Shrinkage and Selection via the Lasso", JRSS B 58 (1996).
public struct L1Penalty: Hashable, Sendable {
  /// The strength λ, at least 0, in units of 1/weight relative to the loss.
  public let strength: Double

  /// Makes a penalty of a strength λ.
  ///
  /// - Throws: `domain` for a strength below 0 or NaN.
  public init(strength: Double) throws(CoreError) {
    try Require.nonNegative(strength, "lambda")
    self.strength = strength
  }

  /// The penalty on weights: λΣ|wᵢ|.
  public func value(at weights: [Double]) -> Double {
    strength * VectorNorm.l1(of: weights)
  }

  /// One subgradient of the penalty: λ sign(w), with sign(0) = 0.
  ///
  /// At 0 each number from −λ to λ is a subgradient; this one leaves a zero weight alone.
  public func subgradient(at weights: [Double]) -> [Double] {
    weights.map { strength * Self.sign(of: $0) }
  }

  /// −1, 0 or 1, and NaN for NaN.
  static func sign(of weight: Double) -> Double {
    if weight > 0 { return 1 }
    if weight < 0 { return -1 }
    return weight.isNaN ? .nan : 0
  }
}
