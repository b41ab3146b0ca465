import RegularizationCore
import Testing

@Suite struct NumPyMaskTests {
  /// The generator's known answers for seed 5489 (the reference implementation's default).
  @Test func theFirstWordsAreThoseOfTheReference() {
    var generator = MersenneTwister(seed: 5489)
    #expect(
      (0..<5).map { _ in generator.nextBits() }
        == [3_499_211_612, 581_869_302, 3_890_346_734, 3_586_334_585, 545_404_204])
    // Required of `std::mt19937` by the C++ standard.
    for _ in 5..<9999 { _ = generator.nextBits() }
    #expect(generator.nextBits() == 4_123_659_995)
  }

  @Test func uniformsAreNumPys() throws {
    #expect(
      try MersenneTwister.uniforms(seed: 1_041_834_286, count: 4) == [
        0.9016937356309432, 0.7502852599509239, 0.7902475674773612, 0.3238171628770702,
      ])
    #expect(try MersenneTwister.uniforms(seed: 0, count: 0) == [])
  }

  @Test(arguments: [
    (42, 0.5, [0, 1, 1, 1, 0, 0, 0, 1]), (205_715, 0.31, [0, 0, 1, 0, 1, 0, 0, 0, 1, 0]),
    (876_025, 0.75, [1, 0, 0, 1, 1, 1, 1, 1, 1, 1]),
  ])
  func binomialMasksAreNumPys(seed: Int, keepProbability: Double, mask: [Int]) throws {
    #expect(
      try NumPyMask.binomial(seed: seed, keepProbability: keepProbability, count: mask.count)
        == mask.map { $0 == 1 })
  }

  @Test func uniformMasksKeepBelowTheProbability() throws {
    let uniforms = try MersenneTwister.uniforms(seed: 7, count: 50)
    #expect(
      try NumPyMask.uniform(seed: 7, keepProbability: 0.3, count: 50)
        == uniforms.map { $0 < 0.3 })
  }

  @Test func certaintyKeepsAllOrNothing() throws {
    let all = [Bool](repeating: true, count: 100)
    let none = [Bool](repeating: false, count: 100)
    #expect(try NumPyMask.binomial(seed: 1, keepProbability: 1, count: 100) == all)
    #expect(try NumPyMask.uniform(seed: 1, keepProbability: 1, count: 100) == all)
    #expect(try NumPyMask.binomial(seed: 1, keepProbability: 0, count: 100) == none)
    #expect(try NumPyMask.uniform(seed: 1, keepProbability: 0, count: 100) == none)
  }

  @Test(arguments: [-1, 1 << 32, Int.max])
  func seedsHaveThirtyTwoBits(seed: Int) {
    #expect(failure { try MersenneTwister.uniforms(seed: seed, count: 1) } == .domain("seed"))
    #expect(
      failure {
        try LinearCongruentialNormals.draw(seed: seed, count: 1, standardDeviation: 1)
      } == .domain("seed"))
  }

  @Test func theCountIsBounded() {
    for count in [-1, 1_000_001] {
      #expect(failure { try MersenneTwister.uniforms(seed: 1, count: count) } == .domain("n"))
      #expect(
        failure {
          try LinearCongruentialNormals.draw(seed: 1, count: count, standardDeviation: 1)
        } == .domain("n"))
    }
  }

  @Test func normalsReproduceThePublishedNorm() throws {
    let weights = try LinearCongruentialNormals.draw(seed: 42, count: 200, standardDeviation: 0.5)
    let norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(norm.isClose(to: 6.59936, relative: 1e-6))
  }

  @Test func normalsScaleWithTheirDeviation() throws {
    let unit = try LinearCongruentialNormals.draw(seed: 9, count: 10, standardDeviation: 1)
    let scaled = try LinearCongruentialNormals.draw(seed: 9, count: 10, standardDeviation: 3)
    #expect(scaled.isClose(to: unit.map { 3 * $0 }))
    #expect(
      try LinearCongruentialNormals.draw(seed: 9, count: 3, standardDeviation: 0)
        .allSatisfy { $0 == 0 })
    #expect(
      failure { try LinearCongruentialNormals.draw(seed: 9, count: 1, standardDeviation: -1) }
        == .domain("sigma"))
  }
}
