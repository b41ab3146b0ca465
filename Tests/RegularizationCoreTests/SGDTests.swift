import RegularizationCore
import Testing

@Suite struct SGDTests {
  @Test(arguments: [
    (WeightDecayRule.none, [1.95, -1.51]),
    (.addedToGradient(strength: 0.01), [1.948, -1.5085]),
    (.decoupled(strength: 0.01), [1.948, -1.5085]),
  ])
  func oneStepByHand(rule: WeightDecayRule, expected: [Double]) throws {
    var weights = [2, -1.5]
    try SGD(learningRate: 0.1, weightDecay: rule).step(&weights, gradient: [0.5, 0.1])
    #expect(weights.isClose(to: expected))
  }

  @Test(arguments: 0..<20)
  func withoutMomentumBothPlacesOfDecayAgree(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let rate = samples.number(0...1)
    let strength = samples.number(0...1)
    let gradient = samples.vector(5)
    var coupled = samples.vector(5)
    var decoupled = coupled
    try SGD(learningRate: rate, weightDecay: .addedToGradient(strength: strength))
      .step(&coupled, gradient: gradient)
    try SGD(learningRate: rate, weightDecay: .decoupled(strength: strength))
      .step(&decoupled, gradient: gradient)
    #expect(coupled.isClose(to: decoupled, 1e-14))
  }

  @Test func withMomentumTheyDifferFromTheSecondStepOn() throws {
    let coupled = try MomentumSGD(
      learningRate: 0.1, momentum: 0.9, weightDecay: .addedToGradient(strength: 0.01))
    let decoupled = try MomentumSGD(
      learningRate: 0.1, momentum: 0.9, weightDecay: .decoupled(strength: 0.01))
    var first = MomentumState(weights: [2, -1.5])
    var second = first
    try coupled.step(&first, gradient: [0.5, 0.1])
    try decoupled.step(&second, gradient: [0.5, 0.1])
    #expect(first.weights.isClose(to: second.weights, 1e-15))
    try coupled.step(&first, gradient: [0.5, 0.1])
    try decoupled.step(&second, gradient: [0.5, 0.1])
    #expect(first.weights.isClose(to: [1.849252, -1.5246415]))
    #expect(second.weights.isClose(to: [1.851052, -1.5259915]))
  }

  @Test func theFirstStepFillsTheBufferWithoutDampening() throws {
    let optimizer = try MomentumSGD(learningRate: 1, momentum: 0.5, dampening: 0.25)
    var state = MomentumState(weights: [0], buffer: [.nan], isFirst: true)
    try optimizer.step(&state, gradient: [4])
    #expect(state == MomentumState(weights: [-4], buffer: [4]))
    try optimizer.step(&state, gradient: [4])
    #expect(state == MomentumState(weights: [-9], buffer: [5]))
  }

  @Test func nesterovLooksAhead() throws {
    let optimizer = try MomentumSGD(learningRate: 1, momentum: 0.5, isNesterov: true)
    var state = MomentumState(weights: [0], buffer: [2])
    try optimizer.step(&state, gradient: [4])
    #expect(state == MomentumState(weights: [-6.5], buffer: [5]))
  }

  @Test(arguments: 0..<10)
  func noMomentumIsPlainDescent(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let rule: WeightDecayRule = seed % 2 == 0 ? .decoupled(strength: 0.3) : .none
    var plain = samples.vector(4)
    var state = MomentumState(weights: plain)
    for _ in 0..<5 {
      let gradient = samples.vector(4)
      try SGD(learningRate: 0.2, weightDecay: rule).step(&plain, gradient: gradient)
      try MomentumSGD(learningRate: 0.2, momentum: 0, weightDecay: rule)
        .step(&state, gradient: gradient)
    }
    #expect(state.weights.isClose(to: plain))
  }

  @Test func floatsTakeTheSameStep() throws {
    var weights: [Float] = [2, -1.5]
    try SGD(learningRate: 0.1, weightDecay: .decoupled(strength: 0.01))
      .step(&weights, gradient: [0.5, 0.1])
    #expect(weights.map(Double.init).isClose(to: [1.948, -1.5085], 1e-6))
  }

  @Test func lengthsAndRangesAreChecked() throws {
    #expect(failure { try SGD(learningRate: -0.1) } == .domain("lr"))
    #expect(
      failure { try SGD(learningRate: 1, weightDecay: .decoupled(strength: .nan)) }
        == .domain("weight_decay"))
    #expect(failure { try MomentumSGD(learningRate: 1, momentum: 1) } == .domain("momentum"))
    #expect(
      failure { try MomentumSGD(learningRate: 1, momentum: 0, dampening: -1) }
        == .domain("dampening"))
    var weights = [1.0]
    #expect(
      failure { try SGD(learningRate: 1).step(&weights, gradient: []) } == .shape("g"))
    var state = MomentumState(weights: [1.0], buffer: [])
    #expect(
      failure { try MomentumSGD(learningRate: 1, momentum: 0).step(&state, gradient: [1]) }
        == .shape("buf"))
    #expect(state.isFirst == false && state.weights == [1])
  }
}
