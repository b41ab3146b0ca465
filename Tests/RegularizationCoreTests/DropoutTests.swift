import RegularizationCore
import Testing

@Suite struct DropoutTests {
  @Test(arguments: [(0.0, 1.0), (0.5, 2.0), (0.75, 4.0), (0.2, 1.25)])
  func scaleIsTheReciprocalOfWhatIsKept(dropProbability: Double, scale: Double) throws {
    #expect(try Dropout.scale(dropProbability: dropProbability) == scale)
    #expect(try Dropout.scale(keepProbability: 1 - dropProbability) == scale)
  }

  @Test(arguments: [1, 1.5, -0.1, .nan, .infinity] as [Double])
  func scaleNeedsAProbabilityBelowOne(dropProbability: Double) {
    #expect(failure { try Dropout.scale(dropProbability: dropProbability) } == .domain("p_drop"))
  }

  @Test(arguments: [0, -1, 1.01, .nan] as [Double])
  func scaleNeedsAKeepProbabilityAboveZero(keepProbability: Double) {
    #expect(failure { try Dropout.scale(keepProbability: keepProbability) } == .domain("p_keep"))
  }

  @Test func keptActivationsAreScaledAndOthersAreZero() throws {
    let dropped = try Dropout.applied(
      to: [5, 3, -2], mask: [true, false, true], dropProbability: 0.2)
    #expect(dropped == [6.25, 0, -2.5])
    #expect(
      try Dropout.appliedWithoutScaling(to: [5, 3, -2], mask: [true, false, true]) == [5, 0, -2])
    #expect(
      try Dropout.backward(gradient: [1, 1, 4], mask: [true, false, true], dropProbability: 0.2)
        == [1.25, 0, 5])
  }

  @Test func droppingAllGivesZerosAndNotNaN() throws {
    #expect(
      try Dropout.applied(to: [1, 2], mask: [false, true], dropProbability: 1) == [0, 0])
    #expect(try Dropout.backward(gradient: [1], mask: [true], dropProbability: 1) == [0])
    #expect(try Dropout.applied(to: [], mask: [], dropProbability: 0.3) == [])
  }

  @Test func aNaNPropagatesEvenWhereItIsDropped() throws {
    let dropped = try Dropout.applied(
      to: [.nan, .nan, 1], mask: [true, false, true], dropProbability: 0.5)
    #expect(dropped[0].isNaN && dropped[1].isNaN && dropped[2] == 2)
  }

  @Test func lengthsAndProbabilitiesAreChecked() {
    #expect(
      failure { try Dropout.applied(to: [1, 2], mask: [true], dropProbability: 0.5) }
        == .shape("mask"))
    #expect(
      failure { try Dropout.applied(to: [1], mask: [true], dropProbability: .nan) }
        == .domain("p_drop"))
    #expect(failure { try Dropout.testScaled(1, dropProbability: 2) } == .domain("p_drop"))
  }

  @Test func testTimeScalingMultipliesByTheKeepProbability() throws {
    #expect(try Dropout.testScaled(8, dropProbability: 0.25) == 6)
    #expect(try Dropout.testScaled([8, -4], dropProbability: 0.25) == [6, -3])
  }

  @Test func spatialDropoutDropsWholeChannels() throws {
    let featureMaps = try Matrix(rows: [[1, 2], [3, 4], [5, 6]])
    let dropped = try Dropout.spatiallyApplied(
      to: featureMaps, channelMask: [true, false, true], dropProbability: 0.5)
    #expect(dropped == Matrix(rows: 3, columns: 2, elements: [2, 4, 0, 0, 10, 12]))
    #expect(
      failure {
        try Dropout.spatiallyApplied(to: featureMaps, channelMask: [true], dropProbability: 0.5)
      } == .shape("channel_mask"))
  }

  /// The contract itself: over all 2ⁿ masks, weighted by their probabilities, the mean is the input
  /// and the variance is what the formula says.
  @Test(arguments: [0, 0.1, 0.37, 0.5, 0.9], DropoutMode.allCases)
  func meanAndVarianceOverAllMasksAreTheFormulas(
    dropProbability: Double, mode: DropoutMode
  ) throws {
    let activations = [1.5, -2, 0.25, 4, 0]
    var mean = [Double](repeating: 0, count: 5)
    var square = mean
    for mask in allMasks(of: 5) {
      let probability = mask.reduce(1) { $0 * ($1 ? 1 - dropProbability : dropProbability) }
      let sample =
        switch mode {
        case .inverted:
          try Dropout.applied(to: activations, mask: mask, dropProbability: dropProbability)
        case .standard: try Dropout.appliedWithoutScaling(to: activations, mask: mask)
        }
      for unit in 0..<5 {
        mean[unit] += probability * sample[unit]
        square[unit] += probability * sample[unit] * sample[unit]
      }
    }
    for (unit, activation) in activations.enumerated() {
      let expectation = try Dropout.expectation(
        of: activation, dropProbability: dropProbability, mode: mode)
      let variance = try Dropout.variance(
        of: activation, dropProbability: dropProbability, mode: mode)
      #expect(mean[unit].isClose(to: expectation))
      #expect((square[unit] - mean[unit] * mean[unit]).isClose(to: variance, absolute: 1e-12))
    }
  }

  @Test func momentsOfInvertedDropoutNeedSomethingLeft() throws {
    #expect(failure { try Dropout.expectation(of: 1, dropProbability: 1) } == .domain("p_drop"))
    #expect(failure { try Dropout.variance(of: 1, dropProbability: 1) } == .domain("p_drop"))
    #expect(try Dropout.expectation(of: 1, dropProbability: 1, mode: .standard) == 0)
    #expect(try Dropout.variance(of: 1, dropProbability: 1, mode: .standard) == 0)
    #expect(try Dropout.variance(of: .nan, dropProbability: 0.5).isNaN)
  }

  @Test func standardDeviationOfASumAddsVariances() throws {
    #expect(try Dropout.sumStandardDeviation(of: [3, 4], dropProbability: 0.5) == 5)
    #expect(try Dropout.sumStandardDeviation(of: [], dropProbability: 0.5) == 0)
    #expect(try Dropout.sumStandardDeviation(of: [3, 4], dropProbability: 0) == 0)
  }

  @Test func standardErrorShrinksWithTheRootOfTheDraws() throws {
    let one = try Dropout.standardError(of: -2, dropProbability: 0.4, draws: 1)
    let many = try Dropout.standardError(of: -2, dropProbability: 0.4, draws: 100)
    #expect(one.isClose(to: 10 * many))
    #expect(
      failure { try Dropout.standardError(of: 1, dropProbability: 0.4, draws: 0) } == .domain("n"))
  }

  @Test(arguments: [
    (0.4, 0.1, 67), (0.4, 0.05, 267), (0.4, 0.01, 6667), (0.8, 0.1, 400), (0.5, 0.1, 100),
    (0, 0.1, 0), (0.2, 0.5, 1),
  ])
  func drawsNeededAreRoundedUp(dropProbability: Double, relativeError: Double, draws: Int) throws {
    #expect(
      try Dropout.drawsNeeded(relativeError: relativeError, dropProbability: dropProbability)
        == draws)
  }

  @Test func tooManyDrawsAreAnError() {
    for relativeError in [1e-9, 1e-200, 0, -1, .nan] as [Double] {
      #expect(
        failure { try Dropout.drawsNeeded(relativeError: relativeError, dropProbability: 0.5) }
          == .domain("rel_err"))
    }
  }
}
