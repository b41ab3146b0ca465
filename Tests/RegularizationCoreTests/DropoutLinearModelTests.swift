import RegularizationCore
import Testing

@Suite struct DropoutLinearModelTests {
  @Test func penaltyWeighsEachWeightByItsInputsSecondMoment() throws {
    let inputs = try Matrix(rows: [[1, 2], [3, 4]])
    #expect(
      try Dropout.linearPenalty(inputs: inputs, weights: [1, 0.5], dropProbability: 0.5) == 15)
  }

  /// The claim behind "dropout is a data-dependent L2 penalty", by brute force.
  @Test(arguments: 1...20)
  func expectedErrorIsTheMeanOverAllMasks(seed: Int) throws {
    var generator = SeededSamples(seed: seed)
    let units = Int.random(in: 1...4, using: &generator)
    let examples = Int.random(in: 1...4, using: &generator)
    let dropProbability = Double.random(in: 0...0.95, using: &generator)
    let rows = (0..<examples).map { _ in generator.vector(units) }
    let targets = generator.vector(examples)
    let weights = generator.vector(units)
    // Each example has a mask of its own, but the expectation of a sum needs them one at a time.
    var expected = 0.0
    for (row, target) in zip(rows, targets) {
      for mask in allMasks(of: units) {
        let dropped = try Dropout.applied(to: row, mask: mask, dropProbability: dropProbability)
        let prediction = zip(dropped, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let probability = try DropoutEnsemble.probability(
          of: mask, dropProbability: dropProbability)
        expected += probability * (target - prediction) * (target - prediction)
      }
    }
    let computed = try Dropout.linearExpectedSquaredError(
      inputs: Matrix(rows: rows), targets: targets, weights: weights,
      dropProbability: dropProbability)
    #expect(computed.isClose(to: expected, relative: 1e-10), "seed \(seed)")
  }

  @Test func withoutDropoutThereIsNoPenalty() throws {
    let inputs = try Matrix(rows: [[1, 2], [3, 4]])
    #expect(try Dropout.linearPenalty(inputs: inputs, weights: [5, 6], dropProbability: 0) == 0)
    #expect(
      try Dropout.linearExpectedSquaredError(
        inputs: inputs, targets: [1, 1], weights: [0, 0], dropProbability: 0) == 2)
  }

  @Test func argumentsAreChecked() throws {
    let inputs = try Matrix(rows: [[1, 2], [3, 4]])
    #expect(
      failure { try Dropout.linearPenalty(inputs: inputs, weights: [1], dropProbability: 0.5) }
        == .shape("w"))
    #expect(
      failure { try Dropout.linearPenalty(inputs: inputs, weights: [1, 2], dropProbability: 1) }
        == .domain("p_drop"))
    #expect(
      failure {
        try Dropout.linearExpectedSquaredError(
          inputs: inputs, targets: [1], weights: [1, 2], dropProbability: 0.5)
      } == .shape("y"))
    #expect(
      try Dropout.linearPenalty(inputs: inputs, weights: [.nan, 1], dropProbability: 0.5).isNaN)
  }
}
