import PseudoTerminalSupport
import Testing

/// How pages look under the wishes that people and environments have.
@Suite struct AppearanceTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// What a terminal shows of the lesson up to the question.
  private func page(
    _ arguments: [String] = [], with changes: [String: String?] = [:], columns: Int = 80
  ) throws -> String {
    let terminal = try PseudoTerminal(
      Sandbox.program, ["study", "2"] + arguments, environment: sandbox.environment(with: changes),
      columns: columns)
    try terminal.expect("> ")
    try terminal.send("\u{4}")
    _ = try terminal.waitForExit()
    return terminal.transcript
  }

  @Test func aTerminalGetsColours() throws {
    #expect(try page().contains("\u{1B}[1"))
  }

  @Test(arguments: [(["NO_COLOR": "1"], []), ([:], ["--color", "never"])])
  func coloursAreLeftOut(changes: [String: String], arguments: [String]) throws {
    let page = try page(arguments, with: changes)
    #expect(page.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil)
  }

  @Test func aDumbTerminalGetsNoSequencesAtAll() throws {
    #expect(try !page(with: ["TERM": "dumb"]).contains("\u{1B}"))
    #expect(try !page(with: ["TERM": nil]).contains("\u{1B}["))
  }

  @Test func coloursCanBeForcedIntoAPipe() throws {
    #expect(try sandbox.run("study", "2", "--color", "always").output.contains("\u{1B}["))
    #expect(try !sandbox.run("study", "2").output.contains("\u{1B}"))
  }

  @Test func plainIsForScreenReaders() throws {
    let page = try page(["--plain"])
    #expect(page.contains("lambda") && !page.contains("λ"))
    #expect(page.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil)
    #expect(page.unicodeScalars.allSatisfy { !(0x2500...0x259F).contains($0.value) })
  }

  @Test func asciiIsASCII() throws {
    let outcome = try sandbox.run("study", "2", "--ascii", input: "0\n1/0\n:help\n:functions\n")
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 } && outcome.output.contains("lambda"))
    let list = try sandbox.run("functions", "--ascii")
    #expect(list.output.utf8.allSatisfy { $0 < 0x80 })
  }

  /// Who asks for the C locale gets ASCII; where nobody names one, nothing is said against letters.
  @Test(
    arguments: [("C", true), ("POSIX", true), (nil, false), ("no_SUCH.UTF-8", false)]
      as [(String?, Bool)])
  func theCLocaleIsASCII(locale: String?, isASCII: Bool) throws {
    let outcome = try sandbox.run(
      "study", "2", with: ["LC_ALL": locale, "LC_CTYPE": nil, "LANG": nil])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("λ") != isASCII)
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 } == isASCII)
  }

  @Test func pagesFitTheWindow() throws {
    for command in ["", "progress", "functions", "check"] {
      let outcome = try sandbox.run(
        program: Sandbox.program, command.isEmpty ? [] : [command], input: Array("2\n:help\n".utf8),
        with: ["COLUMNS": "40"])
      let lines = outcome.output.split(separator: "\n")
      #expect(
        lines.allSatisfy { $0.count <= 40 },
        "\(command): \(lines.max { $0.count < $1.count } ?? "")")
    }
    let lines = try page(columns: 40).withoutEscapeSequences.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 40 })
  }
}
