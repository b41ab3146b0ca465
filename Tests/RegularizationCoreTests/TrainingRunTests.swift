import RegularizationCore
import Testing

@Suite struct TrainingRunTests {
  private let data: TrainingData

  init() throws {
    data = try TrainingData(
      .clusters, trainingPoints: 30, heldOutPoints: 60, noise: 0.9, labelNoise: 0.1, seed: 2)
  }

  private func settings(
    _ name: Optimizer.Name = .adamW, rate: Double = 0.01, decay: Double = 0, drop: Double = 0,
    epochs: Int = 15, hidden: [Int] = [12], patience: Int? = nil, seed: UInt64 = 1
  ) throws -> TrainingSettings {
    var rule: EarlyStopping?
    if let patience { rule = try EarlyStopping(patience: patience) }
    return try TrainingSettings(
      hidden: hidden,
      optimizer: Optimizer(name, learningRate: rate, weightDecay: decay, momentum: 0.9),
      dropProbability: drop, epochs: epochs, earlyStopping: rule, seed: seed)
  }

  @Test func theSameSeedGivesTheSameHistory() throws {
    let run = try settings(drop: 0.3).train(on: data)
    #expect(run == (try settings(drop: 0.3).train(on: data)))
    #expect(run != (try settings(drop: 0.3, seed: 2).train(on: data)))
  }

  @Test(arguments: Optimizer.Name.allCases)
  func everyOptimizerLearns(name: Optimizer.Name) throws {
    let rate = name.rawValue.hasPrefix("adam") ? 0.01 : 0.05
    let run = try settings(name, rate: rate, decay: 0.01, epochs: 25).train(on: data)
    #expect(run.epochs.count == 26)
    #expect(run.kept.training.loss < 0.75 * run.epochs[0].training.loss)
    #expect(run.kept.training == (try run.network.score(on: data.training)))
    #expect(run.test == (try run.network.score(on: data.test)))
  }

