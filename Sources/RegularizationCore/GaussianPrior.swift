/// A belief about weights before seeing data: each is drawn from N(0, σ²).
///
/// Its negative logarithm is an L2 penalty up to a constant, so that finding the most probable weights
/// (MAP) under this prior is minimizing a penalized loss: λ = 1/σ² in the half convention. The loss
/// must then be a negative log-likelihood *summed* over the examples; with a mean loss or a known noise
/// variance the constant changes, see ``ridgeAlpha(noiseVariance:)``. See Murphy, *Probabilistic Machine
/// Learning: An Introduction*, section 4.5.3.
public struct GaussianPrior: Hashable, Sendable {
  /// The variance σ² of each weight, above 0.
  public let variance: Double

  /// Makes a prior of a variance σ².
  ///
  /// - Throws: `domain` for a variance that is not above 0.
  public init(variance: Double) throws(CoreError) {
    try Require.positive(variance, "sigma2")
    self.variance = variance
  }

  /// Makes the prior that a penalty strength λ stands for: σ² = 1/(kλ).
  ///
  /// - Throws: `domain` for a strength that is not above 0: no penalty is no proper prior.
  public init(
    penaltyStrength: Double, convention: PenaltyConvention = .half
  ) throws(CoreError) {
    try Require.positive(penaltyStrength, "lambda")
    self.variance = 1 / (convention.gradientFactor * penaltyStrength)
  }

  /// The strength λ of the L2 penalty that this prior stands for: 1/σ² (half) or 1/(2σ²) (full).
  public func penaltyStrength(convention: PenaltyConvention = .half) -> Double {
    1 / (convention.gradientFactor * variance)
  }

  /// The negative logarithm of the density of n weights: ‖w‖²/(2σ²) + (n/2) ln(2πσ²), in nats.
  ///
  /// It may be negative, since a density may exceed 1.
  public func negativeLogDensity(at weights: [Double]) -> Double {
    VectorNorm.squaredL2(of: weights) / (2 * variance)
      + Double(weights.count) / 2 * (log(2 * .pi) + log(variance))
  }

  /// The ridge strength α = noise variance / σ², for the loss ‖y − Xw‖² + α‖w‖².
  ///
  /// This is the MAP under this prior when y = Xw + noise with the given variance: the noise variance
  /// cancels the 1/(2·noise) before the squared error.
  ///
  /// - Throws: `domain` for a noise variance below 0 or NaN.
  public func ridgeAlpha(noiseVariance: Double) throws(CoreError) -> Double {
    try Require.nonNegative(noiseVariance, "noise_var")
    return noiseVariance / variance
  }
}
