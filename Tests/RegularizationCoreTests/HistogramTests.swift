import RegularizationCore
import Testing

@Suite struct HistogramTests {
  @Test func onlyTheLastBinIncludesItsUpperEdge() throws {
    #expect(
      try Histogram.counts(of: [0, 0.5, 1, 1.5, 2], from: 0, to: 2, bins: 2) == [2, 3])
    #expect(try Histogram.counts(of: [2], from: 0, to: 2, bins: 2) == [0, 1])
  }

  @Test func whatLiesOutsideIsDropped() throws {
    #expect(
      try Histogram.counts(
        of: [-1, 3, .nan, .infinity, -.infinity, 1], from: 0, to: 2, bins: 1) == [1])
    #expect(try Histogram.counts(of: [], from: 0, to: 2, bins: 3) == [0, 0, 0])
  }

  /// The edges that NumPy computes, lower + index·width, decide; not the rounded quotient.
  @Test(arguments: [3, 7, 10, 49, 1000])
  func everyEdgeBelongsToTheBinThatItBegins(bins: Int) throws {
    let width = (2.0 - -0.7) / Double(bins)
    for index in 0..<bins {
      let counts = try Histogram.counts(
        of: [-0.7 + Double(index) * width], from: -0.7, to: 2, bins: bins)
      #expect(counts[index] == 1)
    }
  }

  @Test(arguments: 1...10)
  func everythingWithinIsCountedOnce(seed: Int) throws {
    var generator = SeededSamples(seed: seed)
    let values = generator.vector(500, -3...3)
    let counts = try Histogram.counts(of: values, from: -2, to: 2.5, bins: 17)
    #expect(counts.reduce(0, +) == values.count { $0 >= -2 && $0 <= 2.5 }, "seed \(seed)")
  }

  @Test func thePublishedHistogramIsReproduced() throws {
    let weights = try LinearCongruentialNormals.draw(seed: 42, count: 200, standardDeviation: 0.5)
    #expect(
      try Histogram.counts(of: weights, from: -2, to: 2, bins: 20)
        == [0, 0, 0, 1, 4, 3, 13, 9, 31, 32, 38, 24, 23, 14, 6, 1, 1, 0, 0, 0])
  }

  @Test func argumentsAreChecked() {
    func counts(_ lower: Double, _ upper: Double, _ bins: Int) -> Failure? {
      failure { try Histogram.counts(of: [1], from: lower, to: upper, bins: bins) }
    }
    #expect(counts(1, 1, 5) == .domain("hi"))
    #expect(counts(2, 1, 5) == .domain("hi"))
    #expect(counts(-1e308, 1e308, 5) == .domain("hi"))
    #expect(counts(.nan, 1, 5) == .domain("lo"))
    #expect(counts(0, .infinity, 5) == .domain("hi"))
    #expect(counts(0, 1, 0) == .domain("bins"))
    #expect(counts(0, 1, 1_000_001) == .domain("bins"))
  }
}
