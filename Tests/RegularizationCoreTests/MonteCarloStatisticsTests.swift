import RegularizationCore
import Testing

@Suite struct MonteCarloStatisticsTests {
  @Test func varianceDividesByOneLess() throws {
    let statistics = try MonteCarloStatistics(of: [1, 2, 3, 4])
    #expect(statistics.mean == 2.5)
    #expect(statistics.variance.isClose(to: 5.0 / 3))
    #expect(statistics.standardDeviation.isClose(to: (5.0 / 3).squareRoot()))
  }

  @Test func aLargeMeanDoesNotDrownTheVariance() throws {
    #expect(try MonteCarloStatistics(of: [1e9, 1e9 + 1, 1e9 + 2]).variance.isClose(to: 1))
  }

  @Test func equalSamplesDoNotSpread() throws {
    let statistics = try MonteCarloStatistics(of: [0.1, 0.1, 0.1])
    #expect(statistics.mean == 0.1)
    #expect(statistics.variance == 0)
  }

  @Test func oneSampleSaysNothingAboutTheSpread() {
    #expect(failure { try MonteCarloStatistics(of: [1]) } == .domain("samples"))
    #expect(failure { try MonteCarloStatistics(of: []) } == .empty("samples"))
  }

  @Test func aNaNMakesEverythingNaN() throws {
    let statistics = try MonteCarloStatistics(of: [1, .nan])
    #expect(statistics.mean.isNaN && statistics.variance.isNaN)
    #expect(statistics.standardDeviation.isNaN)
  }
}
