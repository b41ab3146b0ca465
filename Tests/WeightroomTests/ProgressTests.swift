import Foundation
import ProgressStorage
import Testing

@Suite struct ProgressTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func nothingIsMadeWhereThereIsNothing() throws {
    let outcome = try sandbox.run("progress")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.contains("not begun"))
    #expect(outcome.output.contains("Nothing answered yet."))
    #expect(!sandbox.exists("data") && !sandbox.exists("home"))
  }

  @Test func whatWasDoneIsTold() throws {
    _ = try sandbox.run("study", "1", input: "0.25\n4\n\n")
    let outcome = try sandbox.run("progress")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("On priors"))
    #expect(outcome.output.contains("at step 2"))
    #expect(outcome.output.contains("upside-down"))
    #expect(outcome.output.contains("in a row"))
    #expect(
      outcome.output.contains("1 of 1 questions tried are solved; 1 of 2 answers were right"))
  }

  @Test func forgettingIsDrawnAndPutInWords() throws {
    let store = try ProgressStore(directory: sandbox.dataFolder)
    try store.record(pastAttempt(daysAgo: 2, verdict: .correct))
    let drawn = try sandbox.run("progress").output
    #expect(drawn.contains("What fades if you review nothing"))
    #expect(drawn.contains("days from today") && drawn.contains("⠤⠤⠤ Priors"))
    // R(32 days) and R(2 days) after one right answer: S = 2.3065.
    #expect(drawn.contains("~66 %"))
    let told = try sandbox.run("progress", "--plain").output
    #expect(told.contains("Priors: starts at 90.9"))
    #expect(told.contains("falls throughout") && !told.contains("⠤"))
  }

  @Test func manyConceptsAreDrawnByLesson() throws {
    let store = try ProgressStore(directory: sandbox.dataFolder)
    for number in 0..<6 {
      try store.record(pastAttempt(daysAgo: 1, verdict: .wrong, concepts: ["prior", "c\(number)"]))
    }
    _ = try sandbox.run("study", "1")
    let told = try sandbox.run("progress", "--plain").output
    #expect(told.contains("all 7 concepts: starts at"))
    #expect(told.contains("On priors: starts at"))
  }

  /// What the content says is kept from one time to the next, but never longer than it is true.
  @Test func theIndexOfTheCourseFollowsItsFiles() throws {
    _ = try sandbox.run("study", "1", input: "4\n\n1\n")
    let index = "home/.cache/weightroom/course-index"
    #expect(!sandbox.exists(index))
    let first = try sandbox.run("progress").output
    #expect(first.contains("2 of 2") && sandbox.exists(index))
    #expect(try sandbox.run("progress").output == first)
    for damage in ["", "garbage", "weightroom-course-index 1\n"] {
      try sandbox.write(damage, to: index)
      #expect(try sandbox.run("progress").output == first)
    }
    let whole = try String(contentsOfFile: sandbox.path(index), encoding: .utf8)
    try sandbox.write(String(whole.dropLast(9)), to: index)
    #expect(try sandbox.run("progress").output == first)
    let changed = try #require(demoCourse["questions/priors.yaml"])
      .replacing("answer: 1/0.25", with: "answer: 1/0.5")
    try sandbox.write(changed, to: "content/demo/questions/priors.yaml")
    #expect(try sandbox.run("progress").output.contains("1 of 2"))
    try sandbox.write("", to: "blocked")
    let nowhere = try sandbox.run("progress", with: ["XDG_CACHE_HOME": sandbox.path("blocked")])
    #expect(nowhere.status == 0 && nowhere.errors == "" && nowhere.output.contains("1 of 2"))
  }

  @Test func anotherLearnerHasDoneNothing() throws {
    _ = try sandbox.run("study", "1", input: "4\n")
    let outcome = try sandbox.run("progress", "--learner", "ada")
    #expect(outcome.output.contains("Nothing answered yet."))
  }
}
