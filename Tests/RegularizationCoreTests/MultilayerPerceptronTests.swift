import RegularizationCore
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct MultilayerPerceptronTests {
  /// The slope along each parameter by differences, under the same masks.
  private func differences(
    _ network: MultilayerPerceptron, _ data: Dataset, _ dropProbability: Double
  ) throws -> [Double] {
    let width = 1e-6
    return try network.parameters.indices.map { parameter in
      var above = network
      var below = network
      above.parameters[parameter] += width
      below.parameters[parameter] -= width
      let rise =
        try above.slope(on: data, dropProbability: dropProbability, seed: 9).loss
        - below.slope(on: data, dropProbability: dropProbability, seed: 9).loss
      return rise / (2 * width)
    }
  }

  @Test(arguments: [[], [5], [4, 3], [3, 4, 2]], [0, 0.4])
  func backpropagationIsTheSlopeOfTheLoss(hidden: [Int], dropProbability: Double) throws {
    for seed: UInt64 in 1...3 {
      let data = try Dataset(.moons, count: 7, noise: 0.3, seed: seed)
      var network = try MultilayerPerceptron(inputs: 2, hidden: hidden, seed: seed)
      // Biases away from 0, so that their part is seen too, and so that no unit whose inputs are all
      // silent sits on its rectifier's kink, where there is no slope.
      for bias in network.weightCount..<network.parameters.count {
        network.parameters[bias] = 0.05 * Double(1 + bias % 5)
      }
      let slope = try network.slope(on: data, dropProbability: dropProbability, seed: 9)
      let expected = try differences(network, data, dropProbability)
      #expect(
        slope.gradient.isClose(to: expected, absolute: 1e-8, relative: 1e-5),
        "seed \(seed)")
      #expect(slope.gradient.contains { $0 != 0 })
    }
  }

  @Test func aNetworkByHand() throws {
    var network = try MultilayerPerceptron(inputs: 2, hidden: [2], seed: 0)
    // Input by input: x₁ to both units, x₂ to both, then both units to the output; then biases.
    network.parameters = [1, -1, 2, 0.5, 3, -2, 0.5, 0, -1]
    // h = max(0, [0.5 + 1·1 + 2·2, 0 − 1·1 + 0.5·2]) = [5.5, 0]; z = −1 + 3·5.5 = 15.5
    #expect(try network.logit(for: [1, 2]) == 15.5)
    // h = [0.5 − 2 + 2, 2 + 0.5] = [0.5, 2.5]; z = −1 + 1.5 − 5 = −4.5
    #expect(try network.logit(for: [-2, 1]) == -4.5)
    let data = try Dataset(
      features: Matrix(rows: 2, columns: 2, elements: [1, 2, -2, 1]), labels: [1, 1])
    let score = try network.score(on: data)
    #expect(score.accuracy == 0.5)
    #expect(score.loss.isClose(to: (log1p(exp(-15.5)) + log1p(exp(4.5))) / 2))
  }

  @Test func dropoutKeepsTheMeanOfALinearOutput() throws {
    // With one hidden layer the logit is linear in what dropout scales.
    let network = try MultilayerPerceptron(inputs: 2, hidden: [8], seed: 3)
    var generator = SplitMix64(seed: 1)
    var samples: [Double] = []
    for _ in 0..<4000 {
      samples.append(
        try network.sampledLogit(for: [0.5, -1], dropProbability: 0.3, using: &generator))
    }
    let statistics = try MonteCarloStatistics(of: samples)
    let full = try network.logit(for: [0.5, -1])
    #expect((statistics.mean - full).magnitude < 4 * statistics.standardDeviation / 63.2)
    #expect(statistics.standardDeviation > 0)
  }

  @Test func extremeLogitsOverflowNothing() throws {
    var network = try MultilayerPerceptron(inputs: 1, hidden: [], seed: 0)
    network.parameters = [1000, 0]
    let data = try Dataset(
      features: Matrix(rows: 2, columns: 1, elements: [1, 1]), labels: [0, 1])
    let slope = try network.slope(on: data)
    #expect(slope.loss == 500 && slope.gradient == [0.5, 0.5])
  }

  @Test func sizesOutsideTheirRangeAreRefused() throws {
    #expect(
      failure { try MultilayerPerceptron(inputs: 0, hidden: [], seed: 0) } == .domain("layers"))
    #expect(
      failure { try MultilayerPerceptron(inputs: 2, hidden: [257], seed: 0) } == .domain("layers"))
    let deep = [Int](repeating: 1, count: 9)
    #expect(
      failure { try MultilayerPerceptron(inputs: 2, hidden: deep, seed: 0) } == .domain("hidden"))
    let network = try MultilayerPerceptron(inputs: 3, hidden: [2], seed: 0)
    let data = try Dataset(.moons, count: 4, noise: 0, seed: 0)
    #expect(failure { try network.slope(on: data) } == .shape("X"))
    #expect(failure { try network.score(on: data) } == .shape("X"))
    #expect(failure { try network.logit(for: [1]) } == .shape("x"))
  }
}
