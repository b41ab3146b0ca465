import RegularizationCore
import Testing

@Suite struct AdamTests {
  @Test func theFirstStepIsTheLearningRateWhateverTheGradient() throws {
    let optimizer = try Adam(learningRate: 0.1, epsilon: 0)
    var state = AdamState(weights: [1.0, 1, 1])
    try optimizer.step(&state, gradient: [1e-3, -7, 1e6])
    #expect(state.weights.isClose(to: [0.9, 1.1, 0.9]))
    #expect(state.firstMoment.isClose(to: [1e-4, -0.7, 1e5]))
    #expect(state.secondMoment.isClose(to: [1e-9, 0.049, 1e9]))
    #expect(state.stepsTaken == 1)
  }

  @Test func withoutGradientAdamWIsPureDecay() throws {
    let optimizer = try Adam(learningRate: 0.1, weightDecay: .decoupled(strength: 0.1))
    var state = AdamState(weights: [1.0, -2])
    try optimizer.step(&state, gradient: [0, 0])
    #expect(state.weights == [0.99, -1.98])
  }

  @Test(arguments: [0.01, 0.5])
  func withoutGradientAdamWithL2MovesByTheLearningRate(strength: Double) throws {
    let optimizer = try Adam(
      learningRate: 0.001, weightDecay: .addedToGradient(strength: strength))
    var state = AdamState(weights: [1.0, 0.01])
    try optimizer.step(&state, gradient: [0, 0])
    #expect(state.weights.isClose(to: [0.999, 0.009], 1e-6))
  }

  @Test func nothingOverNothingIsNoStep() throws {
    let optimizer = try Adam(learningRate: 0.1, epsilon: 0)
    var state = AdamState(weights: [3.0])
    try optimizer.step(&state, gradient: [0])
    #expect(state.weights == [3])
  }

  @Test func aNaNReachesTheWeightAndNoOther() throws {
    for epsilon in [0, 1e-8] {
      let optimizer = try Adam(learningRate: 0.1, epsilon: epsilon)
      var state = AdamState(weights: [3.0, 3], keepsLargestSecondMoment: epsilon == 0)
      try optimizer.step(&state, gradient: [.nan, 0])
      #expect(state.weights[0].isNaN && state.secondMoment[0].isNaN)
      #expect(state.weights[1] == 3)
      #expect(state.largestSecondMoment.map { $0[0].isNaN } ?? true)
    }
  }

  @Test(arguments: 0..<20)
  func adamWWithoutDecayIsAdam(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let rate = samples.number(0...0.5)
    var adam = AdamState(weights: samples.vector(3))
    var adamW = adam
    var adamL2 = adam
    for _ in 0..<10 {
      let gradient = samples.vector(3)
      try Adam(learningRate: rate).step(&adam, gradient: gradient)
      try Adam(learningRate: rate, weightDecay: .decoupled(strength: 0))
        .step(&adamW, gradient: gradient)
      try Adam(learningRate: rate, weightDecay: .addedToGradient(strength: 0))
        .step(&adamL2, gradient: gradient)
    }
    #expect(adam == adamW)
    #expect(adam == adamL2)
  }

  /// The formula as it stands, with powers by multiplication.
  @Test(arguments: 0..<20)
  func stepsFollowTheFormula(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let (beta1, beta2) = (samples.number(0...0.99), samples.number(0...0.9999))
    let (rate, epsilon, strength) = (0.1, samples.number(0...1e-3), samples.number(0...1))
    let isCoupled = seed % 2 == 0
    let optimizer = try Adam(
      learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon,
      weightDecay: isCoupled ? .addedToGradient(strength: strength) : .decoupled(strength: strength)
    )
    var state = AdamState(weights: [samples.number()])
    var (w, m, v, power1, power2) = (state.weights[0], 0.0, 0.0, 1.0, 1.0)
    for _ in 0..<30 {
      let data = samples.number()
      let g = isCoupled ? data + strength * w : data
      m = beta1 * m + (1 - beta1) * g
      v = beta2 * v + (1 - beta2) * g * g
      power1 *= beta1
      power2 *= beta2
      let step = rate * (m / (1 - power1)) / ((v / (1 - power2)).squareRoot() + epsilon)
      w = (isCoupled ? w : (1 - rate * strength) * w) - step
      try optimizer.step(&state, gradient: [data])
      #expect(state.weights.isClose(to: [w], relative: 1e-9))
    }
    #expect(state.firstMoment.isClose(to: [m]) && state.secondMoment.isClose(to: [v]))
  }

