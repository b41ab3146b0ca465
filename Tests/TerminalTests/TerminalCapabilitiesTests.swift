import Markup
import Testing

@testable import Terminal

@Suite struct TerminalCapabilitiesTests {
  private func facts(_ environment: [String: String], isTerminal: Bool = true) -> TerminalFacts {
    TerminalFacts(
      isInputTerminal: isTerminal, isOutputTerminal: isTerminal, isErrorTerminal: isTerminal,
      environment: environment)
  }

  /// Each row stands for a rule that the rows below it would overrule if the order were wrong.
  @Test(arguments: [
    (ColorChoice.always, ["NO_COLOR": "1", "TERM": "dumb"], false, true),
    (.never, ["CLICOLOR_FORCE": "1", "TERM": "xterm"], true, false),
    (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm"], true, false),
    (.auto, ["NO_COLOR": "", "TERM": "xterm"], true, true),
    (.auto, ["CLICOLOR_FORCE": "1", "CLICOLOR": "0", "TERM": "dumb"], false, true),
    (.auto, ["CLICOLOR_FORCE": "0", "TERM": "xterm"], false, false),
    (.auto, ["CLICOLOR_FORCE": "0", "TERM": "xterm"], true, true),
    (.auto, ["CLICOLOR": "0", "TERM": "xterm"], true, false),
    (.auto, ["CLICOLOR": "1", "TERM": "xterm"], true, true),
    (.auto, ["CLICOLOR": "1", "TERM": "xterm"], false, false),
    (.auto, ["TERM": "dumb"], true, false),
    (.auto, [:], true, false),
    (.auto, ["TERM": "xterm-256color"], true, true),
    (.auto, ["TERM": "xterm-256color", "WEIGHTROOM_PLAIN": "1"], true, false),
    (.auto, ["TERM": "xterm-256color", "WEIGHTROOM_PLAIN": "0"], true, true),
  ])
  func colourFollowsTheOrder(
    choice: ColorChoice, environment: [String: String], isTerminal: Bool, expected: Bool
  ) {
    let capabilities = TerminalCapabilities(
      facts(environment, isTerminal: isTerminal), TerminalPreferences(color: choice))
    #expect(capabilities.colorsOutput == expected)
    #expect(capabilities.colorsErrors == expected)
  }

  @Test func outputAndErrorsAreColouredApart() {
    let capabilities = TerminalCapabilities(
      TerminalFacts(isErrorTerminal: true, environment: ["TERM": "xterm"]))
    #expect(!capabilities.colorsOutput)
    #expect(capabilities.colorsErrors)
  }

  @Test func plainOutputHasColoursOnlyWhereTheyAreInsistedOn() {
    let environment = ["TERM": "xterm", "CLICOLOR_FORCE": "1"]
    let plain = TerminalPreferences(isPlain: true)
    #expect(!TerminalCapabilities(facts(environment), plain).colorsOutput)
    #expect(!TerminalCapabilities(facts(environment), plain).canMoveCursor)
    let insisted = TerminalPreferences(color: .always, isPlain: true)
    #expect(TerminalCapabilities(facts(environment), insisted).colorsOutput)
  }

  @Test(
    arguments: [
      (132, "40", 132), (nil, "40", 40), (nil, nil, 80), (nil, "wide", 80), (nil, "-3", 80),
      (nil, "0", 80), (3, nil, 20), (nil, "999999999999", 500), (nil, "99999999999999999999", 80),
    ] as [(Int?, String?, Int)])
  func widthIsTheWindowsThenTheEnvironments(window: Int?, variable: String?, expected: Int) {
    var facts = facts(variable.map { ["COLUMNS": $0] } ?? [:])
    facts.windowSize = window.map { WindowSize(columns: $0, rows: 50) }
    let capabilities = TerminalCapabilities(facts)
    #expect(capabilities.width == expected)
    #expect(capabilities.proseWidth == min(80, expected))
  }

  @Test func onlyATerminalOnBothSidesIsInteractive() {
    for (input, output) in [(true, true), (true, false), (false, true), (false, false)] {
      let capabilities = TerminalCapabilities(
        TerminalFacts(isInputTerminal: input, isOutputTerminal: output))
      #expect(capabilities.isInteractive == (input && output))
    }
  }

  @Test func asciiIsUsedWhereTheLocaleOrThePersonSaysSo() {
    #expect(TerminalCapabilities(TerminalFacts(isUTF8: true)).repertoire == .unicode)
    #expect(TerminalCapabilities(TerminalFacts(isUTF8: false)).repertoire == .ascii)
    let asked = TerminalPreferences(isASCII: true)
    #expect(TerminalCapabilities(TerminalFacts(isUTF8: true), asked).repertoire == .ascii)
  }

  @Test(
    arguments: [
      ([:], PagerCommand.less),
      (["PAGER": "more"], .shell("more")),
      (["PAGER": "more", "WEIGHTROOM_PAGER": "less -S"], .shell("less -S")),
      (["PAGER": "more", "WEIGHTROOM_PAGER": ""], nil),
      (["PAGER": "cat"], nil),
      (["PAGER": " "], nil),
    ] as [([String: String], PagerCommand?)])
  func thePagerIsTheOneAskedFor(environment: [String: String], expected: PagerCommand?) {
    let terminal = facts(environment.merging(["TERM": "xterm"]) { $1 })
    #expect(TerminalCapabilities(terminal).pager == expected)
    #expect(TerminalCapabilities(terminal, TerminalPreferences(usesPager: false)).pager == nil)
    #expect(TerminalCapabilities(facts(environment, isTerminal: false)).pager == nil)
  }
}
