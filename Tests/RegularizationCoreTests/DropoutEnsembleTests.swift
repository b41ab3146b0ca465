import RegularizationCore
import Testing

@Suite struct DropoutEnsembleTests {
  @Test func everyUnitDoublesTheNumberOfSubnetworks() throws {
    #expect(try DropoutEnsemble.subnetworkCount(units: 0) == 1)
    #expect(try DropoutEnsemble.subnetworkCount(units: 10) == 1024)
    #expect(try DropoutEnsemble.subnetworkCount(units: 1023) == 0x1p1023)
    #expect(failure { try DropoutEnsemble.subnetworkCount(units: 1024) } == .domain("n"))
    #expect(failure { try DropoutEnsemble.subnetworkCount(units: -1) } == .domain("n"))
  }

  @Test(arguments: 0...10, [0, 0.2, 0.5, 0.8, 1])
  func maskProbabilitiesSumToOne(units: Int, dropProbability: Double) throws {
    var sum = 0.0
    for mask in allMasks(of: units) {
      sum += try DropoutEnsemble.probability(of: mask, dropProbability: dropProbability)
    }
    #expect(sum.isClose(to: 1))
  }

  @Test func atHighDropRatesTheEmptyNetworkIsLikely() throws {
    let none = [false, false, false, false]
    #expect(try DropoutEnsemble.probability(of: none, dropProbability: 0.5) == 0.0625)
    #expect(
      try DropoutEnsemble.probability(of: none, dropProbability: 0.8).isClose(to: 0.4096))
    #expect(try DropoutEnsemble.probability(of: [], dropProbability: 0.8) == 1)
  }

  @Test(arguments: 1...20)
  func theGeometricMeanIsTheFullNetwork(seed: Int) throws {
    var generator = SeededSamples(seed: seed)
    let units = Int.random(in: 1...8, using: &generator)
    let classes = Int.random(in: 1...4, using: &generator)
    let weights = Matrix(
      rows: classes, columns: units, elements: generator.vector(classes * units))
    let biases = generator.vector(classes)
    let input = generator.vector(units)
    let logits = (0..<classes).map { row in
      zip(weights.row(row), input).reduce(biases[row]) { $0 + $1.0 * $1.1 }
    }
    let mean = try DropoutEnsemble.geometricMean(
      weights: weights, biases: biases, input: input,
      dropProbability: .random(in: 0...0.9, using: &generator))
    #expect(
      try mean.isClose(to: Softmax.probabilities(of: logits), relative: 1e-10), "seed \(seed)")
  }

  @Test func theArithmeticMeanIsTheMeanOfAllPredictions() throws {
    let weights = try Matrix(rows: [[1, -2], [0.5, 3]])
    var expected = [0.0, 0.0]
    for mask in allMasks(of: 2) {
      let dropped = try Dropout.applied(to: [1, 0.5], mask: mask, dropProbability: 0.3)
      let logits = [dropped[0] - 2 * dropped[1] + 0.1, 0.5 * dropped[0] + 3 * dropped[1] - 0.1]
      let probability = try DropoutEnsemble.probability(of: mask, dropProbability: 0.3)
      for (index, value) in try Softmax.probabilities(of: logits).enumerated() {
        expected[index] += probability * value
      }
    }
    let mean = try DropoutEnsemble.arithmeticMean(
      weights: weights, biases: [0.1, -0.1], input: [1, 0.5], dropProbability: 0.3)
    #expect(mean.isClose(to: expected))
    #expect(mean.reduce(0, +).isClose(to: 1))
  }

  @Test func whenAllIsDroppedTheBiasesDecide() throws {
    let weights = try Matrix(rows: [[1, -2], [0.5, 3]])
    let biases = try Softmax.probabilities(of: [1, 2])
    #expect(
      try DropoutEnsemble.arithmeticMean(
        weights: weights, biases: [1, 2], input: [1, 1], dropProbability: 1) == biases)
    #expect(
      try DropoutEnsemble.geometricMean(
        weights: weights, biases: [1, 2], input: [1, 1], dropProbability: 1
      ).isClose(to: biases))
  }

  @Test func enumerationIsBounded() throws {
    let wide = Matrix(rows: 1, columns: 21, elements: [Double](repeating: 0, count: 21))
    #expect(
      failure {
        try DropoutEnsemble.arithmeticMean(
          weights: wide, biases: [0], input: [Double](repeating: 1, count: 21),
          dropProbability: 0.5)
      } == .domain("x"))
    let tall = Matrix(rows: 64, columns: 20, elements: [Double](repeating: 0, count: 1280))
    #expect(
      failure {
        try DropoutEnsemble.geometricMean(
          weights: tall, biases: [Double](repeating: 0, count: 64),
          input: [Double](repeating: 1, count: 20), dropProbability: 0.5)
      } == .domain("b"))
  }

  @Test func shapesAreChecked() throws {
    let weights = try Matrix(rows: [[1, 2]])
    #expect(
      failure {
        try DropoutEnsemble.arithmeticMean(
          weights: weights, biases: [1, 2], input: [1, 2], dropProbability: 0.5)
      } == .shape("b"))
    #expect(
      failure {
        try DropoutEnsemble.arithmeticMean(
          weights: weights, biases: [1], input: [1], dropProbability: 0.5)
      } == .shape("x"))
    #expect(
      failure {
        try DropoutEnsemble.arithmeticMean(
          weights: Matrix(rows: []), biases: [], input: [], dropProbability: 0.5)
      } == .empty("b"))
  }
}
