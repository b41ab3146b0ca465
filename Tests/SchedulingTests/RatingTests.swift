import Scheduling
import Testing

@Suite struct RatingTests {
  @Test func ratingsHaveTheNumbersOfFSRS() {
    #expect(ReviewRating.allCases.map(\.rawValue) == [1, 2, 3, 4])
  }

  @Test(
    arguments: [
      (ReviewOutcome(.failed), .again),
      (ReviewOutcome(.partial(0.49)), .again),
      (ReviewOutcome(.partial(0.5)), .hard),
      (ReviewOutcome(.partial(.nan)), .again),
      (ReviewOutcome(.right, usedHints: true), .hard),
      (ReviewOutcome(.right, hasReservation: true), .hard),
      (ReviewOutcome(.right), .good),
      (ReviewOutcome(.right, usedCalculator: true), .good),
      (ReviewOutcome(.right, milliseconds: 1), .good),
    ] as [(ReviewOutcome, ReviewRating)])
  func outcomesAreRated(outcome: ReviewOutcome, expected: ReviewRating) {
    #expect(ReviewRating(outcome) == expected)
  }

  @Test(
    arguments: [
      (ReviewOutcome(.right, milliseconds: 5000), .easy),
      (ReviewOutcome(.right, milliseconds: 5001), .good),
      (ReviewOutcome(.right), .good),
      (ReviewOutcome(.right, usedCalculator: true, milliseconds: 1), .good),
      (ReviewOutcome(.right, usedHints: true, milliseconds: 1), .hard),
      (ReviewOutcome(.failed, milliseconds: 1), .again),
    ] as [(ReviewOutcome, ReviewRating)])
  func quickAnswersAreEasyWhereThatIsWanted(outcome: ReviewOutcome, expected: ReviewRating) {
    #expect(ReviewRating(outcome, quickTime: 5000) == expected)
  }

  @Test func fourAnswersAreTooFewForAMedian() {
    #expect(ReviewRating.quickTime([1, 2, 3, 4]) == nil)
    #expect(ReviewRating.quickTime([900, 100, 20_000, 10_000, 30_000]) == 5000)
  }
}
