import Testing

@Suite struct CommandLineTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test(arguments: [("chekc", "check"), ("gradee", "grade"), ("stduy", "study")])
  func aMisspeltCommandGetsASuggestion(word: String, command: String) throws {
    let outcome = try sandbox.run(word)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("There is no command '\(word)'. Did you mean '\(command)'?"))
  }

  @Test func aCommandThatCouldActOnTheTerminalIsMadeVisible() throws {
    let outcome = try sandbox.run("\u{1B}]0;x\u{7}")
    #expect(outcome.status == 64)
    #expect(outcome.errors.isHarmless)
  }

  @Test func theVersionIsOneLine() throws {
    let outcome = try sandbox.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: ["", "study", "calc", "functions", "progress", "check", "grade"])
  func eachCommandExplainsItself(command: String) throws {
    let outcome = try sandbox.run(
      program: Sandbox.program, command.isEmpty ? ["--help"] : [command, "--help"])
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.hasPrefix("OVERVIEW: ") && outcome.output.contains("USAGE: weightroom"))
  }

  @Test(arguments: [
    ["--color", "sometimes"], ["calc", "--nope"], ["check", "--variants", "0"],
    ["check", "--variants", "many"], ["grade"], ["grade", "a", "--pass-mark", "101"],
    ["grade", "a", "--pass-mark", "nan"], ["study", "1", "2"], ["--learner", ""],
    ["progress", "--learner", "a\u{7}b"],
    ["progress", "--learner", String(repeating: "x", count: 300)],
  ])
  func wrongUsageIsSixtyFour(arguments: [String]) throws {
    let outcome = try sandbox.run(program: Sandbox.program, arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(!sandbox.exists("data"))
  }

  @Test func optionsBeforeTheCommandHoldForIt() throws {
    _ = try sandbox.run("--learner", "ada", "study", "1", input: "4\n")
    #expect(try sandbox.answers(learner: "ada") == ["4"])
    #expect(try sandbox.answers() == [])
  }
}
