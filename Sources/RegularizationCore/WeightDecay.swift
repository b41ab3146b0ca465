/// What weight decay alone does to weights, step after step: w ← (1 − kηλ)w.
///
/// η is the learning rate, λ the strength, and k is 1 in the half convention (PyTorch's `weight_decay`),
/// 2 in the full one. Plain gradient descent on an L2 penalty, and decoupled weight decay, both shrink
/// weights so (Loshchilov and Hutter, "Decoupled Weight Decay Regularization", ICLR 2019,
/// proposition 1); what the data do to the weights comes on top.
public struct WeightDecay: Hashable, Sendable {
  /// The learning rate η, at least 0.
  public let learningRate: Double
  /// The strength λ, at least 0.
  public let strength: Double
  /// Whether the strength counts once or twice.
  public let convention: PenaltyConvention

  /// Makes the decay of a learning rate η and a strength λ.
  ///
  /// - Throws: `domain` for numbers below 0 or NaN.
  public init(
    learningRate: Double, strength: Double, convention: PenaltyConvention = .half
  ) throws(CoreError) {
    try Require.nonNegative(learningRate, "lr")
    try Require.nonNegative(strength, "lambda")
    self.learningRate = learningRate
    self.strength = strength
    self.convention = convention
  }

  /// The share of a weight that one step takes away: kηλ. It may exceed 1.
  public var share: Double { convention.gradientFactor * learningRate * strength }

  /// What one step multiplies a weight by: 1 − kηλ.
  ///
  /// Below 0 where kηλ > 1: such a step overshoots zero, and beyond kηλ = 2 the weights grow.
  public var factor: Double { 1 - share }

  /// What one step takes away, in percent: 100 kηλ.
  public var percentPerStep: Double { 100 * share }

  /// What a number of steps multiply a weight by: (1 − kηλ)ⁿ.
  ///
  /// - Throws: `domain` for a number of steps below 0.
  public func factor(afterSteps steps: Int) throws(CoreError) -> Double {
    try Require.count(steps, atLeast: 0, "steps")
    return Self.power(ofOneMinus: share, steps)
  }

  /// Weights after a number of steps in which nothing but the decay acts: (1 − kηλ)ⁿw.
  ///
  /// - Throws: `domain` for a number of steps below 0.
  public func weights(
    _ weights: [Double], afterSteps steps: Int
  ) throws(CoreError) -> [Double] {
    let factor = try factor(afterSteps: steps)
    return weights.map { factor * $0 }
  }

  /// The length of the weights after a number of such steps: ‖w‖ |1 − kηλ|ⁿ.
  ///
  /// - Throws: `domain` for a number of steps below 0.
  public func norm(of weights: [Double], afterSteps steps: Int) throws(CoreError) -> Double {
    try abs(factor(afterSteps: steps)) * VectorNorm.l2(of: weights)
  }

  /// How many steps leave a fraction f of a weight: ln f / ln(1 − kηλ), not rounded.
  ///
  /// - Throws: `domain` for a fraction that is not above 0 and at most 1, and where kηλ is not between
  ///   0 and 1: without decay no number of steps is enough, and with kηλ ≥ 1 the first one overshoots.
  public func steps(toFraction fraction: Double) throws(CoreError) -> Double {
    guard fraction > 0, fraction <= 1 else {
      throw CoreError(.domain, "fraction", "must be above 0 and at most 1, and is \(fraction)")
    }
    try requireDecay()
    guard share < 1 else {
      throw CoreError(
        .domain, "lambda",
        "times lr must be below 1, and is \(share): one step reaches 0 or passes it")
    }
    return fraction == 1 ? 0 : log(fraction) / log1p(-share)
  }

  /// How many steps halve a weight: ln ½ / ln(1 − kηλ), not rounded.
  ///
  /// - Throws: `domain` where kηλ is not between 0 and 1.
  public func halfLife() throws(CoreError) -> Double { try steps(toFraction: 0.5) }

  /// The time constant 1/(kηλ): after so many steps about 1/e of a weight is left.
  ///
  /// - Throws: `domain` where η or λ is 0.
  public func timescale() throws(CoreError) -> Double {
    try requireDecay()
    return 1 / share
  }

  private func requireDecay() throws(CoreError) {
    guard share > 0 else {
      throw CoreError(.domain, strength > 0 ? "lr" : "lambda", "must be above 0: nothing decays")
    }
  }

  /// (1 − x)ⁿ, accurate also for a small x and a large n.
  ///
  /// 1 − x rounds x away from the 16th decimal on, and the power multiplies that error by n: with
  /// x = 10⁻⁹ and n = 10⁹ seven digits would remain. The logarithm of 1 − x needs no such rounding.
  /// From x = ½ to 2 the subtraction is exact, and the power is better as it is.
  static func power(ofOneMinus x: Double, _ n: Int) -> Double {
    if n == 0 { return 1 }
    return x < 0.5 ? exp(Double(n) * log1p(-x)) : pow(1 - x, Double(n))
  }
}

extension WeightDecay {
  /// What is left of a weight after a schedule of learning rates: Π(1 − ηₜλ), and 1 for no steps.
  ///
  /// - Throws: `domain` for a strength below 0 or NaN. Learning rates are data and taken as they are.
  public static func cumulativeFactor(
    learningRates: [Double], strength: Double
  ) throws(CoreError) -> Double {
    try Require.nonNegative(strength, "lambda")
    let shares = learningRates.map { $0 * strength }
    // As in `power(ofOneMinus:_:)`: small shares are summed as logarithms, or a long schedule would
    // multiply thousands of equally rounded factors.
    guard shares.allSatisfy({ abs($0) < 0.5 }) else { return shares.reduce(1) { $0 * (1 - $1) } }
    var logarithm = CompensatedSum()
    for share in shares { logarithm.add(log1p(-share)) }
    return exp(logarithm.total)
  }
}
