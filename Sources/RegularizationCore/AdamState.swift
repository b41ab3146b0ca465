/// The weights and running means that steps of ``Adam`` change.
public struct AdamState<Scalar: BinaryFloatingPoint & Sendable>: Hashable, Sendable {
  /// The weights.
  public var weights: [Scalar]
  /// The running mean m of gradients, as long as the weights.
  public var firstMoment: [Scalar]
  /// The running mean v of squared gradients, as long as the weights. It is the uncentred second
  /// moment, no variance.
  public var secondMoment: [Scalar]
  /// The largest v so far, for AMSGrad; none for Adam.
  public var largestSecondMoment: [Scalar]?
  /// The number of steps taken so far.
  public var stepsTaken: Int

  /// Makes the state before the first step.
  ///
  /// - Parameter keepsLargestSecondMoment: whether steps divide by the largest v so far instead of the
  ///   present one, so that they never grow when gradients fade: AMSGrad (Reddi, Kale and Kumar, "On the
  ///   Convergence of Adam and Beyond", ICLR 2018).
  public init(weights: [Scalar], keepsLargestSecondMoment: Bool = false) {
    let zeros = [Scalar](repeating: 0, count: weights.count)
    self.init(
      weights: weights, firstMoment: zeros, secondMoment: zeros,
      largestSecondMoment: keepsLargestSecondMoment ? zeros : nil, stepsTaken: 0)
  }

  /// Makes the state after some steps.
  public init(
    weights: [Scalar], firstMoment: [Scalar], secondMoment: [Scalar],
    largestSecondMoment: [Scalar]? = nil, stepsTaken: Int
  ) {
    self.weights = weights
    self.firstMoment = firstMoment
    self.secondMoment = secondMoment
    self.largestSecondMoment = largestSecondMoment
    self.stepsTaken = stepsTaken
  }
}
