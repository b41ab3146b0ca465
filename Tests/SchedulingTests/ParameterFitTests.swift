import Testing

@testable import Scheduling

@Suite struct ParameterFitTests {
  /// Somebody who forgets much faster than the default says.
  @Test func aLearnerUnlikeTheDefaultIsFitted() throws {
    var weights = MemoryParameters.standard.weights
    for index in 0..<4 { weights[index] *= 0.2 }
    weights[8] = 0.9
    let truth = try #require(MemoryParameters(weights))
    let fit = try #require(ParameterFit(simulatedLogs(of: truth, concepts: 60, seed: 5)))
    #expect(fit.isBetter && fit.chosen == fit.fitted, "\(fit.lossBefore), \(fit.lossAfter)")
    #expect(fit.fitted.weights[2] < MemoryParameters.standard.weights[2])
    #expect(MemoryParameters(fit.fitted.weights) != nil)
    #expect(fit.heldOutCount > 0 && fit.heldOutCount < fit.fittedCount)
  }

  /// Whoever is as the default says keeps it, or something no worse.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsChosenIsNeverWorseOnWhatWasHeldOut(seed: UInt64) throws {
    let fit = try #require(ParameterFit(simulatedLogs(of: .standard, concepts: 15, seed: seed)))
    #expect(fit.chosen == (fit.isBetter ? fit.fitted : .standard))
    #expect(!fit.isBetter || fit.lossAfter < fit.lossBefore)
  }

  @Test func aShortLogIsNotFitted() {
    #expect(ParameterFit([]) == nil)
    #expect(ParameterFit(simulatedLogs(of: .standard, concepts: 3, seed: 1)) == nil)
    // A hundred reviews, but all on two days: nothing is left to judge by.
    let logs = (0..<120).map { _ in
      ReviewLog([.init(day: 0, rating: .good), .init(day: 2, rating: .good)])
    }
    #expect(ParameterFit(logs) == nil)
  }

  @Test func theLossOfACertainForecastIsThatOfAFairOne() {
    let log = ReviewLog([.init(day: 0, rating: .good), .init(day: 2, rating: .good)])
    let recall = MemoryParameters.standard.retrievability(after: 2, stability: 2.3065)
    let loss = PredictedReviews([log]).loss(.standard, on: 0...10)
    #expect(isClose(loss, -logarithm(recall), 1e-12))
    #expect(PredictedReviews([log]).loss(.standard, on: 3...10) == 0)
  }

  private func logarithm(_ x: Double) -> Double { log(x) }

  /// Reviews of a learner whose memory is exactly as the weights say, most of them when they are due.
  private func simulatedLogs(
    of truth: MemoryParameters, concepts: Int, seed: UInt64
  ) -> [ReviewLog] {
    var random = SeededGenerator(seed: seed)
    return (0..<concepts).map { concept in
      var day = concept / 3
      var state = truth.firstState(.good)
      var entries = [ReviewLog.Entry(day: day, rating: .good)]
      for _ in 0..<12 {
        let wait = Int.random(in: 1...max(2, Int(state.stability * 2)), using: &random)
        let recall = truth.retrievability(after: Double(wait), stability: state.stability)
        let rating: ReviewRating =
          Double.random(in: 0..<1, using: &random) < recall ? .good : .again
        day += wait
        if day > 4000 { break }
        entries.append(ReviewLog.Entry(day: day, rating: rating))
        state = truth.state(after: state, rating, days: wait)
      }
      return ReviewLog(entries)
    }
  }
}

/// SplitMix64, so that a failing case can be run again from its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
