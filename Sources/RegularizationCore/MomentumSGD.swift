/// Gradient descent with momentum, as PyTorch's SGD computes it.
///
/// With d the gradient (plus λw where decay is added to it), μ the momentum and τ the dampening:
/// the buffer b becomes d in the first step and μb + (1 − τ)d in later ones; the step is along
/// u = b, or u = d + μb for Nesterov's variant; and w ← w − ηu, where decoupled decay first multiplies w
/// by 1 − ηλ. See Sutskever, Martens, Dahl and Hinton, "On the importance of initialization and momentum
/// in deep learning", ICML 2013, and for the decoupled form algorithm 1 of Loshchilov and Hutter, ICLR
/// 2019.
public struct MomentumSGD: Hashable, Sendable {
  /// The learning rate η, at least 0.
  public let learningRate: Double
  /// The share μ of the buffer that the next step keeps, at least 0 and below 1.
  public let momentum: Double
  /// The share τ of the gradient that does not enter the buffer, at least 0 and below 1.
  public let dampening: Double
  /// Whether the step looks ahead along the buffer.
  public let isNesterov: Bool
  /// Where weight decay is put, and how strong it is.
  public let weightDecay: WeightDecayRule

  /// Makes an optimizer.
  ///
  /// - Throws: `domain` for numbers outside their ranges.
  public init(
    learningRate: Double, momentum: Double, dampening: Double = 0, isNesterov: Bool = false,
    weightDecay: WeightDecayRule = .none
  ) throws(CoreError) {
    try Require.nonNegative(learningRate, "lr")
    try Require.decayRate(momentum, "momentum")
    try Require.decayRate(dampening, "dampening")
    try weightDecay.check()
    self.learningRate = learningRate
    self.momentum = momentum
    self.dampening = dampening
    self.isNesterov = isNesterov
    self.weightDecay = weightDecay
  }

  /// Takes one step.
  ///
  /// - Throws: `shape` where the gradient, the buffer and the weights differ in length.
  @inlinable
  public func step<Scalar>(
    _ state: inout MomentumState<Scalar>, gradient: [Scalar]
  ) throws(CoreError) {
    let count = state.weights.count
    try OptimizerShapes.check(gradient.count, "g", weights: count)
    try OptimizerShapes.check(state.buffer.count, "buf", weights: count)
    let isFirst = state.isFirst
    state.isFirst = false
    step(
      weights: &state.weights, buffer: &state.buffer, gradient: gradient, isFirst: isFirst)
  }

  /// Takes one step on weights and buffer in place: no allocation.
  ///
  /// - Precondition: all buffers have the same length and don't overlap.
  @inlinable
  public func step<Scalar: BinaryFloatingPoint>(
    weights: UnsafeMutableBufferPointer<Scalar>, buffer: UnsafeMutableBufferPointer<Scalar>,
    gradient: UnsafeBufferPointer<Scalar>, isFirst: Bool
  ) {
    let count = weights.count
    precondition(
      buffer.count == count && gradient.count == count,
      "\(count) weights, \(buffer.count) in the buffer, \(gradient.count) slopes")
    let rule = MomentumStep<Scalar>(self)
    for i in 0..<count {
      rule.move(&weights[i], &buffer[i], gradient[i], isFirst: isFirst)
    }
  }

  @inlinable
  func step<Scalar: BinaryFloatingPoint>(
    weights: inout [Scalar], buffer: inout [Scalar], gradient: [Scalar], isFirst: Bool
  ) {
    weights.withUnsafeMutableBufferPointer { weights in
      buffer.withUnsafeMutableBufferPointer { buffer in
        gradient.withUnsafeBufferPointer { gradient in
          step(weights: weights, buffer: buffer, gradient: gradient, isFirst: isFirst)
        }
      }
    }
  }
}

/// The weights and the momentum buffer that steps of ``MomentumSGD`` change.
public struct MomentumState<Scalar: BinaryFloatingPoint & Sendable>: Hashable, Sendable {
  /// The weights.
  public var weights: [Scalar]
  /// The running sum of gradients, as long as the weights.
  public var buffer: [Scalar]
  /// Whether no step has been taken, so that the buffer holds nothing yet.
  public var isFirst: Bool

  /// Makes the state before the first step.
  public init(weights: [Scalar]) {
    self.weights = weights
    self.buffer = Array(repeating: 0, count: weights.count)
    self.isFirst = true
  }

  /// Makes the state after some steps.
  public init(weights: [Scalar], buffer: [Scalar], isFirst: Bool = false) {
    self.weights = weights
    self.buffer = buffer
    self.isFirst = isFirst
  }
}
