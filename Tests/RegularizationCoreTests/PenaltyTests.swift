import RegularizationCore
import Testing

@Suite struct PenaltyTests {
  @Test func theTwoConventionsDifferByTwo() throws {
    let half = try L2Penalty(strength: 0.1)
    let full = try L2Penalty(strength: 0.1, convention: .full)
    #expect(half.value(at: [3, 4]).isClose(to: 1.25))
    #expect(half.gradient(at: [2, -1.5]).isClose(to: [0.2, -0.15]))
    #expect(full.value(at: [3, 4]).isClose(to: 2.5))
    #expect(full.gradient(at: [2, -1.5]).isClose(to: [0.4, -0.3]))
  }

  @Test func absoluteValuesByHand() throws {
    let penalty = try L1Penalty(strength: 0.5)
    #expect(penalty.value(at: [1, -3, 0]) == 2)
    #expect(penalty.subgradient(at: [1, -3, 0]) == [0.5, -0.5, 0])
    #expect(penalty.subgradient(at: [.nan])[0].isNaN)
  }

  @Test func theElasticNetMixesBoth() throws {
    let penalty = try ElasticNetPenalty(strength: 2, l1Ratio: 0.25)
    #expect(penalty.value(at: [1, -2]) == 0.5 * 3 + 0.75 * 5)
    #expect(penalty.subgradient(at: [1, -2, 0]) == [2, -3.5, 0])
  }

  @Test func noStrengthIsNoPenalty() throws {
    #expect(try L2Penalty(strength: 0).value(at: [3]) == 0)
    #expect(try L1Penalty(strength: 0).value(at: [3]) == 0)
    #expect(try L1Penalty(strength: 1).value(at: []) == 0)
  }

  @Test(arguments: [-1e-9, -.infinity, .nan] as [Double])
  func aStrengthIsNotNegative(strength: Double) {
    #expect(failure { try L2Penalty(strength: strength) } == .domain("lambda"))
    #expect(failure { try L1Penalty(strength: strength) } == .domain("lambda"))
    #expect(
      failure { try ElasticNetPenalty(strength: strength, l1Ratio: 0.5) } == .domain("alpha"))
  }

  @Test(arguments: [-0.1, 1.1, .nan] as [Double])
  func aRatioIsAShare(ratio: Double) {
    #expect(failure { try ElasticNetPenalty(strength: 1, l1Ratio: ratio) } == .domain("l1_ratio"))
  }

  @Test(arguments: 0..<20)
  func gradientsAreSlopes(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    // Away from 0, where the absolute value has no slope.
    let weights = samples.vector(5, 0.1...2).enumerated().map { $0 % 2 == 0 ? $1 : -$1 }
    let strength = samples.number(0...3)
    let l2 = try L2Penalty(strength: strength, convention: seed % 2 == 0 ? .half : .full)
    let l1 = try L1Penalty(strength: strength)
    let elasticNet = try ElasticNetPenalty(strength: strength, l1Ratio: samples.number(0...1))
    #expect(slopes(of: l2.value, at: weights).isClose(to: l2.gradient(at: weights), 1e-7))
    #expect(slopes(of: l1.value, at: weights).isClose(to: l1.subgradient(at: weights), 1e-7))
    #expect(
      slopes(of: elasticNet.value, at: weights).isClose(
        to: elasticNet.subgradient(at: weights), 1e-7))
  }
}

/// The slopes of a function in each direction, from differences.
func slopes(of function: ([Double]) -> Double, at point: [Double]) -> [Double] {
  point.indices.map { index in
    let step = 1e-5
    var (left, right) = (point, point)
    left[index] -= step
    right[index] += step
    return (function(right) - function(left)) / (right[index] - left[index])
  }
}

extension [Double] {
  /// Whether two vectors differ by no more than an absolute error.
  func isClose(to other: [Double], _ error: Double) -> Bool {
    isClose(to: other, absolute: error, relative: 0)
  }
}
