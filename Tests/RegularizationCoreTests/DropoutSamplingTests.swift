import RegularizationCore
import Testing

@Suite struct DropoutSamplingTests {
  @Test(arguments: [0.1, 0.4, 0.9])
  func keptActivationsAreScaledInPlace(dropProbability: Double) throws {
    var floats = [Float](repeating: 3, count: 200_003)
    var doubles = [Double](repeating: 3, count: 200_003)
    try Dropout.drop(&floats, dropProbability: dropProbability, seed: 5)
    try Dropout.drop(&doubles, dropProbability: dropProbability, seed: 5)
    let scaled = 3 * (1 / (1 - dropProbability))
    #expect(doubles.allSatisfy { $0 == 0 || $0 == scaled })
    #expect(zip(floats, doubles).allSatisfy { ($0 == 0) == ($1 == 0) })
    let kept = Double(doubles.count { $0 != 0 })
    let expected = 200_003 * (1 - dropProbability)
    let deviation = (expected * dropProbability).squareRoot()
    #expect((kept - expected).magnitude < 5 * deviation)
  }

  @Test func theSameSeedDropsTheSameUnitsOfAnyLength() throws {
    var long = [Double](repeating: 1, count: 70_000)
    var short = [Double](repeating: 1, count: 1001)
    var other = [Double](repeating: 1, count: 1001)
    try Dropout.drop(&long, dropProbability: 0.5, seed: 11)
    try Dropout.drop(&short, dropProbability: 0.5, seed: 11)
    try Dropout.drop(&other, dropProbability: 0.5, seed: 12)
    #expect(short == Array(long.prefix(1001)))
    #expect(short != other)
  }

  /// Neighbours, and units eight or a block apart, must not be dropped together.
  @Test(arguments: [1, 2, 8, 512, 65_536], [1, 2, 3] as [UInt64])
  func unitsAreDroppedIndependently(lag: Int, seed: UInt64) throws {
    var activations = [Double](repeating: 1, count: 150_000)
    try Dropout.drop(&activations, dropProbability: 0.5, seed: seed)
    let pairs = activations.count - lag
    let both = (0..<pairs).count { activations[$0] != 0 && activations[$0 + lag] != 0 }
    let deviation = (Double(pairs) * 0.25 * 0.75).squareRoot()
    #expect((Double(both) - Double(pairs) / 4).magnitude < 6 * deviation, "seed \(seed)")
  }

  @Test func certaintyDropsNothingOrAll() throws {
    var activations: [Float] = [1, 2, .nan]
    try Dropout.drop(&activations, dropProbability: 0, seed: 1)
    #expect(activations[..<2] == [1, 2] && activations[2].isNaN)
    try Dropout.drop(&activations, dropProbability: 1, seed: 1)
    #expect(activations == [0, 0, 0])
    var none: [Double] = []
    try Dropout.drop(&none, dropProbability: 0.5, seed: 1)
    #expect(
      failure { try Dropout.drop(&none, dropProbability: 2, seed: 1) }
        == .domain("p_drop"))
  }

  @Test(arguments: [0, 0.05, 0.4, 0.5, 0.9])
  func runningMeansCloseInOnTheActivations(dropProbability: Double) throws {
    let activations = [1, -2, 0.5, 3, 4, 0, -1, 2, 7, 8.5]
    var sampler = try DropoutSampler(
      activations: activations, dropProbability: dropProbability, seed: 3)
    try sampler.draw(100_000)
    #expect(sampler.draws == 100_000)
    for (mean, activation) in zip(sampler.runningMeans, activations) {
      let error = try Dropout.standardError(
        of: activation, dropProbability: dropProbability, draws: 100_000)
      #expect((mean - activation).magnitude <= 5 * error + 1e-12)
    }
  }

  @Test func drawingInPartsIsDrawingAtOnce() throws {
    var once = try DropoutSampler(activations: [1, 2, 3], dropProbability: 0.4, seed: 8)
    var parts = once
    try once.draw(51)
    try parts.draw(1)
    try parts.draw(50)
    #expect(once.runningMeans == parts.runningMeans)
    #expect(once.latestMask == parts.latestMask)
    #expect(once.meanAbsoluteGap == parts.meanAbsoluteGap)
  }

  @Test func oneDrawShowsItsMask() throws {
    var sampler = try DropoutSampler(
      activations: [1, 2, 3, 4, 5, 6, 7, 8, 9], dropProbability: 0.4, seed: 21)
    #expect(sampler.runningMeans == [Double](repeating: 0, count: 9))
    #expect(sampler.meanAbsoluteGap == 0)
    try sampler.draw(1)
    let sample = try Dropout.applied(
      to: sampler.activations, mask: sampler.latestMask, dropProbability: 0.4)
    #expect(sampler.runningMeans.isClose(to: sample))
  }

  @Test func meansOfTheSumFollowTheSamples() throws {
    let activations = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, -3]
    var recording = try DropoutSampler(activations: activations, dropProbability: 0.2, seed: 4)
    var stepping = recording
    var means = [Float](repeating: .nan, count: 20)
    try means.withUnsafeMutableBufferPointer { try recording.recordMeansOfSum(into: $0) }
    var total = 0.0
    for (index, mean) in means.enumerated() {
      try stepping.draw(1)
      total += try Dropout.applied(
        to: activations, mask: stepping.latestMask, dropProbability: 0.2
      ).reduce(0, +)
      #expect(mean.isFinite && Double(mean).isClose(to: total / Double(index + 1), relative: 1e-6))
    }
    #expect(recording.runningMeans == stepping.runningMeans)
  }

  @Test func samplersAreBounded() throws {
    #expect(
      failure { try DropoutSampler(activations: [1], dropProbability: 1, seed: 0) }
        == .domain("p_drop"))
    let wide = [Double](repeating: 1, count: 4097)
    #expect(
      failure { try DropoutSampler(activations: wide, dropProbability: 0.5, seed: 0) }
        == .domain("a"))
    var sampler = try DropoutSampler(activations: [1], dropProbability: 0.5, seed: 0)
    for count in [-1, DropoutSampler.greatestDraws + 1] {
      #expect(failure { try sampler.draw(count) } == .domain("n"))
    }
    var none = try DropoutSampler(activations: [], dropProbability: 0.5, seed: 0)
    try none.draw(5)
    #expect(none.runningMeans.isEmpty && none.latestMask.isEmpty && none.meanAbsoluteGap == 0)
  }
}
