import RegularizationCore
import Testing

@Suite struct BinomialTests {
  @Test(arguments: [
    (10, 5, 252), (19, 16, 969), (5, 0, 1), (5, 5, 1), (0, 0, 1), (3, 4, 0),
    (56, 28, 7_648_690_600_760_440), (1_000_000, 2, 499_999_500_000),
  ])
  func coefficientsCountTheChoices(total: Int, chosen: Int, count: Int) throws {
    #expect(try Binomial.coefficient(choosing: chosen, of: total) == count)
  }

  @Test func coefficientsFollowPascalsTriangle() throws {
    for total in 1...56 {
      for chosen in 1...total {
        let sum =
          try Binomial.coefficient(choosing: chosen - 1, of: total - 1)
          + Binomial.coefficient(choosing: chosen, of: total - 1)
        #expect(try Binomial.coefficient(choosing: chosen, of: total) == sum)
      }
    }
  }

  @Test(arguments: [(57, 28), (1 << 53, 1 << 52), (Int.max, 3), (1000, 500)])
  func coefficientsBeyondWhatADoubleHoldsAreAnError(total: Int, chosen: Int) {
    #expect(failure { try Binomial.coefficient(choosing: chosen, of: total) } == .domain("n"))
  }

  @Test func negativeCountsAreAnError() {
    #expect(failure { try Binomial.coefficient(choosing: 1, of: -1) } == .domain("n"))
    #expect(failure { try Binomial.coefficient(choosing: -1, of: 1) } == .domain("k"))
    #expect(
      failure { try Binomial.probability(successes: 0, trials: -1, probability: 0.5) }
        == .domain("n"))
    #expect(
      failure { try Binomial.probability(successes: 0, trials: 1, probability: .nan) }
        == .domain("p"))
  }

  @Test func probabilitiesByHand() throws {
    #expect(try Binomial.probability(successes: 4, trials: 10, probability: 0.5) == 210.0 / 1024)
    #expect(try Binomial.probability(successes: 1, trials: 2, probability: 0.25) == 0.375)
    #expect(try Binomial.probability(successes: 0, trials: 0, probability: 0.3) == 1)
  }

  @Test func outsideTheTrialsTheProbabilityIsZero() throws {
    #expect(try Binomial.probability(successes: -1, trials: 3, probability: 0.5) == 0)
    #expect(try Binomial.probability(successes: 4, trials: 3, probability: 0.5) == 0)
    #expect(try Binomial.probability(successes: 1, trials: 3, probability: 0) == 0)
    #expect(try Binomial.probability(successes: 0, trials: 3, probability: 0) == 1)
    #expect(try Binomial.probability(successes: 3, trials: 3, probability: 1) == 1)
  }

  @Test(arguments: [1, 7, 56, 57, 200, 3000], [0.001, 0.2, 0.5, 0.83])
  func probabilitiesSumToOne(trials: Int, probability: Double) throws {
    var sum = 0.0
    for successes in 0...trials {
      sum += try Binomial.probability(
        successes: successes, trials: trials, probability: probability)
    }
    #expect(sum.isClose(to: 1))
  }

  /// From exact rational arithmetic.
  @Test(arguments: [
    (100, 50, 0.5, 0.07958923738717877), (1000, 3, 0.01, 0.007393222778222845),
    (200, 199, 0.83, 2.679287388682011e-15), (57, 30, 0.2, 3.642757379106921e-08),
    (2000, 700, 0.37, 0.003317182592147663), (1_000_000, 500_000, 0.5, 0.0007978843613317501),
  ])
  func largeNumbersOfTrialsNeitherOverflowNorVanish(
    trials: Int, successes: Int, probability: Double, expected: Double
  ) throws {
    let computed = try Binomial.probability(
      successes: successes, trials: trials, probability: probability)
    #expect(computed.isClose(to: expected, relative: 1e-13))
  }
}
