/// Adam as texts print it for short: with a part left out, or its operations in another order.
///
/// In step t (from 1), with g the gradient (plus λw where decay is added to it):
/// m ← β₁m + (1 − β₁)g and v ← β₂v + (1 − β₂)g², and w moves by −η m̂/(√v̂ + ε), as in ``Adam``. A variant
/// can leave the corrections out (m̂ = m and v̂ = v), take ε into the root (√(v̂ + ε)), and let decoupled
/// decay act after the step, w ← (1 − ηλ)(w − η m̂/…). With β₁ = 0 gradients aren't averaged. With
/// nothing changed it is ``Adam``.
///
/// Each of these rules ends somewhere else, so that the numbers beside a printed rule tell whether it
/// was run. The step is 0 where m̂ and the denominator are.
public struct AdamVariant: Hashable, Sendable {
  /// The hyperparameters, and where weight decay is put.
  public let adam: Adam
  /// Whether the running means are corrected for their start at 0.
  public let correctsBias: Bool
  /// Whether decoupled decay acts on the weight after its step, not before.
  public let decaysAfterStep: Bool
  /// Whether ε stands under the root.
  public let hasEpsilonInRoot: Bool

  /// Makes a variant; by default nothing is changed.
  public init(
    _ adam: Adam, correctsBias: Bool = true, decaysAfterStep: Bool = false,
    hasEpsilonInRoot: Bool = false
  ) {
    self.adam = adam
    self.correctsBias = correctsBias
    self.decaysAfterStep = decaysAfterStep
    self.hasEpsilonInRoot = hasEpsilonInRoot
  }

  /// A weight after a step with these means, corrected or not as the variant has it.
  fileprivate func moved(_ weight: Double, _ mean: Double, _ square: Double) -> Double {
    let denominator =
      hasEpsilonInRoot
      ? (square + adam.epsilon).squareRoot() : square.squareRoot() + adam.epsilon
    let step = mean == 0 && denominator == 0 ? 0 : adam.learningRate * mean / denominator
    let factor = adam.weightDecay.weightFactor(learningRate: adam.learningRate)
    return decaysAfterStep ? factor * (weight - step) : factor * weight - step
  }
}

extension QuadraticLoss {
  /// The weights after a number of steps of a variant of Adam.
  ///
  /// - Throws: `shape` where the start and the loss differ in length, `domain` for a number of steps
  ///   below 0.
  public func weights(
    afterSteps steps: Int, of variant: AdamVariant, from start: [Double]
  ) throws(CoreError) -> [Double] {
    try checkLength(start, "start")
    try Require.count(steps, atLeast: 0, "steps")
    let (adam, strength) = (variant.adam, variant.adam.weightDecay.gradientStrength)
    var state = AdamState(weights: start)
    var correction1 = RunningBiasCorrection(decayRate: adam.beta1)
    var correction2 = RunningBiasCorrection(decayRate: adam.beta2)
    for _ in 0..<steps {
      correction1.advance()
      correction2.advance()
      let divisor1 = variant.correctsBias ? correction1.value : 1
      let divisor2 = variant.correctsBias ? correction2.value : 1
      for i in start.indices {
        let weight = state.weights[i]
        let gradient = curvatures[i] * (weight - minimum[i]) + strength * weight
        let mean = adam.beta1 * state.firstMoment[i] + (1 - adam.beta1) * gradient
        let square = adam.beta2 * state.secondMoment[i] + (1 - adam.beta2) * gradient * gradient
        state.firstMoment[i] = mean
        state.secondMoment[i] = square
        state.weights[i] = variant.moved(weight, mean / divisor1, square / divisor2)
      }
    }
    return state.weights
  }
}
