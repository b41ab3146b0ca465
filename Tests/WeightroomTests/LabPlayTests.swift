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

  @Test func aQuestionComesBeforeTheFirstLook() throws {
    let terminal = try open("map-geometry")
    try terminal.expect("which penalty puts a weight")
    try terminal.expect("Enter alone shows the figure")
    try terminal.send("2")
    try terminal.expect("As you expected (only L1).")
    try terminal.expect("q back")
    try terminal.send("\u{1B}[C")
    try terminal.expectRaw("0.05")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aWrongExpectationIsToldWhy() throws {
    let terminal = try open("map-geometry")
    try terminal.expect("Enter alone shows the figure")
    try terminal.send("1")
    try terminal.expect("Not as you expected (only L2).")
    try terminal.expect("a circle has none")
  }

  @Test func keysMoveTheSliderAndTheLastViewStaysBehind() throws {
    let terminal = try open("map-geometry")
    try terminal.expect("Enter alone shows the figure")
    try terminal.send("\r")
    try terminal.expect("the data's own minimum")
    // Twenty steps of 0.05: shifted ones count ten.
    try terminal.send("\u{1B}[1;2C")
    try terminal.send("1")
    try terminal.send("0")
    try terminal.send("\u{1B}[C")
    try terminal.expectRaw("1.00")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.localModes == terminal.initialLocalModes)
    let last = try #require(terminal.transcript.components(separatedBy: Self.leaving).last)
    #expect(last.contains("(1.07, 0.33)"))
  }

  @Test func aValueIsTyped() throws {
    let terminal = try open("map-geometry", "--set", "prior=l1")
    try terminal.expect("Enter alone shows the figure")
    try terminal.send("\r")
    try terminal.expect("q back")
    try terminal.send("=1/0\r")
    try terminal.expect("division by zero")
    try terminal.send("=2/2\r")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    let last = try #require(terminal.transcript.components(separatedBy: Self.leaving).last)
    #expect(last.contains("(1.10, 0.00)"))
  }

  @Test func lettersDoWhatTheLabDeclaresAndSpacePlays() throws {
    let terminal = try open("dropout-sampler")
    try terminal.expect("figure, q goes back")
    try terminal.send("\u{1B}")
    try terminal.expect("Nothing is drawn yet")
    try terminal.send("s")
    try terminal.expectRaw("samples ")
    try terminal.send(" ")
    try terminal.expect("stop")
    try terminal.send(" ")
    try terminal.expect("play")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    let last = try #require(terminal.transcript.components(separatedBy: Self.leaving).last)
    #expect(last.contains("samples: "))
    #expect(!last.contains("samples: 0\r"))
  }

  @Test func helpShowsTheKeysAndAnyKeyComesBack() throws {
    let terminal = try open("map-geometry")
    try terminal.expect("Enter alone shows the figure")
    try terminal.send("\r")
    try terminal.expect("q back")
    try terminal.send("?")
    try terminal.expect("reset everything")
    try terminal.expect("Press any key.")
    try terminal.send("x")
    try terminal.expect("q back")
  }

  @Test func aSmallMoveWritesLittle() throws {
    let terminal = try open("map-geometry")
    try terminal.expect("Enter alone shows the figure")
    try terminal.send("\r")
    try terminal.expect("q back")
    try terminal.expectRaw("\u{1B}[?2026l")
    let before = terminal.transcript.utf8.count
    // A key that changes nothing: there is nothing to write.
    try terminal.send("\u{1B}[D")
    try terminal.send("?")
    try terminal.expect("Press any key.")
    #expect(terminal.transcript.utf8.count - before < 4_000)
  }

  @Test func aResizedWindowGetsAPageOfItsSize() throws {
    let terminal = try open("map-geometry")
    try terminal.expect("Enter alone shows the figure")
    try terminal.send("\r")
    try terminal.expect("q back")
    terminal.resize(columns: 40, rows: 14)
    try terminal.expectRaw("\u{1B}[14;1H")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalEndsItAndGivesTheTerminalBack(number: Int32) throws {
    let terminal = try open("map-geometry")
    try terminal.expect("Enter alone shows the figure")
    terminal.sendSignal(number)
    #expect(try terminal.waitForExit() == .exited(128 + number))
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(terminal.transcript.contains(Self.leaving))
  }

  @Test func controlCComesBack() throws {
    let terminal = try open("map-geometry")
    try terminal.expect("Enter alone shows the figure")
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
