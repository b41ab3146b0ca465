import RegularizationCore
import Testing

@Suite struct StatisticsTests {
  @Test func meanAndVarianceByHand() throws {
    let sample: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    #expect(try Statistics.mean(of: sample) == 5)
    #expect(try Statistics.variance(of: sample) == 4)
    #expect(
      try Statistics.variance(of: sample, degreesOfFreedomRemoved: 1).isClose(to: 32.0 / 7))
  }

  @Test func aFarAwayMeanDoesNotSpoilTheVariance() throws {
    #expect(try Statistics.variance(of: [1e9 + 1, 1e9 + 2, 1e9 + 3]).isClose(to: 2.0 / 3))
  }

  @Test func theMeanOfTheLargestNumbersDoesNotOverflow() throws {
    #expect(try Statistics.mean(of: [1.5e308, 1.5e308]) == 1.5e308)
    #expect(try Statistics.mean(of: [.infinity, 1]) == .infinity)
    #expect(try Statistics.mean(of: [.infinity, -.infinity]).isNaN)
  }

  @Test func aSampleNeedsEnoughNumbers() {
    #expect(failure { try Statistics.mean(of: []) } == .empty("x"))
    #expect(failure { try Statistics.variance(of: []) } == .empty("x"))
    #expect(
      failure { try Statistics.variance(of: [1], degreesOfFreedomRemoved: 1) } == .domain("ddof"))
    #expect(
      failure { try Statistics.variance(of: [1], degreesOfFreedomRemoved: -1) } == .domain("ddof"))
  }

  @Test func meanSquaredErrorByHand() throws {
    #expect(try Statistics.meanSquaredError([1, 2], [3, 5]) == 6.5)
    #expect(failure { try Statistics.meanSquaredError([], []) } == .empty("pred"))
    #expect(failure { try Statistics.meanSquaredError([1], [1, 2]) } == .shape("y"))
    #expect(try Statistics.meanSquaredError([.nan], [1]).isNaN)
  }

  @Test func cancellingTermsLeaveTheDotProductExact() throws {
    #expect(try dotProduct([1, 2, 3], [4, -5, 6]) == 12)
    #expect(try dotProduct([1e16, 1, -1e16], [1, 1, 1]) == 1)
    // 0.1 * 10 rounds to 1, but 0.1 is not a tenth.
    #expect(try dotProduct([0.1, 1], [10, -1]) == 0x1p-54)
    #expect(try dotProduct([], []) == 0)
    #expect(failure { try dotProduct([1], []) } == .shape("b"))
  }

  @Test func sparsityCountsWhatIsStrictlyBelowTheThreshold() throws {
    #expect(try Sparsity.share(of: [0, 0.001, -0.0009, 2]) == 0.5)
    #expect(try Sparsity.share(of: [1, .nan], below: 2) == 0.5)
    #expect(failure { try Sparsity.share(of: []) } == .empty("w"))
    #expect(failure { try Sparsity.share(of: [1], below: .nan) } == .domain("threshold"))
  }
}
