import RegularizationCore
import Testing

@Suite struct L1StepTests {
  /// A published example: lr 0.01, λ 0.5, no data gradient.
  @Test func theSubgradientStepJumpsOverZeroAndTheProximalOneRests() throws {
    let penalty = try L1Penalty(strength: 0.5)
    var (jumping, resting) = ([0.0073], [0.0073])
    var (jumps, rests) = ([Double](), [Double]())
    for _ in 0..<4 {
      jumping = try penalty.subgradientStep(from: jumping, gradient: [0], learningRate: 0.01)
      resting = try penalty.proximalStep(from: resting, gradient: [0], learningRate: 0.01)
      jumps += jumping
      rests += resting
    }
    #expect(jumps.isClose(to: [0.0023, -0.0027, 0.0023, -0.0027], 1e-15))
    #expect(rests.isClose(to: [0.0023, 0, 0, 0], 1e-15) && rests[1...] == [0, 0, 0])
  }

  @Test(arguments: 0..<20)
  func theProximalStepIsTheMinimumOfItsProblem(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let (weight, slope, rate) = (samples.number(), samples.number(), samples.number(0.05...1))
    let penalty = try ElasticNetPenalty(
      strength: samples.number(0...2), l1Ratio: samples.number(0...1))
    func objective(_ w: Double) -> Double {
      let distance = w - (weight - rate * slope)
      return distance * distance / (2 * rate) + penalty.value(at: [w])
    }
    let found = try penalty.proximalStep(from: [weight], gradient: [slope], learningRate: rate)
    let best = stride(from: -4.5, through: 4.5, by: 0.001).map(objective).min() ?? .infinity
    #expect(objective(found[0]) <= best + 1e-12)
    #expect(best - objective(found[0]) < 2e-5)
  }

  @Test(arguments: 0..<5)
  func anElasticNetOfL1AloneIsL1(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let (weights, gradient) = (samples.vector(6), samples.vector(6))
    #expect(
      try ElasticNetPenalty(strength: 0.7, l1Ratio: 1)
        .proximalStep(from: weights, gradient: gradient, learningRate: 0.3)
        == L1Penalty(strength: 0.7)
        .proximalStep(from: weights, gradient: gradient, learningRate: 0.3))
  }

  @Test func lengthsAndRangesAreChecked() throws {
    let l1 = try L1Penalty(strength: 1)
    let elasticNet = try ElasticNetPenalty(strength: 1, l1Ratio: 0.5)
    #expect(
      failure { try l1.proximalStep(from: [1], gradient: [], learningRate: 1) } == .shape("g"))
    #expect(
      failure { try l1.subgradientStep(from: [1], gradient: [], learningRate: 1) } == .shape("g"))
    #expect(
      failure { try elasticNet.proximalStep(from: [1], gradient: [1], learningRate: .nan) }
        == .domain("lr"))
    #expect(try l1.proximalStep(from: [.nan], gradient: [0], learningRate: 1)[0].isNaN)
    #expect(try l1.subgradientStep(from: [.nan], gradient: [0], learningRate: 1)[0].isNaN)
  }
}