  @Test func withPlainGradientDescentCoupledAndDecoupledDecayAreOne() throws {
    let coupled = try settings(.sgdL2, rate: 0.05, decay: 0.1).train(on: data)
    let decoupled = try settings(.sgdDecoupled, rate: 0.05, decay: 0.1).train(on: data)
    #expect(
      coupled.network.parameters.isClose(
        to: decoupled.network.parameters, absolute: 1e-9, relative: 1e-9))
    let adam = try settings(.adamL2, decay: 0.1).train(on: data)
    let adamW = try settings(.adamW, decay: 0.1).train(on: data)
    #expect(!adam.network.parameters.isClose(to: adamW.network.parameters, relative: 1e-3))
  }

  @Test func decayMakesWeightsSmallerAndSparesBiases() throws {
    let norms = try [0, 1, 5].map { decay in
      VectorNorm.l2(
        of: Array(try settings(decay: decay, epochs: 40).train(on: data).network.weights))
    }
    #expect(norms[0] > norms[1] && norms[1] > norms[2])
    // A step of η = 1 with λ = 1 and no gradient in reach: weights go to 0, biases stay.
    var far = try settings(.sgdDecoupled, rate: 0, decay: 1, epochs: 1).train(on: data)
    let untouched = far.network.parameters
    far = try settings(.sgdDecoupled, rate: 1e-9, decay: 5e8, epochs: 1).train(on: data)
    let biases = untouched.count - far.network.weightCount
    #expect(far.network.parameters.suffix(biases).allSatisfy { $0.magnitude < 1e-7 })
    // Two batches of 30 points: two steps of a factor 1/2.
    #expect(
      Array(far.network.weights).isClose(
        to: untouched.prefix(far.network.weightCount).map { $0 / 4 }, absolute: 1e-6))
  }

  @Test func shuffledLabelsAreLearntByHeart() throws {
    let random = try TrainingData(
      .moons, trainingPoints: 20, heldOutPoints: 100, noise: 0.3, shufflesLabels: true, seed: 1)
    let run = try settings(rate: 0.02, epochs: 250, hidden: [32, 32]).train(on: random)
    #expect(run.kept.training.accuracy == 1)
    #expect(run.test.accuracy < 0.7)
    #expect(run.gap > 30)
  }

  @Test func earlyStoppingKeepsTheBestEpoch() throws {
    let stopped = try settings(rate: 0.05, epochs: 120, patience: 10).train(on: data)
    let whole = try settings(rate: 0.05, epochs: 120).train(on: data)
    #expect(stopped.hasStopped && !whole.hasStopped)
    #expect(stopped.epochs.count == stopped.bestEpoch + 11)
    #expect(stopped.keptEpoch == stopped.bestEpoch && whole.keptEpoch == 120)
    #expect(stopped.epochs[...] == whole.epochs.prefix(stopped.epochs.count))
    let losses = stopped.epochs.map(\.validation.loss)
    #expect(losses[stopped.bestEpoch] == losses.min())
    #expect(stopped.kept.validation == (try stopped.network.score(on: data.validation)))
  }

  @Test func whatDivergesIsGivenUpAndSaysSo() throws {
    let run = try settings(.sgdL2, rate: 1e300, epochs: 20).train(on: data)
    #expect(run.hasDiverged)
    #expect(run.epochs.allSatisfy { $0.training.loss.isFinite })
    #expect(run.network.parameters.allSatisfy(\.isFinite) && run.test.loss.isFinite)
  }

  @Test func noEpochsLeaveTheFirstWeights() throws {
    let run = try settings(epochs: 0).train(on: data)
    #expect(run.epochs.count == 1 && run.keptEpoch == 0 && run.bestEpoch == 0)
  }

  @Test func aSweepGivesMeanAndSpreadOverSeeds() throws {
    var sweep = try TrainingSweep(over: [0, 4], seeds: [1, 2, 3]) {
      decay, seed throws(CoreError) in
      (
        try TrainingData(
          .clusters, trainingPoints: 20, heldOutPoints: 50, noise: 0.9, labelNoise: 0.2,
          seed: seed),
        try TrainingSettings(
          hidden: [16], optimizer: Optimizer(.adamW, learningRate: 0.03, weightDecay: decay),
          epochs: 80, seed: seed)
      )
    }
    #expect(sweep.rows.isEmpty && sweep.totalRuns == 6)
    for _ in 0..<3 * 80 { try sweep.trainEpoch() }
    #expect(sweep.rows.map(\.value) == [0] && sweep.finishedRuns == 3 && !sweep.isOver)
    let early = sweep.rows
    try sweep.finish()
    #expect(sweep.rows.map(\.value) == [0, 4] && Array(sweep.rows.prefix(1)) == early)
    try sweep.trainEpoch()
    #expect(sweep.rows.count == 2 && sweep.finishedRuns == 6)
    for row in sweep.rows {
      #expect(row.gap.mean.isClose(to: row.training.mean - row.test.mean, absolute: 1e-9))
      #expect(row.test.standardDeviation > 0)
    }
    #expect(sweep.rows[0].gap.mean > sweep.rows[1].gap.mean + 5)
    #expect(
      failure {
        try TrainingSweep(over: [0], seeds: [1]) { [data] _, _ throws(CoreError) in
          (data, try TrainingSettings(optimizer: .sgd(SGD(learningRate: 0.1)), epochs: 0))
        }
      } == .domain("seeds"))
  }

  @Test func aRunLookedAtOnTheWayIsTheBeginningOfTheWholeOne() throws {
    for (drop, patience) in [(0, nil), (0.3, nil), (0.3, 4)] as [(Double, Int?)] {
      let whole = try settings(rate: 0.05, drop: drop, epochs: 30, patience: patience)
      let expected = try whole.train(on: data)
      var run = try TrainingRun(
        settings(rate: 0.05, drop: drop, epochs: 7, patience: patience), on: data)
      while !run.isOver {
        let history = try run.history()
        #expect(history.epochs[...] == expected.epochs.prefix(history.epochs.count))
        #expect(history.test == (try history.network.score(on: data.test)))
        try run.trainEpoch()
      }
      #expect(
        try run.history()
          == settings(rate: 0.05, drop: drop, epochs: 7, patience: patience).train(on: data))
      #expect(try run.continued(to: 6) == nil || run.hasStopped)
      var longer = try #require(try run.continued(to: 30))
      while !longer.isOver { try longer.trainEpoch() }
      #expect(try longer.history() == expected)
      try longer.trainEpoch()
      #expect(try longer.history() == expected)
    }
  }

  @Test func settingsOutsideTheirRangeAreRefused() throws {
    #expect(failure { try settings(drop: 1) } == .domain("p_drop"))
    #expect(failure { try settings(epochs: -1) } == .domain("epochs"))
    #expect(failure { try settings(epochs: 10_001) } == .domain("epochs"))
    #expect(
      failure {
        try TrainingSettings(optimizer: .sgd(SGD(learningRate: 0.1)), batchSize: 0)
      } == .domain("batch_size"))
    #expect(failure { try settings(hidden: [0]).train(on: data) } == .domain("layers"))
  }
}
