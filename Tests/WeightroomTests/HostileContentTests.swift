import Foundation
import PseudoTerminalSupport
import Testing

/// What a file holds is shown, and never acts on the terminal.
@Suite struct HostileContentTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    // Each of these is text to YAML; none may reach a terminal as it is.
    let escapes = #"\e]0;owned\a\e[2J\r\x9b31m\u202e\u200b"#
    try sandbox.write(
      """
      format: 1
      title: "Title\(escapes)"
      lessons: [priors]
      concepts: [{id: prior, title: "Concept\(escapes)"}]
      """, to: "content/demo/course.yaml")
    try sandbox.write(
      """
      ---
      title: "Lesson\(escapes)"
      concepts: [prior]
      ---
      ## Step \u{202E}one\u{9B}31m

      Prose \u{200B}with `code\u{9B}2J` and &#27;[31m entities &#x9b;.

      ```question four
      ```
      """, to: "content/demo/lessons/priors.md")
    try sandbox.write(
      """
      - id: four
        kind: numeric
        concepts: [prior]
        prompt: "Prompt\(escapes)?"
        answer: 1/0.25
        mistakes: [{id: m, value: 1, say: "Say\(escapes)."}]
        hints: ["Hint\(escapes)."]
        solution: "Solution\(escapes)."
      """, to: "content/demo/questions/priors.yaml")
  }

  @Test(arguments: [
    ("", "1\n1\n:hint\n:solution\n4\n:home\n:progress\n"), ("study priors", "1\n\u{1B}[31m\n"),
    ("progress", ""), ("check", ""), ("grade first a.yaml", ""),
    ("grade first a.yaml --format json", ""),
    ("functions '\u{1B}[31m'", ""), ("calc '\u{1B}[31m'", ""), ("study '\u{1B}[31m'", ""),
    ("check '\u{1B}[31m'", ""), ("grade '\u{1B}[31m' a.yaml", ""),
    ("progress --content '\u{1B}[31m'", ""),
  ])
  func nothingActsOnTheTerminal(command: String, input: String) throws {
    try sandbox.write("student: \"\\u202ex\"\nanswers: {four: \"\\e[2J\"}\n", to: "a.yaml")
    let outcome = try sandbox.shell("\"$weightroom\" \(command)", input: Array(input.utf8))
    #expect([0, 1, 2].contains(outcome.status))
    #expect(!(outcome.output + outcome.errors).isEmpty)
    #expect(outcome.output.isHarmless, "\(outcome.output.debugDescription)")
    #expect(outcome.errors.isHarmless, "\(outcome.errors.debugDescription)")
  }

  @Test func whatWasMadeHarmlessIsShown() throws {
    let outcome = try sandbox.run("study", "priors")
    #expect(outcome.output.contains("Prompt^[]0;owned^G^[[2J"))
  }

  @Test func atATerminalOnlyOurOwnSequencesAreWritten() throws {
    let terminal = try sandbox.terminal()
    try terminal.expect(Shown.home)
    try terminal.send("\r")
    try terminal.expect(Shown.question)
    try terminal.send("1\r")
    try terminal.expect(Shown.question)
    try terminal.send(":quit\r")
    _ = try terminal.waitForExit()
    let allowed = /\u{1B}\[[0-9;?]*[a-zA-Z]/
    let rest = terminal.transcript.replacing(allowed, with: "")
    #expect(!rest.contains("\u{1B}") && !rest.contains("\u{7}") && !rest.contains("\u{9B}"))
    #expect(!terminal.transcript.contains("\u{1B}[2J") && !rest.contains("\u{202E}"))
  }
}
