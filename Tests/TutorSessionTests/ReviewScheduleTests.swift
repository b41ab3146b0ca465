import Scheduling
import Testing

@testable import TutorSession

@Suite struct ReviewScheduleTests {
  @Test func whatWasMetComesBackAfterItsInterval() throws {
    let outcomes = [right("penalty", 100), failed("decay", 100)]
    let schedule = { ReviewSchedule(outcomes, settings: ReviewSettings(), today: $0) }
    #expect(schedule(100).due.isEmpty)
    #expect(schedule(100).upcoming.map(\.day) == [101, 102])
    #expect(schedule(101).due.map(\.concept) == ["decay"])
    #expect(schedule(102).due.map(\.concept) == ["decay", "penalty"])
    let entry = try #require(schedule(102).entries.last)
    #expect(entry.reviews == 1 && entry.rightCount == 1 && entry.recall < 1)
    let recall = schedule(102).recall(of: entry, days: 30)
    #expect(recall.count == 31 && recall[0] == entry.recall)
    #expect(recall == recall.sorted(by: >))
  }

  @Test func theDailyLimitHoldsOverTheDay() {
    let outcomes = (0..<10).map { failed("c\($0)", 100) }
    let settings = ReviewSettings(dailyLimit: 4)
    var schedule = ReviewSchedule(outcomes, settings: settings, today: 110)
    #expect(schedule.due.count == 10 && schedule.dueWithinLimit.count == 4)
    let first = schedule.dueWithinLimit[0].concept
    schedule.note(ReviewOutcome(.right), concepts: [first])
    #expect(schedule.due.count == 9 && schedule.dueWithinLimit.count == 3)
    let again = ReviewSchedule(
      outcomes + [right(first, 110)], settings: settings, today: 110)
    #expect(again.dueWithinLimit == schedule.dueWithinLimit)
  }

  @Test func onlyTheFirstOutcomeOfADayCounts() {
    var schedule = ReviewSchedule([], settings: ReviewSettings(), today: 50)
    schedule.note(ReviewOutcome(.failed), concepts: ["a"])
    let entries = schedule.entries
    schedule.note(ReviewOutcome(.right), concepts: ["a"])
    #expect(schedule.entries == entries && entries.map(\.dueDay) == [51])
  }

  @Test func whatAReviewTakesIsTheMedian() {
    func schedule(_ times: [Int64]) -> ReviewSchedule {
      ReviewSchedule(
        times.enumerated().map { day, time in
          ConceptOutcome(
            concept: "a", day: day, outcome: ReviewOutcome(.right, milliseconds: time))
        }, settings: ReviewSettings(), today: 100)
    }
    #expect(schedule([]).secondsPerReview == 30)
    #expect(schedule([1000, 2000, 3000, 4000]).secondsPerReview == 30)
    #expect(schedule([90_000, 10_000, 20_000, 80_000, 40_000]).secondsPerReview == 40)
    #expect(schedule([.max, .max, .max, .max, .max]).secondsPerReview == 3600)
  }

  @Test func easyIsFoundOnlyWhereItIsWanted() {
    let outcomes = (0..<6).map { day in
      ConceptOutcome(
        concept: "a\(day)", day: day,
        outcome: ReviewOutcome(.right, milliseconds: day == 5 ? 1000 : 10_000))
    }
    let plain = ReviewSchedule(outcomes, settings: ReviewSettings(), today: 6)
    let eager = ReviewSchedule(outcomes, settings: ReviewSettings(findsEasy: true), today: 6)
    #expect(plain.entries.last?.dueDay == 7)
    #expect(eager.entries.last?.dueDay == 13)
    #expect(eager.entries.dropLast() == plain.entries.dropLast())
  }

  @Test func lessRetentionComesBackLater() {
    let days = [0.7, 0.8, 0.9, 0.97].map { retention in
      ReviewSchedule(
        [right("a", 0)], settings: ReviewSettings(retention: retention), today: 0
      ).entries[0].dueDay
    }
    #expect(days == days.sorted(by: >) && Set(days).count > 2)
    #expect(
      ReviewSettings(retention: 7, dailyLimit: -3) == ReviewSettings(retention: 0.97, dailyLimit: 1)
    )
  }

  private func right(_ concept: String, _ day: Int) -> ConceptOutcome {
    ConceptOutcome(concept: concept, day: day, outcome: ReviewOutcome(.right))
  }

  private func failed(_ concept: String, _ day: Int) -> ConceptOutcome {
    ConceptOutcome(concept: concept, day: day, outcome: ReviewOutcome(.failed))
  }
}
