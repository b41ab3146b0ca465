import RegularizationCore
import Testing

@Suite struct WeightDecayTests {
  @Test func oneStepByHand() throws {
    let decay = try WeightDecay(learningRate: 0.1, strength: 0.01)
    #expect(decay.factor == 0.999)
    #expect(decay.percentPerStep.isClose(to: 0.1))
    let full = try WeightDecay(learningRate: 0.1, strength: 0.01, convention: .full)
    #expect(full.factor == 0.998)
    #expect(full.percentPerStep.isClose(to: 0.2))
  }

  @Test func aThousandStepsOfAThousandthLeave37Percent() throws {
    let decay = try WeightDecay(learningRate: 0.1, strength: 0.01)
    // 0.999^1000 to 20 digits.
    #expect(
      try decay.factor(afterSteps: 1000).isClose(
        to: 0.36769542477096400454, relative: 1e-13))
    #expect(try decay.weights([2, -4], afterSteps: 0) == [2, -4])
    #expect(
      try decay.norm(of: [3, 4], afterSteps: 1000).isClose(
        to: 5 * 0.36769542477096400454, relative: 1e-13))
  }

  @Test func aSmallShareOverManyStepsKeepsItsDigits() throws {
    // (1 - 1e-9)^1e9 = exp(-1 - 5e-10 - ...): with the share rounded to 1 - 1e-9 only 7 digits remain.
    let decay = try WeightDecay(learningRate: 1e-5, strength: 1e-4)
    #expect(
      try decay.factor(afterSteps: 1_000_000_000).isClose(
        to: 0.36787944117144232160 * (1 - 5e-10), relative: 1e-14))
  }

  @Test func anOvershootingStepChangesTheSign() throws {
    let decay = try WeightDecay(learningRate: 1, strength: 1.5)
    #expect(decay.factor == -0.5)
    #expect(try decay.factor(afterSteps: 3) == -0.125)
    #expect(try decay.norm(of: [8], afterSteps: 3) == 1)
    #expect(try WeightDecay(learningRate: 1, strength: 1).factor(afterSteps: 5) == 0)
    #expect(try WeightDecay(learningRate: 1, strength: 1).factor(afterSteps: 0) == 1)
  }

  @Test func halfLivesAndTimescales() throws {
    #expect(
      try WeightDecay(learningRate: 0.001, strength: 0.01).halfLife().isClose(
        to: 69314.37148182662, relative: 1e-14))
    #expect(try WeightDecay(learningRate: 3e-4, strength: 0.1).timescale().isClose(to: 1e5 / 3))
    #expect(try WeightDecay(learningRate: 0.1, strength: 0.1).steps(toFraction: 1).sign == .plus)
  }

  @Test(arguments: 0..<20)
  func stepsToAFractionLeaveThatFraction(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let decay = try WeightDecay(
      learningRate: samples.number(0.01...0.9), strength: samples.number(0.01...0.9),
      convention: .half)
    let steps = Int.random(in: 1...200, using: &samples)
    #expect(
      try decay.steps(toFraction: decay.factor(afterSteps: steps)).isClose(
        to: Double(steps), relative: 1e-10))
  }

  @Test(arguments: 0..<20)
  func aConstantScheduleIsAPower(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let rate = samples.number(0...1.5)
    let steps = Int.random(in: 0...50, using: &samples)
    let factor = try WeightDecay.cumulativeFactor(
      learningRates: Array(repeating: rate, count: steps), strength: 0.9)
    let power = try WeightDecay(learningRate: rate, strength: 0.9).factor(afterSteps: steps)
    #expect(factor.isClose(to: power, relative: 1e-11))
  }

  @Test func whereNothingDecaysNothingIsEverHalved() throws {
    let still = try WeightDecay(learningRate: 0.1, strength: 0)
    #expect(still.factor == 1)
    #expect(failure { try still.halfLife() } == .domain("lambda"))
    #expect(failure { try still.timescale() } == .domain("lambda"))
    let stopped = try WeightDecay(learningRate: 0, strength: 0.1)
    #expect(failure { try stopped.timescale() } == .domain("lr"))
    #expect(
      failure { try WeightDecay(learningRate: 1, strength: 1).halfLife() } == .domain("lambda"))
    #expect(try WeightDecay.cumulativeFactor(learningRates: [], strength: 1) == 1)
  }

  @Test(arguments: [0, -0.5, 1.5, .nan] as [Double])
  func aFractionIsAboveZeroAndAtMostOne(fraction: Double) throws {
    let decay = try WeightDecay(learningRate: 0.1, strength: 0.1)
    #expect(failure { try decay.steps(toFraction: fraction) } == .domain("fraction"))
  }

  @Test func numbersBelowZeroAreRefused() throws {
    #expect(failure { try WeightDecay(learningRate: -1, strength: 1) } == .domain("lr"))
    #expect(failure { try WeightDecay(learningRate: 1, strength: .nan) } == .domain("lambda"))
    let decay = try WeightDecay(learningRate: 0.1, strength: 0.1)
    #expect(failure { try decay.factor(afterSteps: -1) } == .domain("steps"))
  }
}
