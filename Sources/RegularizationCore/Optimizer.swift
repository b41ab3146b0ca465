/// Any of the optimizers, with its hyperparameters.
public enum Optimizer: Hashable, Sendable {
  /// Plain gradient descent.
  case sgd(SGD)
  /// Gradient descent with momentum.
  case momentumSGD(MomentumSGD)
  /// Adam, or with decoupled decay AdamW.
  case adam(Adam)

  /// The optimizers that figures and formulas compare, by the names that the formula language uses.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// Plain gradient descent with an L2 penalty in the loss.
    case sgdL2 = "sgd_l2"
    /// Plain gradient descent with decoupled decay.
    case sgdDecoupled = "sgd_wd"
    /// Momentum with an L2 penalty in the loss.
    case sgdMomentum = "sgd_momentum"
    /// Momentum with decoupled decay.
    case sgdwMomentum = "sgdw_momentum"
    /// Adam without decay.
    case adam
    /// Adam with an L2 penalty in the loss.
    case adamL2 = "adam_l2"
    /// Adam with decoupled decay.
    case adamW = "adamw"
  }

  /// Makes the optimizer of a name.
  ///
  /// Hyperparameters that it has no use for are ignored: the momentum by Adam, β₁, β₂ and ε by gradient
  /// descent, and the decay by `adam`.
  ///
  /// - Throws: `domain` for numbers outside their ranges.
  public init(
    _ name: Name, learningRate: Double, weightDecay: Double, momentum: Double = 0,
    beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8
  ) throws(CoreError) {
    let rule: WeightDecayRule =
      switch name {
      case .sgdL2, .sgdMomentum, .adamL2: .addedToGradient(strength: weightDecay)
      case .sgdDecoupled, .sgdwMomentum, .adamW: .decoupled(strength: weightDecay)
      case .adam: .none
      }
    switch name {
    case .sgdL2, .sgdDecoupled:
      self = .sgd(try SGD(learningRate: learningRate, weightDecay: rule))
    case .sgdMomentum, .sgdwMomentum:
      self = .momentumSGD(
        try MomentumSGD(learningRate: learningRate, momentum: momentum, weightDecay: rule))
    case .adam, .adamL2, .adamW:
      self = .adam(
        try Adam(
          learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon,
          weightDecay: rule))
    }
  }
}
