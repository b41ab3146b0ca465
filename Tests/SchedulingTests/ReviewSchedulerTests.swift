import Testing

@testable import Scheduling

@Suite struct ReviewSchedulerTests {
  @Test func withoutStepsEachReviewAtItsDueTimeGivesTheKnownIntervals() throws {
    let found = try intervals([3, 3, 2, 4, 1, 3, 3], ReviewScheduler())
    #expect(found.map(\.days) == [2, 11, 32, 146, 4, 10, 22])
  }

  /// Thirteen reviews with steps of 1 and 10 minutes, and of 10 minutes after forgetting, against
  /// py-fsrs.
  @Test func withStepsTheStatesAreTheKnownOnes() throws {
    let scheduler = ReviewScheduler(learningSteps: [1, 10], relearningSteps: [10])
    let found = try intervals([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3], scheduler)
    #expect(found.map(\.days) == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
    let expected = [
      (2.3065, 2.118104), (2.3065, 2.111214), (10.971048, 2.104331), (46.316858, 2.097455),
      (162.999816, 2.090586), (497.876555, 2.083724), (6.890413, 7.383202),
      (2.154598, 9.125105), (2.154598, 9.111208), (3.983123, 9.097325), (7.236254, 9.083456),
      (12.483044, 9.069601), (20.770357, 9.05576),
    ]
    for (state, (stability, difficulty)) in zip(found.map(\.state), expected) {
      #expect(isClose(state.stability, stability, 5e-7), "\(state)")
      #expect(isClose(state.difficulty, difficulty, 5e-7), "\(state)")
    }
  }

  /// Two reviews on the first day; the numbers are py-fsrs's. (fsrs-rs, in single precision, has
  /// 53.62691 and 6.3574867.)
  @Test func reviewsOnGivenDaysGiveTheKnownState() throws {
    let scheduler = ReviewScheduler(learningSteps: [1, 10], relearningSteps: [10])
    let card = zip([1, 3, 3, 3, 3, 3], [0, 0, 1, 4, 12, 33]).reduce(ReviewCard()) { card, review in
      scheduler.card(
        card, reviewed: ReviewRating(rawValue: review.0) ?? .again, at: Int64(review.1) * 86_400)
    }
    let memory = try #require(card.memory)
    #expect(isClose(memory.stability, 53.626902917141365, 1e-12))
    #expect(isClose(memory.difficulty, 6.357487083997829, 1e-13))
  }

  @Test(
    arguments: [
      (2, [1], 0, 90), (2, [1, 10], 0, 330), (1, [1, 10], 0, 60), (3, [1, 10], 1, 600),
      (4, [1, 10], nil, 8 * 86_400), (3, [7], nil, 2 * 86_400),
    ] as [(Int, [Int], Int?, Int64)])
  func theFirstStep(rating: Int, steps: [Int], step: Int?, seconds: Int64) throws {
    let scheduler = ReviewScheduler(learningSteps: steps)
    let card = scheduler.card(
      ReviewCard(), reviewed: try #require(ReviewRating(rawValue: rating)), at: 1000)
    #expect(card.due == 1000 + seconds)
    #expect(card.phase == (step.map { .learning(step: $0) } ?? .review))
  }

  /// Steps that were shortened since a card was at one of them.
  @Test func aStepThatIsNoMoreIsLeft() {
    let card = ReviewScheduler(learningSteps: [1, 2, 3]).card(
      ReviewScheduler(learningSteps: [1, 2, 3]).card(ReviewCard(), reviewed: .good, at: 0),
      reviewed: .good, at: 60)
    #expect(card.phase == .learning(step: 2))
    for rating in [ReviewRating.hard, .good, .easy] {
      let next = ReviewScheduler(learningSteps: [1]).card(card, reviewed: rating, at: 120)
      #expect(next.phase == .review)
    }
  }

  @Test func betterRatingsNeverComeBackSooner() {
    let seed: UInt64 = 7
    var random = SeededGenerator(seed: seed)
    for trial in 0..<300 {
      let scheduler = ReviewScheduler(
        desiredRetention: Double.random(in: 0.7...0.97, using: &random))
      let (card, now) = randomCard(scheduler, &random)
      let intervals = ReviewRating.allCases.map { rating -> Int64 in
        let next = scheduler.card(card, reviewed: rating, at: now)
        return (next.due ?? 0) - now
      }
      #expect(intervals == intervals.sorted(), "seed \(seed), trial \(trial)")
      #expect(intervals.allSatisfy { $0 >= 86_400 }, "seed \(seed), trial \(trial)")
    }
  }

  @Test func statesStayWithinTheirRangesWhateverTheWeights() {
    let seed: UInt64 = 11
    var random = SeededGenerator(seed: seed)
    for trial in 0..<500 {
      let parameters = MemoryParameters(
        clamping: MemoryParameters.bounds.map { range in
          switch Int.random(in: 0..<4, using: &random) {
          case 0: range.lowerBound
          case 1: range.upperBound
          default: Double.random(in: range, using: &random)
          }
        })
      let scheduler = ReviewScheduler(parameters: parameters)
      let (card, now) = randomCard(scheduler, &random)
      guard let memory = card.memory else { continue }
      #expect(
        memory.stability.isFinite && memory.stability >= 0.001, "seed \(seed), trial \(trial)")
      #expect((1...10).contains(memory.difficulty), "seed \(seed), trial \(trial)")
      let recall = parameters.retrievability(
        after: Double.random(in: 0...100_000, using: &random), stability: memory.stability)
      #expect(recall > 0 && recall <= 1, "seed \(seed), trial \(trial)")
      #expect((card.due ?? 0) > now - 86_400 * 500, "seed \(seed), trial \(trial)")
    }
  }

