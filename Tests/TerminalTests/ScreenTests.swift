import Markup
import PseudoTerminalSupport
import Testing

@testable import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct ScreenTests {
  /// What a screen with such capabilities writes to its output and its errors.
  private func written(
    _ facts: TerminalFacts = TerminalFacts(),
    _ preferences: TerminalPreferences = TerminalPreferences(), _ body: (Screen) -> Void
  ) throws -> (output: String, errors: String) {
    let directory = try TemporaryDirectory()
    let descriptors = ["out", "err"].map {
      open("\(directory.path)/\($0)", O_RDWR | O_CREAT, 0o600)
    }
    defer { for descriptor in descriptors { close(descriptor) } }
    body(
      Screen(
        TerminalCapabilities(facts, preferences), output: descriptors[0], errors: descriptors[1]))
    return (try directory.read("out"), try directory.read("err"))
  }

  @Test func resultsAndRemarksGoTheirOwnWays() throws {
    let (output, errors) = try written { screen in
      screen.write([.heading(level: 1, "Title"), .paragraph("Text")])
      screen.report("remark")
      screen.page([.paragraph("page")])
    }
    #expect(output == "Title\n\nText\npage\n")
    #expect(errors == "remark\n")
  }

  /// Leaves of a window of eight lines: five of text, with room for what was typed and for the prompt.
  @Test func aTallPageIsWrittenLeafByLeaf() throws {
    let facts = TerminalFacts(
      isInputTerminal: true, isOutputTerminal: true, windowSize: WindowSize(columns: 40, rows: 8),
      environment: ["TERM": "xterm"])
    let blocks = ["one", "two", "three", "four"].map { Block.paragraph(StyledText($0)) }
    func leaves(_ facts: TerminalFacts, _ answers: [Bool]) throws -> String {
      var answers = answers[...]
      return try written(facts, TerminalPreferences(color: .never)) { screen in
        screen.write(blocks) {
          screen.write("--")
          return answers.popFirst() ?? true
        }
      }.output
    }
    #expect(try leaves(facts, []) == "one\n\ntwo\n--\nthree\n\nfour\n")
    let tall = (1...9).map { "line \($0)" }
    let pages = try written(facts, TerminalPreferences(color: .never)) { screen in
      screen.write([.preformatted(tall.map { StyledText($0) })]) {
        screen.write("--")
        return false
      }
    }.output
    #expect(pages == (tall[..<5] + ["--"] + tall[5...]).joined(separator: "\n") + "\n")
    // Nobody turns leaves where nobody types.
    var piped = facts
    piped.isInputTerminal = false
    #expect(try leaves(piped, []) == "one\n\ntwo\n\nthree\n\nfour\n")
  }

  @Test func aPageIsSetForASCIIBeforeItIsLaidOut() throws {
    let table = Block.table(
      header: ["λ", "x"], alignments: [.left, .left], rows: [["1", "2"], ["σ²", "3"]])
    let (output, _) = try written(TerminalFacts(isUTF8: false)) { $0.write([table]) }
    #expect(
      output == """
        lambda   x
        -------  -
        1        2
        sigma^2  3

        """)
  }

  @Test func aDocumentIsLeftAloneExceptOnATerminal() throws {
    let document = "{\"a\": \"\u{1B}[2J\"}\n"
    let (piped, _) = try written { $0.write(document: document) }
    #expect(piped == document)
    let (shown, _) = try written(TerminalFacts(isOutputTerminal: true)) {
      $0.write(document: document)
    }
    #expect(shown == "{\"a\": \"^[[2J\"}\n")
  }

  @Test func theFirstFailureIsKept() {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let screen = Screen(TerminalCapabilities(TerminalFacts()), output: full, errors: full)
    #expect(screen.failure == nil)
    screen.report("a remark that can't be written is dropped")
    #expect(screen.failure == nil)
    screen.write("a result that can't be written is not")
    #expect(screen.failure == OutputFailure(code: ENOSPC))
    #expect(screen.failure.map(String.init(describing:)) == "No space left on device")
  }

  @Test func aDescriptorThatIsFullIsWaitedFor() async throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let (reading, writing) = (ends[0], ends[1])
    let count = 300_000
    let reader = Task.detached {
      var total = 0
      var chunk = [UInt8](repeating: 0, count: 4_096)
      while true {
        let count = read(reading, &chunk, chunk.count)
        guard count > 0 else { return total }
        total += count
      }
    }
    try OutputDescriptor(number: writing).write([UInt8](repeating: 0x78, count: count))
    close(writing)
    #expect(await reader.value == count)
  }
}

/// The pager in a real terminal: the probe shows 100 lines where `page` is typed.
@Suite struct PagerTests {
  private func run(_ variables: [String: String], typing text: String = "page\r") throws
    -> PseudoTerminal
  {
    let terminal = try startProbe(variables)
    try terminal.expect("probe> ")
    try terminal.send(text)
    return terminal
  }

  @Test(arguments: ["cat", "", "no-such-pager --at-all", "cat -"])
  func withoutAWorkingPagerThePageIsWrittenThrough(pager: String) throws {
    let terminal = try run(["PAGER": pager])
    try terminal.expect("\nleaf 1\n")
    try terminal.expect("\nleaf 100\n")
    try terminal.expect("probe> ")
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aPagerThatLeavesEarlyEndsNothing() throws {
    let terminal = try run(["PAGER": "head -n 1"])
    try terminal.expect("\nleaf 1\n")
    let seen = try terminal.expect("probe> ")
    #expect(!seen.contains("leaf"))
    try terminal.send("1\r")
    try terminal.expect("got: <1>")
  }

  @Test func lessShowsAScreenfulAndGivesTheTerminalBack() throws {
    let terminal = try run(["PAGER": "less -FIRX"])
    try terminal.expect("leaf 12\n:")
    try terminal.send("q")
    try terminal.expect("probe> ")
    try terminal.send("1\r")
    try terminal.expect("got: <1>")
    #expect(!terminal.visibleText.contains("leaf 60"))
  }

  @Test func controlCIsThePagersWhileItRuns() throws {
    // A loop, because a shell that waits may miss a signal that comes just before it does.
    let pager = "trap 'echo trapped; exit' INT; cat >/dev/null; echo ready; while :; do :; done"
    let terminal = try run(["PAGER": pager])
    try terminal.expect("ready\n")
    try terminal.send("\u{3}")
    try terminal.expect("trapped\n")
    try terminal.expect("probe> ")
    try terminal.send("1\r")
    try terminal.expect("got: <1>")
  }
}
