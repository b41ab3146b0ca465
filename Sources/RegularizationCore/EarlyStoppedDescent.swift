/// Gradient descent on a quadratic loss that is stopped after some steps, and the L2 penalty it is like.
///
/// After t steps from 0, a direction of curvature h has covered the share 1 − (1 − ηh)ᵗ of its way to the
/// minimum; an L2 penalty leaves it at h/(h + λ). Stopping early therefore is an L2 penalty, of a strength
/// that differs a little from direction to direction. See Goodfellow, Bengio and Courville, *Deep
/// Learning*, section 7.8, equations 7.33 to 7.45.
public struct EarlyStoppedDescent: Hashable, Sendable {
  /// The learning rate η, at least 0.
  public let learningRate: Double
  /// The number t of steps taken, at least 0.
  public let steps: Int

  /// Makes a descent of some steps.
  ///
  /// - Throws: `domain` for numbers below 0 or NaN.
  public init(learningRate: Double, steps: Int) throws(CoreError) {
    try Require.nonNegative(learningRate, "lr")
    try Require.count(steps, atLeast: 0, "steps")
    self.learningRate = learningRate
    self.steps = steps
  }

  /// The weights at the end: θ* + (1 − ηh)ᵗ(w₀ − θ*).
  ///
  /// - Throws: `shape` where the start and the loss differ in length.
  public func weights(on loss: QuadraticLoss, from start: [Double]) throws(CoreError) -> [Double] {
    try loss.checkLength(start, "start")
    if steps == 0 { return start }
    return start.indices.map { index in
      let distance = start[index] - loss.minimum[index]
      // At the minimum already: where the rate is too large the power is infinite, and 0·∞ NaN.
      if distance == 0 { return start[index] }
      let remaining = WeightDecay.power(
        ofOneMinus: learningRate * loss.curvatures[index], steps)
      return loss.minimum[index] + remaining * distance
    }
  }

  /// The L2 strength (half convention) that leaves each direction where this descent from 0 does:
  /// λ = hq/(1 − q) with q = (1 − ηh)ᵗ.
  ///
  /// - Throws: `domain` for a curvature that is 0 or less, and where q is not at least 0 and below 1: no
  ///   step was taken, or the descent overshot.
  public func equivalentL2Strengths(curvatures: [Double]) throws(CoreError) -> [Double] {
    var strengths: [Double] = []
    strengths.reserveCapacity(curvatures.count)
    for (index, curvature) in curvatures.enumerated() {
      if curvature <= 0 {
        throw CoreError(
          .domain, "h", "must be above 0 everywhere, and element \(index) is \(curvature)")
      }
      strengths.append(try equivalentL2Strength(curvature: curvature))
    }
    return strengths
  }

  private func equivalentL2Strength(curvature: Double) throws(CoreError) -> Double {
    let share = learningRate * curvature
    let remaining = WeightDecay.power(ofOneMinus: share, steps)
    if share.isNaN { return .nan }
    guard steps > 0, share > 0, remaining >= 0, remaining < 1 || share < 0.5 else {
      throw CoreError(
        .domain, steps == 0 ? "steps" : "lr",
        "leaves (1 - lr h)^steps at \(remaining), which must be at least 0 and below 1")
    }
    // 1 − q without cancellation where q is near 1.
    let covered = share < 0.5 ? -expm1(Double(steps) * log1p(-share)) : 1 - remaining
    return curvature * remaining / covered
  }

  /// The L2 strength that this descent is roughly like in all directions: 1/(ηt).
  ///
  /// Good where ηh and λ/h are small.
  ///
  /// - Throws: `domain` where no way was covered: η or t is 0.
  public func approximateL2Strength() throws(CoreError) -> Double {
    try Require.positive(learningRate, "lr")
    try Require.count(steps, atLeast: 1, "steps")
    return 1 / (learningRate * Double(steps))
  }
}