  @Test func moreDesiredRetentionMeansShorterIntervals() {
    for stability in [0.1, 1, 7, 50, 4000] {
      let days = stride(from: 0.7, through: 0.97, by: 0.03).map {
        MemoryParameters.standard.interval(retention: $0, stability: stability)
      }
      #expect(days == days.sorted(by: >))
    }
  }

  @Test func aClockThatWentBackwardsStandsStill() {
    let scheduler = ReviewScheduler()
    let card = scheduler.card(ReviewCard(), reviewed: .good, at: 1_000_000)
    let again = scheduler.card(card, reviewed: .good, at: 5)
    #expect(again.lastReview == 1_000_000 && (again.due ?? 0) > 1_000_000)
    let extreme = scheduler.card(card, reviewed: .good, at: .max)
    #expect(extreme.due == .max)
    #expect(scheduler.card(extreme, reviewed: .again, at: .min).due == .max)
  }

  @Test func settingsOutsideTheirRangesAreMovedIntoThem() {
    #expect(ReviewScheduler(desiredRetention: 2).desiredRetention == 0.97)
    #expect(ReviewScheduler(desiredRetention: -1).desiredRetention == 0.7)
    #expect(ReviewScheduler(desiredRetention: .nan).desiredRetention == 0.9)
    #expect(ReviewScheduler(maximumInterval: .min).maximumInterval == 1)
    #expect(ReviewScheduler(learningSteps: [.max, .min]).learningSteps == [1_000_000, 0])
  }

  /// Reviews each at the moment when the card is due: the intervals in whole days, and the states.
  private func intervals(
    _ ratings: [Int], _ scheduler: ReviewScheduler
  ) throws -> [(days: Int, state: MemoryState)] {
    var card = ReviewCard()
    var now: Int64 = 1_000_000
    return try ratings.map { number in
      card = scheduler.card(
        card, reviewed: try #require(ReviewRating(rawValue: number)), at: now)
      let due = try #require(card.due)
      defer { now = due }
      return (Int((due - now) / 86_400), try #require(card.memory))
    }
  }

  private func randomCard(
    _ scheduler: ReviewScheduler, _ random: inout SeededGenerator
  ) -> (ReviewCard, Int64) {
    var now: Int64 = 0
    var card = ReviewCard()
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      card = scheduler.card(
        card, reviewed: ReviewRating.allCases.randomElement(using: &random) ?? .good, at: now)
      now += Int64.random(in: 1...400, using: &random) * 86_400
    }
    return (card, now)
  }
}
