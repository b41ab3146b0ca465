import Testing

@Suite struct StudyTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test(arguments: ["2", "dropout", "drop", "On dropout"])
  func aLessonIsFoundByNumberIdAndTitle(name: String) throws {
    let outcome = try sandbox.run("study", name)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("The only step") && !outcome.output.contains("A small course"))
  }

  @Test func aLessonThatThereIsNotGetsASuggestion() throws {
    let outcome = try sandbox.run("study", "dorpout", input: "4\n")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Did you mean dropout?"))
    #expect(outcome.errors.contains("weightroom: The lesson was not opened."))
  }

  @Test func aLessonThatIsBrokenIsToldWithItsPlace() throws {
    try sandbox.write("---\ntitle: [\n---\n## One\n", to: "content/demo/lessons/priors.md")
    let outcome = try sandbox.run("study", "priors")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("lessons/priors.md:"))
  }

  @Test func twoLearnersAreKeptApart() throws {
    _ = try sandbox.run("study", "1", "--learner", "ada", input: "4\n")
    let outcome = try sandbox.run("study", "1", "--learner", "bo/../b", input: "0.25\n")
    #expect(outcome.output.contains("The first step"))
    #expect(try sandbox.answers(learner: "ada") == ["4"])
    #expect(try sandbox.answers(learner: "bo/../b") == ["0.25"])
  }
}
