/// Adam, and with decoupled decay AdamW: steps scaled by running means of the gradient and its square.
///
/// In step t (from 1), with g the gradient (plus λw where decay is added to it):
/// m ← β₁m + (1 − β₁)g and v ← β₂v + (1 − β₂)g², corrected to m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ), and
/// w ← (1 − ηλ)w − η m̂/(√v̂ + ε), where the factor before w is there for decoupled decay only and acts on
/// the weight before the step. ε stands outside the root. Where m̂ and the denominator are both 0 (no
/// gradient yet, and ε = 0) the step is 0.
///
/// See Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1; Loshchilov
/// and Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, algorithm 2. PyTorch's `Adam` and
/// `AdamW` compute the same.
public struct Adam: Hashable, Sendable {
  /// The learning rate η, at least 0.
  public let learningRate: Double
  /// The decay rate β₁ of the running mean of gradients, at least 0 and below 1.
  public let beta1: Double
  /// The decay rate β₂ of the running mean of squared gradients, at least 0 and below 1.
  public let beta2: Double
  /// The number ε added to the root, at least 0.
  public let epsilon: Double
  /// Where weight decay is put: added to the gradient for Adam with L2, decoupled for AdamW.
  public let weightDecay: WeightDecayRule

  /// Makes an optimizer.
  ///
  /// - Throws: `domain` for numbers outside their ranges.
  public init(
    learningRate: Double, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    weightDecay: WeightDecayRule = .none
  ) throws(CoreError) {
    try Require.nonNegative(learningRate, "lr")
    try Require.decayRate(beta1, "beta1")
    try Require.decayRate(beta2, "beta2")
    try Require.nonNegative(epsilon, "eps")
    try weightDecay.check()
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  /// Takes one step: the one after `state.stepsTaken`.
  ///
  /// A state with a `largestSecondMoment` makes it a step of AMSGrad.
  ///
  /// - Throws: `shape` where the vectors differ in length, `domain` where the number of steps taken is
  ///   below 0.
  @inlinable
  public func step<Scalar>(
    _ state: inout AdamState<Scalar>, gradient: [Scalar]
  ) throws(CoreError) {
    let count = state.weights.count
    try OptimizerShapes.check(gradient.count, "g", weights: count)
    try OptimizerShapes.check(state.firstMoment.count, "m", weights: count)
    try OptimizerShapes.check(state.secondMoment.count, "v", weights: count)
    if let largest = state.largestSecondMoment {
      try OptimizerShapes.check(largest.count, "vmax", weights: count)
    }
    try OptimizerShapes.checkStep(after: state.stepsTaken)
    state.stepsTaken += 1
    let step = state.stepsTaken
    guard var largest = state.largestSecondMoment else {
      self.step(
        weights: &state.weights, firstMoment: &state.firstMoment,
        secondMoment: &state.secondMoment, gradient: gradient, step: step)
      return
    }
    // Out of the state while it changes, so that the array has one owner and is not copied.
    state.largestSecondMoment = nil
    self.step(
      weights: &state.weights, firstMoment: &state.firstMoment,
      secondMoment: &state.secondMoment, largestSecondMoment: &largest, gradient: gradient,
      step: step)
    state.largestSecondMoment = largest
  }

  /// The share of each weight that decay removes in one step when it is added to the gradient:
  /// ηλ/(√v̂ + ε).
  ///
  /// Weights with large gradients are decayed less; decoupled decay removes ηλ from all of them. Where
  /// nothing decays the share is 0, whatever the denominator.
  ///
  /// - Parameter correctedSecondMoment: v̂ of each weight; below 0 it has no root, and gives NaN.
  public func effectiveDecay(correctedSecondMoment: [Double]) -> [Double] {
    let share = learningRate * weightDecay.strength
    return correctedSecondMoment.map { moment in
      let denominator = moment.squareRoot() + epsilon
      return share == 0 && denominator == 0 ? 0 : share / denominator
    }
  }
}
