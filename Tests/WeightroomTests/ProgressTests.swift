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

  @Test func anotherLearnerHasDoneNothing() throws {
    _ = try sandbox.run("study", "1", input: "4\n")
    let outcome = try sandbox.run("progress", "--learner", "ada")
    #expect(outcome.output.contains("Nothing answered yet."))
  }
}
