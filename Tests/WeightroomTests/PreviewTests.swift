import PseudoTerminalSupport
import Testing

/// An author sees what they have written, again after each save.
@Suite struct PreviewTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func question(_ prompt: String) -> String {
    """
    - id: half
      prompt: \(prompt)
      answer: 1/2
      mistakes:
        - {id: two, value: 1/0.5, say: Upside down.}
      hints: [Divide.]
      solution: It is {{1/2}}.

    """
  }

  @Test func aQuestionIsShownWithAllThatBelongsToIt() throws {
    try sandbox.write(question("One over two?"), to: "draft.yaml")
    let output = try sandbox.run("preview", "draft.yaml").output
    for text in ["One over two?", "two (2): Upside down.", "Divide.", "It is 0.5.", "0.5"] {
      #expect(output.contains(text), "\(text)")
    }
  }

  @Test func aLessonIsShownWithItsPlaces() throws {
    let output = try sandbox.run("preview", "content/demo/lessons/priors.md").output
    #expect(output.contains("Here four is asked."))
  }

  @Test func whatCannotBeShownIsToldWithItsPlace() throws {
    try sandbox.write("- id: half\n  prompt: [\n", to: "draft.yaml")
    let outcome = try sandbox.run("preview", "draft.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("draft.yaml:"))
  }

  @Test func isShownAgainAfterEachSave() throws {
    try sandbox.write(question("One over two?"), to: "draft.yaml")
    let terminal = try sandbox.terminal("preview", "--watch", sandbox.path("draft.yaml"))
    try terminal.expect("One over two?")
    try sandbox.write("- id: half\n  prompt: [", to: "draft.yaml")
    try terminal.expect("error[Y004]")
    try sandbox.write(question("One half, is it?"), to: "draft.yaml")
    try terminal.expect("One half, is it?")
  }
}
