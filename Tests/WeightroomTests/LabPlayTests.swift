import Foundation
import PseudoTerminalSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A lab in a real terminal: keys in, a picture that changes in place.
@Suite struct LabPlayTests {
  private static let leaving = "\u{1B}[?1049l"
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func open(_ name: String, _ more: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      Sandbox.program, ["lab", name] + more, environment: sandbox.environment, columns: 80,
      rows: 24)
  }

  /// Opens a lab and passes its question over.
  private func openPastTheQuestion(_ name: String, _ more: String...) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Sandbox.program, ["lab", name] + more, environment: sandbox.environment, columns: 80,
      rows: 24)
    try terminal.expectOnScreen("to say what you expect")
    try terminal.send("\r")
    try terminal.expectOnScreen("q back")
    return terminal
  }

  /// What was written behind the picture.
  private func leftBehind(_ terminal: PseudoTerminal) throws -> String {
    let last = terminal.transcript.components(separatedBy: Self.leaving).last
    return try #require(last).withoutEscapeSequences
  }

  @Test func aQuestionComesBeforeTheFirstLook() throws {
    let terminal = try open("map-geometry")
    try terminal.expectOnScreen("which penalty puts a weight")
    try terminal.expectOnScreen("to say what you expect")
    try terminal.send("2")
    try terminal.expectOnScreen("As you expected (only L1).")
    try terminal.send("\u{1B}[C")
    let screen = try terminal.expectOnScreen(" 0.05")
    #expect(!screen.contains("As you expected"))
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aWrongExpectationIsToldWhy() throws {
    let terminal = try open("map-geometry")
    try terminal.expectOnScreen("to say what you expect")
    try terminal.send("1")
    try terminal.expectOnScreen("Not as you expected (only L2).")
    try terminal.expectOnScreen("a circle has none")
  }

  @Test func keysMoveTheSliderAndTheLastViewStaysBehind() throws {
    let terminal = try openPastTheQuestion("map-geometry")
    // Twenty steps of 0.05: with Shift one counts ten, and so does a count of ten.
    try terminal.send("\u{1B}[1;2C")
    try terminal.expectOnScreen(" 0.50")
    try terminal.send("10\u{1B}[C")
    try terminal.expectOnScreen(" 1.00")
    try terminal.send("\u{1B}[D")
    try terminal.expectOnScreen(" 0.95")
    try terminal.send("\u{1B}[F")
    try terminal.expectOnScreen(" 4.00")
    try terminal.send("r")
    try terminal.expectOnScreen(" 0.00")
    try terminal.send("20\u{1B}[C")
    try terminal.expectOnScreen(" 1.00")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(try leftBehind(terminal).contains("(1.07, 0.33)"))
  }

  @Test func tabChoosesAnotherSlider() throws {
    let terminal = try openPastTheQuestion("map-geometry")
    try terminal.expectOnScreen("▸ λ")
    try terminal.send("\t")
    try terminal.expectOnScreen("▸ prior")
    try terminal.send("\u{1B}[C")
    try terminal.expectOnScreen("[l1]")
    try terminal.send("\u{1B}[Z")
    try terminal.expectOnScreen("▸ λ")
  }

  @Test func aValueIsTyped() throws {
    let terminal = try openPastTheQuestion("map-geometry", "--set", "prior=l1")
    try terminal.send("=1/0\r")
    try terminal.expectOnScreen("division by zero")
    try terminal.send("=2/2\r")
    try terminal.expectOnScreen(" 1.00")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try leftBehind(terminal).contains("(1.10, 0.00)"))
  }

  @Test func lettersDoWhatTheLabDeclaresAndSpacePlays() throws {
    let terminal = try openPastTheQuestion("dropout-sampler")
    try terminal.expectOnScreen("Nothing is drawn yet")
    try terminal.send("3s")
    try terminal.expectOnScreen("After 3 samples")
    try terminal.send("x")
    try terminal.expectOnScreen("After 53 samples")
    try terminal.send(" ")
    try terminal.expectOnScreen("space stop")
    try terminal.expectOnScreen("After 60 samples")
    try terminal.send(" ")
    try terminal.expectOnScreen("space play")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func trainingIsWatchedAndKeysAreAnsweredMeanwhile() throws {
    let terminal = try openPastTheQuestion(
      "train-mlp", "--set", "epochs=500", "--set", "points=120")
    try terminal.expectOnScreen("of 500 epochs")
    // The slider moves while the network is still trained, and training begins anew.
    try terminal.send("\u{1B}[D")
    let screen = try terminal.expectOnScreen(" 110")
    #expect(screen.contains("of 500 epochs"))
    try terminal.send("=epochs=10\r")
    try terminal.expectOnScreen("/10 ·")
    try terminal.send("=epochs=20\r")
    try terminal.expectOnScreen("/20 ·")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aSweepFillsItsTable() throws {
    let terminal = try openPastTheQuestion(
      "train-mlp", "--set", "epochs=2", "--set", "points=10", "--set", "sweep=decay")
    try terminal.expectOnScreen("of 20 runs")
    try terminal.expectOnScreen("on test points")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func anAnimationAtItsEndBeginsAnew() throws {
    let terminal = try openPastTheQuestion("adam-vs-adamw")
    try terminal.expectOnScreen("after 100 steps")
    try terminal.send(" ")
    let screen = try terminal.expectOnScreen("space stop")
    #expect(!screen.contains("after 100 steps"))
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aStepWritesTheCellsThatChangedAndNoMore() throws {
    let terminal = try openPastTheQuestion("weight-histogram", "--set", "epoch=100")
    try terminal.send("\t")
    try terminal.expectOnScreen("▸ t")
    let page = terminal.transcript.utf8.count
    // Epochs 101 to 120, one by one: the bars hardly move, and the numbers do.
    for epoch in 101...120 {
      try terminal.send("\u{1B}[C")
      try terminal.expectOnScreen("epoch \(epoch)/200")
    }
    let each = (terminal.transcript.utf8.count - page) / 20
    #expect(each < page / 3, "\(each) bytes a step, \(page) for the first page")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aLabWithoutSlidersNamesNoKeysForThem() throws {
    let terminal = try open("three-fits")
    try terminal.expectOnScreen("to say what you expect")
    try terminal.send("1")
    let screen = try terminal.expectOnScreen("q back")
    #expect(!screen.contains("move") && !screen.contains("choose"))
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func helpShowsTheKeysAndAnyKeyComesBack() throws {
    let terminal = try openPastTheQuestion("map-geometry")
    try terminal.send("?")
    try terminal.expectOnScreen("reset everything")
    try terminal.expectOnScreen("Press any key.")
    try terminal.send("x")
    try terminal.expectOnScreen("q back")
  }

  @Test func aSliderAtItsEndWritesNothing() throws {
    let terminal = try openPastTheQuestion("map-geometry")
    try terminal.send("\u{1B}[C")
    try terminal.expectOnScreen(" 0.05")
    try terminal.send("\u{1B}[H")
    try terminal.expectOnScreen(" 0.00")
    let still = terminal.transcript.utf8.count
    try terminal.send("\u{1B}[D\u{1B}[D\u{1B}[Dq")
    #expect(try terminal.waitForExit() == .exited(0))
    let drawn = terminal.transcript.components(separatedBy: Self.leaving).dropLast().joined()
    #expect(drawn.utf8.count - still < 64)
  }

  @Test func aResizedWindowGetsAPageOfItsSize() throws {
    let terminal = try openPastTheQuestion("map-geometry")
    terminal.resize(columns: 40, rows: 14)
    try terminal.expectRaw("\u{1B}[14;1H")
    let screen = try terminal.expectOnScreen("▸ λ", columns: 40, rows: 14)
    #expect(screen.contains("q back"))
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalEndsItAndGivesTheTerminalBack(number: Int32) throws {
    let terminal = try open("map-geometry")
    try terminal.expectOnScreen("to say what you expect")
    terminal.sendSignal(number)
    #expect(try terminal.waitForExit() == .exited(128 + number))
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(terminal.transcript.contains(Self.leaving))
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT])
  func aCrashGivesTheTerminalBack(number: Int32) throws {
    let terminal = try PseudoTerminal(
      Sandbox.program, ["lab", "map-geometry"],
      environment: sandbox.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 })
    try terminal.expectOnScreen("to say what you expect")
    terminal.sendSignal(number)
    #expect(try terminal.waitForExit() == .signalled(number))
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(terminal.transcript.contains(Self.leaving))
  }

  @Test func controlZStopsItAndFgDrawsItAnew() throws {
    let terminal = try PseudoTerminal(
      "bash", ["--norc", "--noprofile", "-i"], environment: sandbox.environment)
    try terminal.send("PS1='shell> '\r")
    try terminal.expect("\nshell> ")
    try terminal.send("\(Sandbox.program) lab dropout-sampler\r")
    try terminal.expectOnScreen("to say what you expect")
    try terminal.send("\r")
    try terminal.expectOnScreen("q back")
    try terminal.send("\u{1A}")
    try terminal.expect("Stopped")
    try terminal.expect("shell> ")
    try terminal.send("fg\r")
    try terminal.expectOnScreen("Nothing is drawn yet")
    try terminal.send("s")
    try terminal.expectOnScreen("One sample is right")
    try terminal.send("q")
    try terminal.expect("shell> ")
    try terminal.send("exit\r")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func controlCComesBack() throws {
    let terminal = try open("map-geometry")
    try terminal.expectOnScreen("to say what you expect")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.localModes == terminal.initialLocalModes)
  }

  @Test func aPlainTerminalGetsTheDialogue() throws {
    let terminal = try open("map-geometry", "--plain")
    try terminal.expect("your guess (Enter to skip)> ")
    try terminal.send("2\r")
    try terminal.expect("As you expected.")
    try terminal.expect("map-geometry> ")
    try terminal.send("lambda 1\r")
    try terminal.expect("(1.07, 0.33)")
    try terminal.expect("map-geometry> ")
    try terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.transcript.contains("\u{1B}[?1049h"))
  }
}
