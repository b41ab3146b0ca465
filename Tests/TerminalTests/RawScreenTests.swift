import PseudoTerminalSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Keys and pictures in a real terminal.
@Suite struct RawScreenTests {
  private static let leaving = "\u{1B}[?1049l"

  private func start(
    _ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      builtProduct("line-reader-probe"), ["raw"],
      environment: PseudoTerminal.standardEnvironment.merging(environment) { $1 },
      columns: columns, rows: rows)
  }

  @Test(arguments: [
    ("x", "<x>"), ("\u{1B}[C", "<right>"), ("\u{1B}[1;2D", "<shift-left>"),
    ("\u{1B}[Z", "<backTab>"), ("\t", "<tab>"), ("\r", "<enter>"), ("λ", "<λ>"),
    ("\u{C}", "<ctrl-l>"), ("\u{13}", "<ctrl-s>"),
  ])
  func aKeyIsSeenAtOnce(bytes: String, told: String) throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    try terminal.send(bytes)
    try terminal.expect(told)
    #expect(terminal.localModes & UInt(ECHO | ICANON) == 0)
  }

  @Test func aLoneEscapeIsSeenWithoutAnotherKey() throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    try terminal.send("\u{1B}")
    try terminal.expect("escape")
  }

  @Test func aKeySplitBetweenReadsIsOneKey() throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    for byte in Array("\u{1B}[1;2C".utf8) { try terminal.send(bytes: [byte]) }
    try terminal.expect("shift-right")
  }

  @Test func theScreenComesBackWhenItIsClosed() throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    try terminal.expectRaw("\u{1B}[?1049h")
    try terminal.send("q")
    try terminal.expect("closed")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(terminal.transcript.contains(Self.leaving))
    #expect(terminal.transcript.contains("\u{1B}[?25h"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func aSignalToEndGivesTheTerminalBack(number: Int32) throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    terminal.sendSignal(number)
    #expect(try terminal.waitForExit() == .exited(128 + number))
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(terminal.transcript.contains(Self.leaving))
  }

  @Test(arguments: ["!", "@", "#", "$"])
  func aCrashGivesTheTerminalBack(key: String) throws {
    // Swift's own handler writes a backtrace, which takes long and isn't what is tested here.
    let terminal = try start(["SWIFT_BACKTRACE": "enable=no"])
    try terminal.expect("<ready>")
    try terminal.send(key)
    let status = try terminal.waitForExit()
    switch (key, status) {
    case ("#", .exited(3)): break
    case ("@", .signalled(SIGABRT)): break
    case ("!", .signalled), ("$", .signalled): break
    default: Issue.record("ended with \(status)")
    }
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(terminal.transcript.contains(Self.leaving))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL])
  func aFatalSignalFromOutsideGivesTheTerminalBackAndStillKills(number: Int32) throws {
    let terminal = try start(["SWIFT_BACKTRACE": "enable=no"])
    try terminal.expect("<ready>")
    terminal.sendSignal(number)
    #expect(try terminal.waitForExit() == .signalled(number))
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(terminal.transcript.contains(Self.leaving))
  }

  @Test func controlCIsToldAndDoesNotEndTheProgram() throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    try terminal.send("\u{3}")
    try terminal.expect("interrupted")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func controlCTwiceEndsALongComputationAndGivesTheTerminalBack() throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    try terminal.send("%")
    try terminal.expect("<busy>")
    try terminal.send("\u{3}")
    try terminal.expect("<deaf>")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .signalled(SIGINT))
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(terminal.transcript.contains(Self.leaving))
  }

  @Test func aClosedWindowEndsTheProgram() throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    terminal.hangUp()
    let status = try terminal.waitForExit()
    #expect(status == .exited(128 + SIGHUP) || status == .exited(4))
  }

  @Test func aResizedWindowIsDrawnAnew() throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    terminal.resize(columns: 50, rows: 12)
    try terminal.expect("redraw 50x12")
    try terminal.expect("row 11")
  }

  @Test func controlZGivesTheTerminalToTheShellAndFgTheWholePictureBack() throws {
    let environment = PseudoTerminal.standardEnvironment
    let terminal = try PseudoTerminal(
      "bash", ["--norc", "--noprofile", "-i"], environment: environment)
    try terminal.send("PS1='shell> '\r")
    try terminal.expect("\nshell> ")
    try terminal.send("echo before $(stty -g)\r")
    try terminal.expect("\nbefore ")
    let before = try terminal.expect("shell> ")
    try terminal.send("\(builtProduct("line-reader-probe")) raw\r")
    try terminal.expect("<ready>")
    try terminal.send("\u{1A}")
    try terminal.expect("Stopped")
    try terminal.expect("shell> ")
    #expect(terminal.transcript.contains(Self.leaving))
    try terminal.send("echo after $(stty -g)\r")
    try terminal.expect("\nafter ")
    #expect(try terminal.expect("shell> ") == before)
    try terminal.send("fg\r")
    try terminal.expect("redraw 80x24")
    try terminal.expect("row 23")
    try terminal.send("q")
    try terminal.expect("closed")
    try terminal.expect("shell> ")
    try terminal.send("echo last $(stty -g)\r")
    try terminal.expect("\nlast ")
    #expect(try terminal.expect("shell> ") == before)
  }

  @Test func continuedFromOutsideThePictureIsDrawnAnew() throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    terminal.sendSignal(SIGSTOP)
    terminal.sendSignal(SIGCONT)
    try terminal.expect("redraw 80x24")
    try terminal.expect("row 23")
  }

  @Test func onlyChangedCellsAreWritten() throws {
    let terminal = try start(["PROBE_COLOR": "always"])
    try terminal.expect("<ready> 0")
    try terminal.expectRaw("\u{1B}[?2026l")
    let whole = terminal.transcript.utf8.count
    #expect(whole > 3_000)
    try terminal.send("a")
    try terminal.expect("<a> 1")
    try terminal.send("b")
    try terminal.expect("<b> 2")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    // Two rows of a few cells and the way out, where the whole page has thousands of bytes.
    #expect(terminal.transcript.utf8.count - whole < 200)
  }

  @Test func aTimeLimitIsKept() throws {
    let terminal = try start()
    try terminal.expect("<ready>")
    try terminal.send("t")
    try terminal.expect("timeout")
  }

  @Test(arguments: [["TERM": "dumb"], ["WEIGHTROOM_PLAIN": "1"]])
  func aTerminalWithoutACursorIsLeftAlone(environment: [String: String]) throws {
    let terminal = try start(environment)
    try terminal.expect("no raw screen")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.transcript.contains("\u{1B}["))
  }
}
