import ProgressStorage
import Testing

@Suite struct ReviewCommandTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// Two days before now, by the clock, everything went wrong once.
  private func failTwoDaysAgo() throws {
    let store = try ProgressStore(directory: sandbox.dataFolder)
    try store.record(pastAttempt(daysAgo: 2, verdict: .wrong))
  }

  @Test func nothingIsMadeUpWhereNothingWasDone() throws {
    let outcome = try sandbox.run("review")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Nothing to review yet"))
  }

  @Test func whatIsDueIsToldAndAskedAndRecorded() throws {
    try failTwoDaysAgo()
    #expect(try sandbox.run("review", "--due").output.contains("1 concept is due for review"))
    #expect(try sandbox.run(input: "").output.contains("Press r to review"))
    let outcome = try sandbox.run("review", input: "4\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("What is one over a quarter?"))
    #expect(outcome.output.contains("Nothing is due for review. Next: 1"))
    let attempt = try #require(try sandbox.attempts().last)
    #expect(attempt.mode == .review && attempt.variantIndex == 1 && attempt.concepts == ["prior"])
    #expect(try sandbox.run("review", "--due").output.contains("Nothing is due"))
  }

  /// An older version didn't record concepts; the question still says them.
  @Test func answersWithoutConceptsAreReviewedTooWhereTheirQuestionStillExists() throws {
    let store = try ProgressStore(directory: sandbox.dataFolder)
    try store.record(pastAttempt(daysAgo: 3, verdict: .wrong, concepts: []))
    #expect(try sandbox.run("review", "--due").output.contains("1 concept is due for review"))
    #expect(try sandbox.run("progress").output.contains("Priors"))
    try sandbox.write("[]\n", to: "content/demo/questions/priors.yaml")
    #expect(try sandbox.run("review", "--due").output.contains("Nothing to review yet"))
  }

  @Test func settingsAreKeptForEachLearner() throws {
    let outcome = try sandbox.run("review", "--retention", "0.8", "--limit", "7")
    #expect(
      outcome.output == "Reviews come when 80 % would be recalled, at most 7 concepts a day.\n")
    #expect(
      try sandbox.run("review", "--limit", "9").output.contains("80 % would be recalled, at most 9")
    )
    #expect(
      try sandbox.run("review", "--limit", "3", "--learner", "../bo").output.contains("90 %"))
    #expect(!sandbox.exists("data/bo"))
  }

  @Test(arguments: [
    ["--retention", "0.5"], ["--limit", "0"], ["--retention", "nan"], ["--easy", "x"],
  ])
  func settingsOutOfRangeAreRefused(arguments: [String]) throws {
    #expect(try sandbox.run("review", arguments[0], arguments[1]).status == 64)
  }

  @Test func aShortLogIsNotFitted() throws {
    try failTwoDaysAgo()
    let outcome = try sandbox.run("review", "fit")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("There are 0 reviews to fit, and it takes 100"))
  }

  @Test func aLongLogIsFittedAndTheLossTold() throws {
    let store = try ProgressStore(directory: sandbox.dataFolder)
    for number in 0..<160 {
      // Whoever forgets everything within a day is badly served by the default.
      try store.record(
        pastAttempt(
          daysAgo: 330 - 2 * number, verdict: number % 3 == 0 ? .correct : .wrong,
          concepts: ["c\(number % 4)"], learner: "bo"))
    }
    let outcome = try sandbox.run("review", "fit", "--learner", "bo")
    #expect(outcome.output.contains("the log-loss is"), "\(outcome.output)")
    #expect(outcome.output.contains("From now on reviews"))
    #expect(try store.setting("review.parameters", learner: LearnerName("bo")) != nil)
    #expect(try sandbox.run("review", "fit", "--reset", "--learner", "bo").status == 0)
    #expect(try store.setting("review.parameters", learner: LearnerName("bo")) == nil)
  }
}
