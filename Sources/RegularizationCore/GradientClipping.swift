/// Clipping of a gradient's length: g · min(1, c/(‖g‖ + 10⁻⁶)).
///
/// The small number in the denominator is PyTorch's (`clip_grad_norm_`): a gradient that is clipped ends
/// a little shorter than c. See Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent
/// neural networks", ICML 2013, algorithm 1.
public struct GradientClipping: Hashable, Sendable {
  /// The length c above which a gradient is shortened, at least 0.
  public let maximumNorm: Double

  /// Makes clipping to a length c.
  ///
  /// - Throws: `domain` for a length below 0 or NaN.
  public init(maximumNorm: Double) throws(CoreError) {
    try Require.nonNegative(maximumNorm, "max_norm")
    self.maximumNorm = maximumNorm
  }

  /// A gradient, shortened where it is too long, and its length before that.
  public func callAsFunction(_ gradient: [Double]) -> (gradient: [Double], norm: Double) {
    let norm = VectorNorm.l2(of: gradient)
    let scale = maximumNorm / (norm + 1e-6)
    // A comparison that NaN fails, so that a gradient with NaN becomes NaN as a whole.
    return (scale >= 1 ? gradient : gradient.map { $0 * scale }, norm)
  }
}
