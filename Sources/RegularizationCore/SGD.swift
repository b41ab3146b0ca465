/// Plain gradient descent: w ← w − ηg, with weight decay where it is wanted.
///
/// With decay added to the gradient the step is w − η(g + λw), with decoupled decay (1 − ηλ)w − ηg:
/// the same number, but for rounding. ``MomentumSGD`` is where they part.
public struct SGD: Hashable, Sendable {
  /// The learning rate η, at least 0.
  public let learningRate: Double
  /// Where weight decay is put, and how strong it is.
  public let weightDecay: WeightDecayRule

  /// Makes an optimizer.
  ///
  /// - Throws: `domain` for a learning rate or a strength below 0 or NaN.
  public init(learningRate: Double, weightDecay: WeightDecayRule = .none) throws(CoreError) {
    try Require.nonNegative(learningRate, "lr")
    try weightDecay.check()
    self.learningRate = learningRate
    self.weightDecay = weightDecay
  }

  /// Takes one step.
  ///
  /// - Throws: `shape` where the gradient and the weights differ in length.
  @inlinable
  public func step<Scalar: BinaryFloatingPoint>(
    _ weights: inout [Scalar], gradient: [Scalar]
  ) throws(CoreError) {
    try OptimizerShapes.check(gradient.count, "g", weights: weights.count)
    weights.withUnsafeMutableBufferPointer { weights in
      gradient.withUnsafeBufferPointer { gradient in
        step(weights: weights, gradient: gradient)
      }
    }
  }

  /// Takes one step on weights in place: no checks of lengths, no allocation.
  ///
  /// - Precondition: both buffers have the same length and don't overlap.
  @inlinable
  public func step<Scalar: BinaryFloatingPoint>(
    weights: UnsafeMutableBufferPointer<Scalar>, gradient: UnsafeBufferPointer<Scalar>
  ) {
    precondition(
      weights.count == gradient.count, "\(weights.count) weights, \(gradient.count) slopes")
    let rate = Scalar(learningRate)
    switch weightDecay {
    case .none:
      for i in 0..<weights.count { weights[i] -= rate * gradient[i] }
    case .addedToGradient(let strength):
      let strength = Scalar(strength)
      for i in 0..<weights.count {
        weights[i] -= rate * (gradient[i] + strength * weights[i])
      }
    case .decoupled(let strength):
      let factor = Scalar(1 - learningRate * strength)
      for i in 0..<weights.count { weights[i] = factor * weights[i] - rate * gradient[i] }
    }
  }
}
