import Foundation
import PseudoTerminalSupport
import Testing

/// The tutor in a real terminal.
@Suite struct TerminalSessionTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func aLessonIsChosenReadAndAnswered() throws {
    let terminal = try sandbox.terminal()
    try terminal.expect("A small course")
    try terminal.expect("On priors")
    try terminal.expect(Shown.home)
    try terminal.send("\r")
    try terminal.expect("Prose of the first step.")
    try terminal.expect("What is one over a quarter?")
    try terminal.expect(Shown.question)
    try terminal.send("0.25\r")
    try terminal.expect(Shown.wrong)
    try terminal.expect("That is upside down.")
    try terminal.expect(Shown.question)
    try terminal.send("1/0.25\r")
    try terminal.expect(Shown.right)
    try terminal.expect(Shown.pause)
    try terminal.send("\r")
    try terminal.expect("Prose of the second step.")
    try terminal.expect(Shown.question)
    try terminal.send(":quit\r")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.localModes == terminal.initialLocalModes)
  }

  @Test func commandsFunctionsAndLessonsAreCompleted() throws {
    let terminal = try sandbox.terminal()
    try terminal.expect(Shown.home)
    try terminal.send("dro\t\r")
    try terminal.expect("By what does inverted dropout multiply")
    try terminal.expect(Shown.question)
    try terminal.send(":h\t\t")
    try terminal.expect(":help")
    try terminal.expect(":hint")
    try terminal.send("i\t")
    try terminal.expect(":hint ")
    try terminal.send("\r")
    try terminal.expect("Divide by what is kept.")
    try terminal.expect(Shown.question)
    try terminal.send("dropout_sc\t")
    try terminal.expect("dropout_scale")
    try terminal.send("(p_d\t")
    try terminal.expect("(p_drop")
    try terminal.send("\u{3}")
    try terminal.expect(Shown.question)
    try terminal.send(":calc dropout_sc\t(0.2)\r")
    try terminal.expect("= 1.25")
    try terminal.expect(Shown.question)
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func controlCDropsTheLineAndTheSessionGoesOn() throws {
    let terminal = try sandbox.terminal("study", "1")
    try terminal.expect(Shown.question)
    try terminal.send("a wrong thou")
    try terminal.expect("a wrong thou")
    try terminal.send("\u{3}")
    try terminal.expect(Shown.question)
    try terminal.send("4\r")
    try terminal.expect(Shown.right)
    try terminal.expect(Shown.pause)
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try sandbox.answers() == ["4"])
  }

  @Test func controlDLeavesAndTheNextStartComesBackToTheSameStep() throws {
    let first = try sandbox.terminal("study", "1")
    try first.expect(Shown.question)
    try first.send("4\r")
    try first.expect(Shown.pause)
    try first.send("\r")
    try first.expect("Prose of the second step.")
    try first.expect(Shown.question)
    try first.send("\u{4}")
    #expect(try first.waitForExit() == .exited(0))

    let second = try sandbox.terminal()
    try second.expect(Shown.home)
    try second.send("\r")
    let page = try second.expect("Which one is even?")
    #expect(page.contains("The second step") && !page.contains("The first step"))
    try second.expect(Shown.question)
    try second.send("\u{4}")
    #expect(try second.waitForExit() == .exited(0))
  }

  @Test func whatIsKeptIsForItsOwnerAloneWhateverTheUmask() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "umask 0; exec '\(Sandbox.program)' study 1"],
      environment: sandbox.environment)
    try terminal.expect(Shown.question)
    try terminal.send("0.25\r")
    try terminal.expect(Shown.wrong)
    try terminal.expect(Shown.question)
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try sandbox.mode("state/weightroom/history") == 0o600)
    #expect(try sandbox.mode("state/weightroom") == 0o700)
    #expect(try sandbox.mode("data/weightroom/progress.db") == 0o600)
    #expect(try sandbox.mode("data/weightroom") == 0o700)
  }

  @Test func whatWasTypedComesBackInTheNextSession() throws {
    let first = try sandbox.terminal("study", "1")
    try first.expect(Shown.question)
    try first.send(":calc 3*14\r")
    try first.expect("= 42")
    try first.expect(Shown.question)
    try first.send("\u{4}")
    #expect(try first.waitForExit() == .exited(0))
    let second = try sandbox.terminal("study", "1")
    try second.expect(Shown.question)
    try second.send("\u{1B}[A\r")
    try second.expect("= 42")
  }

  @Test func aResizeInTheMiddleOfALineKeepsTheLine() throws {
    let terminal = try sandbox.terminal("study", "1")
    try terminal.expect(Shown.question)
    let sum = Array(repeating: "1", count: 30).joined(separator: "+")
    try terminal.send(":calc " + sum)
    try terminal.expect("1+1+1")
    terminal.resize(columns: 40, rows: 12)
    try terminal.send("+70\r")
    try terminal.expect("= 100")
    // The next page is set for the new width.
    try terminal.expect(Shown.question)
    try terminal.send(":help\r")
    let page = try terminal.expect(Shown.question)
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(page)")
  }

  @Test func aPasteOfThreeLinesRunsNoCommand() throws {
    let terminal = try sandbox.terminal("study", "1")
    try terminal.expect(Shown.question)
    for paste in [":quit\n:skip\n4", ":skip\n\n4\n", " :solution\n:quit\n:quit"] {
      try terminal.send("\u{1B}[200~\(paste)\u{1B}[201~\r")
      try terminal.expect("Several lines at once are never taken as commands.")
      try terminal.expect(Shown.question)
    }
    // Several lines may be one answer.
    try terminal.send("\u{1B}[200~1 /\n0.25\u{1B}[201~\r")
    try terminal.expect(Shown.right)
    #expect(try sandbox.answers() == ["1 /\n0.25"])
  }

  @Test func aFormulaGoesOnBehindAnOpenBracketOrAnOperator() throws {
    let terminal = try sandbox.terminal("study", "1")
    try terminal.expect(Shown.question)
    try terminal.send("(1 /\r")
    try terminal.expect("....... ")
    try terminal.send("0.25\r")
    try terminal.expect("....... ")
    try terminal.send(") +\r")
    try terminal.expect("....... ")
    // Ctrl-C drops all of it.
    try terminal.send("\u{3}")
    try terminal.expect(Shown.question)
    try terminal.send(":calc [1,\r")
    try terminal.expect("....... ")
    try terminal.send("2]*3\r")
    try terminal.expect("= [3, 6]")
    try terminal.expect(Shown.question)
    try terminal.send("1 /\r")
    try terminal.expect("....... ")
    try terminal.send("0.25\r")
    try terminal.expect(Shown.right)
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try sandbox.answers() == ["1 / 0.25"])
  }

  @Test func functionsAreListedWithWhatTheyTake() throws {
    let terminal = try sandbox.terminal("study", "1")
    try terminal.expect(Shown.question)
    try terminal.send(":calc dropout_\t\t")
    try terminal.expect("dropout_scale(p_drop)")
    try terminal.expect(Shown.question)
    try terminal.send("\u{3}")
    try terminal.expect("^C")
    try terminal.expect(Shown.question)
    try terminal.send(":calc dropout_scale(\t0.5)\r")
    try terminal.expect("p_drop=0.5")
    try terminal.expect("= 2")
  }

  @Test func stoppedWithControlZAndContinuedTheLineIsStillThere() throws {
    let terminal = try PseudoTerminal(
      "bash", ["--norc", "--noprofile", "-i"], environment: sandbox.environment)
    try terminal.send("PS1='shell> '\r")
    try terminal.expect("\nshell> ")
    try terminal.send("'\(Sandbox.program)' study 1\r")
    try terminal.expect(Shown.question)
    try terminal.send("1/0")
    try terminal.expect("1/0")
    try terminal.send("\u{1A}")
    try terminal.expect("Stopped")
    try terminal.expect("shell> ")
    try terminal.send("fg\r")
    try terminal.expect("answer> 1/0")
    try terminal.send(".25\r")
    try terminal.expect(Shown.right)
    try terminal.expect(Shown.pause)
    try terminal.send("\u{4}")
    try terminal.expect("shell> ")
    try terminal.send("echo status $?\r")
    try terminal.expect("status 0")
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func aSignalToEndGivesTheTerminalBack(signal: Int32, status: Int32) throws {
    let terminal = try sandbox.terminal("study", "1")
    try terminal.expect(Shown.question)
    #expect(terminal.localModes != terminal.initialLocalModes)
    try terminal.send("half")
    try terminal.expect("half")
    terminal.sendSignal(signal)
    #expect(try terminal.waitForExit() == .exited(status))
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(terminal.transcript.contains("\u{1B}[?2004l"), "bracketed paste stays on")
  }

  @Test func aClosedWindowEndsTheSession() throws {
    let terminal = try sandbox.terminal("study", "1")
    try terminal.expect(Shown.question)
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .exited(129))
  }
}
