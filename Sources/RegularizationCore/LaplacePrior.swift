/// A belief about weights before seeing data: each is drawn from the Laplace distribution of scale b.
///
/// Its density exp(−|w|/b)/(2b) has a peak at zero, and its negative logarithm is an L1 penalty of
/// strength λ = 1/b up to a constant: MAP estimation under it is the lasso. See Tibshirani, "Regression
/// Shrinkage and Selection via the Lasso", section 5.
public struct LaplacePrior: Hashable, Sendable {
  /// The scale b, in the unit of the weights, above 0.
  public let scale: Double

  /// Makes a prior of a scale b.
  ///
  /// - Throws: `domain` for a scale that is not above 0.
  public init(scale: Double) throws(CoreError) {
    try Require.positive(scale, "b")
    self.scale = scale
  }

  /// Makes the prior that an L1 strength λ stands for: b = 1/λ.
  ///
  /// - Throws: `domain` for a strength that is not above 0: no penalty is no proper prior.
  public init(penaltyStrength: Double) throws(CoreError) {
    try Require.positive(penaltyStrength, "lambda")
    self.scale = 1 / penaltyStrength
  }

  /// The strength λ = 1/b of the L1 penalty that this prior stands for.
  public var penaltyStrength: Double { 1 / scale }

  /// The variance of a weight: 2b².
  public var variance: Double { 2 * scale * scale }

  /// The negative logarithm of the density of n weights: ‖w‖₁/b + n ln(2b), in nats.
  public func negativeLogDensity(at weights: [Double]) -> Double {
    VectorNorm.l1(of: weights) / scale + Double(weights.count) * log(2 * scale)
  }
}
