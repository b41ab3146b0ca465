/// The squared penalty that keeps weights small: "ridge", "weight decay in the loss".
///
/// Its value is (λ/2)‖w‖² in the `half` convention and λ‖w‖² in the `full` one, so its gradient is
/// kλw with k = 1 or 2. See Goodfellow, Bengio and Courville, *Deep Learning*, section 7.1.1 (half), and
/// Hoerl and Kennard, "Ridge Regression", Technometrics 12 (1970) (full).
public struct L2Penalty: Hashable, Sendable {
  /// The strength λ, at least 0, in units of 1/weight² relative to the loss.
  public let strength: Double
  /// What the strength multiplies.
  public let convention: PenaltyConvention

  /// Makes a penalty of a strength λ.
  ///
  /// - Throws: `domain` for a strength below 0 or NaN.
  public init(strength: Double, convention: PenaltyConvention = .half) throws(CoreError) {
    try Require.nonNegative(strength, "lambda")
    self.strength = strength
    self.convention = convention
  }

  /// The number kλ that stands before w in the gradient: what PyTorch calls `weight_decay`.
  public var gradientStrength: Double { convention.gradientFactor * strength }

  /// The penalty on weights: (kλ/2)‖w‖².
  public func value(at weights: [Double]) -> Double {
    gradientStrength / 2 * VectorNorm.squaredL2(of: weights)
  }

  /// The gradient of the penalty: kλw.
  public func gradient(at weights: [Double]) -> [Double] {
    weights.map { gradientStrength * $0 }
  }
}
