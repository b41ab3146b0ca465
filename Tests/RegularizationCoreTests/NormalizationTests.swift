import RegularizationCore
import Testing

@Suite struct NormalizationTests {
  @Test func layerNormalizationByHand() throws {
    #expect(
      try LayerNormalization.normalized([1, 3], scale: [2, 10], shift: [0, 1], epsilon: 0)
        == [-2, 11])
  }

  @Test(arguments: 1...10)
  func layerNormalizationHasMeanZeroAndVarianceOne(seed: Int) throws {
    var generator = SeededSamples(seed: seed)
    let features = generator.vector(7, -100...100)
    let normalized = try LayerNormalization.normalized(features, epsilon: 0)
    let moved = try LayerNormalization.normalized(features.map { 3 * $0 + 5 }, epsilon: 0)
    #expect(normalized.reduce(0, +).isClose(to: 0, absolute: 1e-12), "seed \(seed)")
    #expect(normalized.reduce(0) { $0 + $1 * $1 }.isClose(to: 7), "seed \(seed)")
    #expect(moved.isClose(to: normalized, absolute: 1e-12, relative: 1e-10), "seed \(seed)")
  }

  @Test func constantFeaturesBecomeTheShift() throws {
    #expect(try LayerNormalization.normalized([0.1, 0.1, 0.1], shift: 7) == [7, 7, 7])
    #expect(
      try LayerNormalization.normalized([0.1, 0.1, 0.1], epsilon: 0).allSatisfy(\.isNaN))
  }

  @Test func rmsNormalizationByHand() throws {
    #expect(try RMSNormalization.normalized([3, -3], scale: [1, 2], epsilon: 0) == [1, -2])
    #expect(try RMSNormalization.normalized([0, 0], epsilon: 0).allSatisfy(\.isNaN))
    #expect(try RMSNormalization.normalized([0, 0]) == [0, 0])
  }

  @Test func rmsNormalizationIgnoresTheScaleOfItsInput() throws {
    let once = try RMSNormalization.normalized([1, -2, 0.5], epsilon: 0)
    let tenfold = try RMSNormalization.normalized([10, -20, 5], epsilon: 0)
    #expect(tenfold.isClose(to: once))
  }

  @Test func argumentsOfNormalizationsAreChecked() {
    #expect(failure { try LayerNormalization.normalized([]) } == .empty("x"))
    #expect(failure { try RMSNormalization.normalized([]) } == .empty("x"))
    #expect(failure { try LayerNormalization.normalized([1], scale: [1, 2]) } == .shape("gamma"))
    #expect(failure { try LayerNormalization.normalized([1], shift: [1, 2]) } == .shape("beta"))
    #expect(failure { try RMSNormalization.normalized([1], scale: []) } == .shape("gamma"))
    #expect(failure { try LayerNormalization.normalized([1], epsilon: -1) } == .domain("eps"))
    #expect(failure { try RMSNormalization.normalized([1], epsilon: .nan) } == .domain("eps"))
  }

  @Test func batchNormalizationByHand() throws {
    let layer = try BatchNormalization(scale: [2, 1], shift: [0, 5], momentum: 0.5, epsilon: 0)
    let pass = try layer.train(
      on: Matrix(rows: [[1, 4], [3, 8]]), running: .init(mean: [0, 0], variance: [1, 1]))
    #expect(pass.output == Matrix(rows: 2, columns: 2, elements: [-2, 4, 2, 6]))
    #expect(pass.mean == [2, 6])
    #expect(pass.variance == [1, 4])
    // Half of 1 and half of the unbiased variances, 2 and 8.
    #expect(pass.running == .init(mean: [1, 3], variance: [1.5, 4.5]))
    let evaluated = try layer.evaluate(
      Matrix(rows: [[1, 3]]), running: .init(mean: [0, 3], variance: [4, 9]))
    #expect(evaluated == Matrix(rows: 1, columns: 2, elements: [1, 5]))
  }

  @Test(arguments: 1...5)
  func runningStatisticsTendToTheBatchesOwn(seed: Int) throws {
    var generator = SeededSamples(seed: seed)
    let batch = Matrix(rows: 5, columns: 3, elements: generator.vector(15))
    let layer = try BatchNormalization()
    var running = BatchNormalization.RunningStatistics(mean: [0, 0, 0], variance: [1, 1, 1])
    var pass = try layer.train(on: batch, running: running)
    for _ in 0..<400 {
      pass = try layer.train(on: batch, running: running)
      running = pass.running
    }
    #expect(running.mean.isClose(to: pass.mean, absolute: 1e-12), "seed \(seed)")
    #expect(
      running.variance.isClose(to: pass.variance.map { $0 * 5 / 4 }, relative: 1e-10),
      "seed \(seed)")
  }

  @Test func aSingleExampleCanBeEvaluatedButNotTrainedOn() throws {
    let layer = try BatchNormalization()
    let running = BatchNormalization.RunningStatistics(mean: [0], variance: [1])
    let single = Matrix(rows: 1, columns: 1, elements: [2])
    #expect(failure { try layer.train(on: single, running: running) } == .domain("X"))
    #expect(
      try layer.evaluate(single, running: running).elements
        .isClose(to: [2 / (1 + 1e-5).squareRoot()]))
  }

  @Test func argumentsOfBatchNormalizationAreChecked() throws {
    let layer = try BatchNormalization(scale: [1, 2])
    let batch = Matrix(rows: 2, columns: 1, elements: [1, 2])
    #expect(
      failure { try layer.train(on: batch, running: .init(mean: [0], variance: [1])) }
        == .shape("gamma"))
    #expect(
      failure { try layer.evaluate(batch, running: .init(mean: [], variance: [1])) }
        == .shape("running_mean"))
    #expect(
      failure { try layer.evaluate(batch, running: .init(mean: [0], variance: [1, 1])) }
        == .shape("running_var"))
    #expect(
      failure { try layer.evaluate(batch, running: .init(mean: [0], variance: [-1])) }
        == .domain("running_var"))
    #expect(failure { try BatchNormalization(momentum: 1.1) } == .domain("momentum"))
    #expect(failure { try BatchNormalization(epsilon: -1) } == .domain("eps"))
  }

  @Test func movingAveragesTakeInAShareOfTheNewValue() throws {
    #expect(try ExponentialMovingAverage.updated(10, with: 20, momentum: 0.25) == 12.5)
    #expect(try ExponentialMovingAverage.updated([10, 0], with: [20, 8], momentum: 0) == [10, 0])
    #expect(try ExponentialMovingAverage.updated([10, 0], with: [20, 8], momentum: 1) == [20, 8])
    #expect(
      failure { try ExponentialMovingAverage.updated([1], with: [1, 2], momentum: 0.1) }
        == .shape("value"))
    #expect(
      failure { try ExponentialMovingAverage.updated(1, with: 1, momentum: .nan) }
        == .domain("momentum"))
  }

  @Test func horizonsAreReciprocal() throws {
    #expect(try ExponentialMovingAverage.horizon(decayRate: 0) == 1)
    #expect(try ExponentialMovingAverage.horizon(decayRate: 0.75) == 4)
    #expect(failure { try ExponentialMovingAverage.horizon(decayRate: 1) } == .domain("beta"))
  }
}
