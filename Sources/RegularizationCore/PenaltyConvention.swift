/// What a penalty strength λ multiplies: sources disagree by a factor of two.
public enum PenaltyConvention: String, Hashable, Sendable, CaseIterable {
  /// (λ/2)‖w‖², whose gradient is λw; what PyTorch calls `weight_decay`.
  case half
  /// λ‖w‖², whose gradient is 2λw.
  case full

  /// The factor k in the gradient kλw: 1 or 2.
  public var gradientFactor: Double {
    switch self {
    case .half: 1
    case .full: 2
    }
  }
}