  @Test func amsgradDividesByTheLargestMoment() throws {
    let optimizer = try Adam(learningRate: 0.1, beta2: 0.5, epsilon: 0)
    var adam = AdamState(weights: [0.0])
    var amsgrad = AdamState(weights: [0.0], keepsLargestSecondMoment: true)
    for gradient in [8.0, 0.1, 0.1] {
      try optimizer.step(&adam, gradient: [gradient])
      try optimizer.step(&amsgrad, gradient: [gradient])
    }
    #expect(amsgrad.largestSecondMoment == [32])
    #expect(amsgrad.secondMoment == adam.secondMoment)
    #expect(abs(amsgrad.weights[0]) < abs(adam.weights[0]))
  }

  @Test func floatsTakeTheSameSteps() throws {
    let optimizer = try Adam(learningRate: 0.01, weightDecay: .decoupled(strength: 0.1))
    var doubles = AdamState(weights: [1.0, -0.5])
    var floats = AdamState<Float>(weights: [1, -0.5])
    for step in 1...20 {
      let gradient = [0.25 * Double(step), -0.5]
      try optimizer.step(&doubles, gradient: gradient)
      try optimizer.step(&floats, gradient: gradient.map(Float.init))
    }
    #expect(floats.weights.map(Double.init).isClose(to: doubles.weights, 1e-5))
  }

  @Test func manyWeightsEachTakeTheirOwnStep() throws {
    var samples = SeededSamples(seed: 1)
    let optimizer = try Adam(learningRate: 0.01, weightDecay: .addedToGradient(strength: 0.1))
    let (weights, gradient) = (samples.vector(1003), samples.vector(1003))
    var together = AdamState(weights: weights)
    try optimizer.step(&together, gradient: gradient)
    for index in weights.indices {
      var alone = AdamState(weights: [weights[index]])
      try optimizer.step(&alone, gradient: [gradient[index]])
      #expect(alone.weights[0] == together.weights[index])
    }
  }

  @Test func biasCorrectionsByHand() throws {
    let correction = try BiasCorrection(decayRate: 0.9)
    #expect(try correction(step: 1).isClose(to: 0.1, relative: 1e-15))
    #expect(try correction(step: 2).isClose(to: 0.19, relative: 1e-15))
    #expect(try correction(step: 1_000_000_000_000) == 1)
    #expect(try BiasCorrection(decayRate: 0)(step: 1) == 1)
    // 1 - 0.999^1000.
    #expect(
      try BiasCorrection(decayRate: 0.999)(step: 1000).isClose(
        to: 0.63230457522903599546, relative: 1e-13))
    #expect(failure { try correction(step: 0) } == .domain("t"))
    #expect(failure { try BiasCorrection(decayRate: 1) } == .domain("beta"))
    #expect(failure { try BiasCorrection(decayRate: .nan) } == .domain("beta"))
  }

  @Test func effectiveDecayIsWeakerWhereGradientsAreLarge() throws {
    let optimizer = try Adam(
      learningRate: 0.15, weightDecay: .addedToGradient(strength: 0.15))
    let shares = optimizer.effectiveDecay(correctedSecondMoment: [1.65296, 16.97472])
    #expect(shares.isClose(to: [0.0175005, 0.00546111], 1e-7))
    let bare = try Adam(learningRate: 0.1, epsilon: 0)
    #expect(bare.effectiveDecay(correctedSecondMoment: [0]) == [0])
  }

  @Test func lengthsAndRangesAreChecked() throws {
    #expect(failure { try Adam(learningRate: .nan) } == .domain("lr"))
    #expect(failure { try Adam(learningRate: 1, beta1: 1) } == .domain("beta1"))
    #expect(failure { try Adam(learningRate: 1, beta2: -0.1) } == .domain("beta2"))
    #expect(failure { try Adam(learningRate: 1, epsilon: -1) } == .domain("eps"))
    let optimizer = try Adam(learningRate: 1)
    var state = AdamState(
      weights: [1.0], firstMoment: [0], secondMoment: [], stepsTaken: 0)
    #expect(failure { try optimizer.step(&state, gradient: [1]) } == .shape("v"))
    state.secondMoment = [0]
    state.stepsTaken = -1
    #expect(failure { try optimizer.step(&state, gradient: [1]) } == .domain("t"))
    state.stepsTaken = Int.max
    #expect(failure { try optimizer.step(&state, gradient: [1]) } == .domain("t"))
    state.stepsTaken = 0
    state.largestSecondMoment = [0, 0]
    #expect(failure { try optimizer.step(&state, gradient: [1]) } == .shape("vmax"))
    #expect(state.weights == [1])
  }
}
