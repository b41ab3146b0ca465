import RegularizationCore
import Testing

@Suite struct EarlyStoppedDescentTests {
  @Test(arguments: 0..<20)
  func theClosedFormIsTheDescent(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let loss = try QuadraticLoss(minimum: samples.vector(3), curvatures: samples.vector(3, 0.1...4))
    let start = samples.vector(3)
    let rate = samples.number(0...0.5)
    let steps = Int.random(in: 0...60, using: &samples)
    let descent = try EarlyStoppedDescent(learningRate: rate, steps: steps)
    let optimizer = Optimizer.sgd(try SGD(learningRate: rate))
    #expect(
      try descent.weights(on: loss, from: start).isClose(
        to: loss.weights(afterSteps: steps, of: optimizer, from: start), 1e-12))
  }

  @Test(arguments: 0..<20)
  func stoppingEarlyIsAnL2Penalty(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let curvatures = samples.vector(3, 0.1...4)
    let loss = try QuadraticLoss(minimum: samples.vector(3), curvatures: curvatures)
    let descent = try EarlyStoppedDescent(
      learningRate: samples.number(0.01...0.24), steps: Int.random(in: 1...60, using: &samples))
    let strengths = try descent.equivalentL2Strengths(curvatures: curvatures)
    let stopped = try descent.weights(on: loss, from: [0, 0, 0])
    for index in 0..<3 {
      let alone = try QuadraticLoss(
        minimum: [loss.minimum[index]], curvatures: [curvatures[index]])
      let penalized = alone.minimum(with: try L2Penalty(strength: strengths[index]))
      #expect(penalized[0].isClose(to: stopped[index], absolute: 1e-13))
    }
  }

  @Test func fewSmallStepsAreLikeOneOverRateTimesSteps() throws {
    let descent = try EarlyStoppedDescent(learningRate: 1e-12, steps: 10)
    #expect(try descent.approximateL2Strength() == 1e11)
    // λ = 1/(ηt) - h/2 + …: without care for cancellation, no digit would be right here.
    #expect(
      try descent.equivalentL2Strengths(curvatures: [1e-6, 1]).isClose(
        to: [1e11, 1e11], relative: 1e-10))
  }

  @Test func aDescentThatReachesTheMinimumIsNoPenalty() throws {
    let descent = try EarlyStoppedDescent(learningRate: 0.5, steps: 3)
    #expect(try descent.equivalentL2Strengths(curvatures: [2]) == [0])
  }

  @Test func anOvershootThatComesBackStillHasAnEquivalent() throws {
    // q = (-0.5)^2 = 0.25, so λ = h/3.
    let even = try EarlyStoppedDescent(learningRate: 1, steps: 2)
    #expect(try even.equivalentL2Strengths(curvatures: [1.5]).isClose(to: [0.5]))
    let odd = try EarlyStoppedDescent(learningRate: 1, steps: 3)
    #expect(failure { try odd.equivalentL2Strengths(curvatures: [1.5]) } == .domain("lr"))
    #expect(failure { try even.equivalentL2Strengths(curvatures: [2]) } == .domain("lr"))
    #expect(failure { try even.equivalentL2Strengths(curvatures: [2.5]) } == .domain("lr"))
  }

  @Test func withoutAStepThereIsNothingToCompare() throws {
    let still = try EarlyStoppedDescent(learningRate: 0.1, steps: 0)
    #expect(failure { try still.equivalentL2Strengths(curvatures: [1]) } == .domain("steps"))
    #expect(failure { try still.approximateL2Strength() } == .domain("steps"))
    let stopped = try EarlyStoppedDescent(learningRate: 0, steps: 5)
    #expect(failure { try stopped.equivalentL2Strengths(curvatures: [1]) } == .domain("lr"))
    #expect(failure { try stopped.approximateL2Strength() } == .domain("lr"))
    #expect(failure { try stopped.equivalentL2Strengths(curvatures: [0]) } == .domain("h"))
  }

  @Test func theMinimumStaysWhereItIsHoweverLargeTheSteps() throws {
    let loss = try QuadraticLoss(minimum: [1, 1], curvatures: [1, 1])
    let descent = try EarlyStoppedDescent(learningRate: 1e10, steps: 1000)
    let weights = try descent.weights(on: loss, from: [1, 2])
    #expect(weights[0] == 1 && weights[1].isInfinite)
    #expect(failure { try descent.weights(on: loss, from: [1]) } == .shape("start"))
    #expect(failure { try EarlyStoppedDescent(learningRate: 1, steps: -1) } == .domain("steps"))
    #expect(failure { try EarlyStoppedDescent(learningRate: .nan, steps: 1) } == .domain("lr"))
  }
}
