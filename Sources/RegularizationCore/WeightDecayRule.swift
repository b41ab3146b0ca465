/// Where an optimizer puts weight decay.
///
/// For plain gradient descent both places give the same step. With momentum, and above all with Adam,
/// they differ: a penalty's gradient passes through the moments and is divided by √v̂ like any other,
/// while decoupled decay acts on the weights themselves. See Loshchilov and Hutter, "Decoupled Weight
/// Decay Regularization", ICLR 2019, algorithms 1 and 2.
public enum WeightDecayRule: Hashable, Sendable {
  /// No decay.
  case none
  /// λw is added to the gradient: an L2 penalty of strength λ in the half convention, in the loss.
  /// This is what `weight_decay` means in PyTorch's SGD and Adam.
  case addedToGradient(strength: Double)
  /// The weights are multiplied by 1 − ηλ, apart from the gradient's step: SGDW, AdamW.
  case decoupled(strength: Double)

  /// The strength λ: 0 for no decay.
  public var strength: Double {
    switch self {
    case .none: 0
    case .addedToGradient(let strength), .decoupled(let strength): strength
    }
  }

  func check() throws(CoreError) {
    try Require.nonNegative(strength, "weight_decay")
  }

  /// The factor λ before the weight that is added to the gradient.
  @usableFromInline var gradientStrength: Double {
    if case .addedToGradient(let strength) = self { strength } else { 0 }
  }

  /// The factor 1 − ηλ that multiplies the weight itself.
  @usableFromInline func weightFactor(learningRate: Double) -> Double {
    if case .decoupled(let strength) = self { 1 - learningRate * strength } else { 1 }
  }
}
