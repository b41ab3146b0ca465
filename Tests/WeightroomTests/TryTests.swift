import Testing

/// An author answers what they have just written.
@Suite struct TryTests {
  private let sandbox: Sandbox
  private let file = "content/demo/questions/priors.yaml"

  init() throws { sandbox = try Sandbox() }

  @Test func oneQuestionIsAskedAndNothingIsRecorded() throws {
    try sandbox.write(
      "- id: half\n  prompt: One over two?\n  answer: 1/2\n- id: third\n  prompt: Hm?\n  answer: 1/3\n",
      to: "draft.yaml")
    let outcome = try sandbox.run("try", "draft.yaml:half", input: "0.5\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("One over two?"))
    #expect(outcome.output.contains("✓"))
    #expect(!outcome.output.contains("Hm?"))
    #expect(!sandbox.exists("data/weightroom/progress.db"))
  }

  @Test func theStudentsVariantIsTheOneThatTheTutorAsks() throws {
    func prompt(_ arguments: String...) throws -> String {
      try sandbox.run(program: Sandbox.program, ["try", file] + arguments, input: []).output
    }
    let variants = try (0..<6).map { try prompt("--student", "ada", "--variant", "\($0)") }
    #expect(try prompt("--student", "ada") == variants[0])
  }

  @Test func whatCannotBeTriedIsSaid() throws {
    let typo = try sandbox.run("try", "\(file):foru")
    #expect(typo.status == 2)
    #expect(typo.errors.contains("Did you mean four?"))
    let missing = try sandbox.run("try", "nowhere.yaml")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("nowhere.yaml"))
    #expect(try sandbox.run("try", "\(file):No Id").status == 2)
  }
}
