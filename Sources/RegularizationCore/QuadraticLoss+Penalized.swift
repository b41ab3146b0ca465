// Where a penalty moves the minimum: the most probable weights (MAP) under the prior that it stands for.
extension QuadraticLoss {
  /// The minimum of the loss plus an L2 penalty: hᵢθ*ᵢ/(hᵢ + kλ).
  ///
  /// Each weight keeps the share hᵢ/(hᵢ + kλ): flat directions shrink most.
  public func minimum(with penalty: L2Penalty) -> [Double] {
    zip(minimum, curvatures).map { weight, curvature in
      // The quotient first: it is exactly 1 without a penalty.
      weight * (curvature / (curvature + penalty.gradientStrength))
    }
  }

  /// The minimum of the loss plus an L1 penalty: θ* soft-thresholded by λ/h.
  ///
  /// A weight becomes exactly 0 at the strength ``zeroingStrengths``.
  public func minimum(with penalty: L1Penalty) -> [Double] {
    zip(minimum, curvatures).map { weight, curvature in
      SoftThreshold.shrink(weight, by: penalty.strength / curvature)
    }
  }

  /// The minimum of the loss plus λ₁‖w‖₁ + (λ₂/2)‖w‖²: hθ* soft-thresholded by λ₁, over h + λ₂.
  ///
  /// - Throws: `domain` for a strength below 0 or NaN.
  public func minimum(l1Strength: Double, l2Strength: Double) throws(CoreError) -> [Double] {
    try Require.nonNegative(l1Strength, "l1")
    try Require.nonNegative(l2Strength, "l2")
    return zip(minimum, curvatures).map { weight, curvature in
      SoftThreshold.shrink(curvature * weight, by: l1Strength) / (curvature + l2Strength)
    }
  }

  /// The L1 strength from which on each weight of the minimum is exactly 0: hᵢ|θ*ᵢ|.
  ///
  /// It is the slope of the loss at 0, which the penalty has to hold.
  public var zeroingStrengths: [Double] {
    zip(minimum, curvatures).map { weight, curvature in curvature * abs(weight) }
  }

  /// The share of its unpenalized length that the minimum loses to regularization, in percent:
  /// 100(1 − ‖b‖/‖a‖).
  ///
  /// - Throws: `shape` where the vectors differ in length, `domain` where `unpenalized` is all 0.
  public static func shrinkagePercent(
    from unpenalized: [Double], to penalized: [Double]
  ) throws(CoreError) -> Double {
    try Require.length(penalized.count, equals: unpenalized.count, of: "theta_star", "theta_reg")
    let norm = VectorNorm.l2(of: unpenalized)
    guard norm != 0 else {
      throw CoreError(.domain, "theta_star", "must not be 0 everywhere: there is nothing to shrink")
    }
    return 100 * (1 - VectorNorm.l2(of: penalized) / norm)
  }
}
