import Testing

@testable import Scheduling

@Suite struct ReviewLogTests {
  @Test func onlyTheFirstReviewOfADayCounts() {
    let log = ReviewLog([entry(3, .again), entry(3, .good), entry(5, .good), entry(3, .easy)])
    #expect(log.entries == [entry(3, .again), entry(5, .good)])
  }

  @Test func theOrderOfDaysDoesNotMatter() {
    let seed: UInt64 = 3
    var random = SeededGenerator(seed: seed)
    let reviews = (0..<40).map { day in
      entry(day * 3, ReviewRating.allCases.randomElement(using: &random) ?? .good)
    }
    let card = ReviewLog(reviews).card(ReviewScheduler())
    for _ in 0..<20 {
      #expect(
        ReviewLog(reviews.shuffled(using: &random)).card(ReviewScheduler()) == card,
        "seed \(seed)")
    }
  }

  @Test func theCardIsDueAfterItsInterval() {
    let card = ReviewLog([entry(100, .good)]).card(ReviewScheduler())
    #expect(card.lastDay == 100 && card.dueDay == 102)
    #expect(card.retrievability(on: 100, .standard) == 1)
    #expect(ReviewCard().dueDay == nil && ReviewCard().retrievability(on: 1, .standard) == nil)
  }

  @Test func daysBefore1970AreDaysToo() {
    #expect(ReviewLog([entry(-10, .good)]).card(ReviewScheduler()).dueDay == -8)
  }

  /// The clock was a year ahead for a day, and was set back.
  @Test func aReviewFromTheFutureCountsAsTodays() {
    let card = ReviewLog([entry(10, .good), entry(375, .good)]).card(ReviewScheduler(), today: 12)
    #expect(card.lastDay == 12)
    #expect((card.dueDay ?? 0) < 50)
  }

  @Test func daysThatNoClockHasAreLeftOut() {
    #expect(ReviewLog([entry(.max, .good), entry(.min, .good)]).entries.isEmpty)
    #expect(ReviewLog([entry(1, .good)]).card(ReviewScheduler(), today: .min).due != nil)
  }

  private func entry(_ day: Int, _ rating: ReviewRating) -> ReviewLog.Entry {
    ReviewLog.Entry(day: day, rating: rating)
  }
}
