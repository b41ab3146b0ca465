import PseudoTerminalSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The line reader in a real terminal.
@Suite struct LineReaderTests {
  @Test func aTypedLineComesBackWhole() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send("lambda_from_sigma2(0.25)\r")
    try terminal.expect("got: <lambda_from_sigma2(0.25)> 24 bytes\n")
  }

  @Test(arguments: ["C.UTF-8", "no_SUCH.UTF-8"])
  func lettersOutsideASCIICanBeTypedAndRubbedOut(locale: String) throws {
    let terminal = try startProbe(["LC_ALL": locale])
    try terminal.expect("probe> ")
    try terminal.send("λ = 1/σ²x\u{7F}\r")
    try terminal.expect("got: <λ = 1/σ²> 11 bytes\n")
  }

  /// What is written is ASCII then; what was typed is what was typed.
  @Test func inTheCLocaleTheyCanBeTypedToo() throws {
    let terminal = try startProbe(["LC_ALL": "C"])
    try terminal.expect("probe> ")
    try terminal.send("λ = 1/σ²x\u{7F}\r")
    try terminal.expect("> 11 bytes\n")
  }

  @Test func controlCDropsALineHalfTyped() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send("half an ans")
    try terminal.expect("half an ans")
    try terminal.send("\u{3}")
    try terminal.expect("interrupted\n")
    try terminal.expect("probe> ")
    try terminal.send("whole\r")
    try terminal.expect("got: <whole>")
  }

  @Test func controlCWhileTheProgramIsBusyIsAnsweredAtTheNextPrompt() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send("busy\r")
    try terminal.expect("busy\nbusy\n")
    try terminal.send("\u{3}")
    try terminal.expect("interrupted\n")
    try terminal.expect("probe> ")
    try terminal.send("4\r")
    try terminal.expect("got: <4>")
  }

  @Test func controlCTwiceEndsAProgramThatDoesNotAnswer() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send("deaf\r")
    try terminal.expect("deaf\ndeaf\n")
    try terminal.send("\u{3}")
    try terminal.expect("still deaf\n")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .signalled(SIGINT))
  }

  @Test func controlCEndsASearchAndAListOfChoices() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send("\u{12}")
    try terminal.expect("reverse-i-search")
    try terminal.send("\u{3}")
    try terminal.expect("interrupted\n")
    try terminal.expect("probe> ")
    try terminal.send("4\r")
    try terminal.expect("got: <4>")
  }

  @Test func controlCEndsAPasteThatNeverEnds() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send("\u{1B}[200~begun")
    try terminal.send("\u{3}")
    try terminal.expect("interrupted\n")
    try terminal.expect("probe> ")
    try terminal.send("4\r")
    try terminal.expect("got: <4>")
  }

  @Test func controlDEndsWithTheTerminalAsItWas() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    #expect(terminal.localModes != terminal.initialLocalModes)
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.visibleText == "probe> \nend of input\n")
    #expect(terminal.localModes == terminal.initialLocalModes)
  }

  @Test(arguments: [(SIGTERM, "terminate"), (SIGHUP, "hangup"), (SIGQUIT, "quit")])
  func aSignalToEndGivesTheTerminalBack(signal: Int32, name: String) throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send("half")
    try terminal.expect("half")
    terminal.sendSignal(signal)
    try terminal.expect("\nterminated: \(name)\n")
    #expect(try terminal.waitForExit() == .exited(128 + signal))
    #expect(terminal.localModes == terminal.initialLocalModes)
    #expect(terminal.transcript.contains("\u{1B}[?2004l"), "bracketed paste stays on")
  }

  @Test func aClosedWindowEndsTheProgram() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .exited(128 + SIGHUP))
  }

  @Test func aPasteOfThreeLinesIsOneLine() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send("\u{1B}[200~let a = 1 in\nlet b = 2 in\na + b\u{1B}[201~\r")
    try terminal.expect("got: <let a = 1 in|let b = 2 in|a + b> 31 bytes\n")
  }

  @Test func threeThousandCharactersComeBackWhole() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    let line = (0..<300).map { "0123456+\($0 % 10)λ" }.joined()
    try terminal.send(line + "\r")
    try terminal.expect("got: <\(line)> 3300 bytes\n")
  }

  @Test func aLineOverTheLimitIsRefused() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    // Bracketed, because Readline draws a paste once and typing letter by letter.
    try terminal.send("\u{1B}[200~" + String(repeating: "x", count: 70_000) + "\u{1B}[201~\r")
    try terminal.expect("damaged: is longer than 65536 bytes, 65536 bytes\n")
  }

  @Test func aResizeInTheMiddleOfALineKeepsTheLine() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    let half = String(repeating: "a", count: 60)
    try terminal.send(half)
    try terminal.expect(half)
    terminal.resize(columns: 40, rows: 10)
    try terminal.send("\u{1}b\u{5}c\r")
    try terminal.expect("got: <b\(half)c> 62 bytes")
  }

  @Test func aDumbTerminalGetsNoSequences() throws {
    let terminal = try startProbe(["TERM": "dumb", "PROBE_COLOR": "auto"])
    try terminal.expect("probe> ")
    try terminal.send(":hi\tx\r")
    try terminal.expect("got: <:hint x> 7 bytes\n")
    try terminal.expect("probe> ")
    try terminal.send("\u{3}")
    try terminal.expect("interrupted\n")
    #expect(!terminal.transcript.contains("\u{1B}"))
  }

  @Test func theColouredPromptTakesOnlyItsOwnColumns() throws {
    let terminal = try startProbe(["PROBE_COLOR": "always"], columns: 40)
    try terminal.expectRaw("\u{1B}[1;36mprobe> \u{1B}[0m")
    // 7 columns of prompt and 33 of text fill the line exactly.
    try terminal.send(String(repeating: "x", count: 50) + "\u{1}")
    // Readline goes up one row and to column 7, which it could not with a wrong count.
    try terminal.expectRaw("\u{1B}[A")
    try terminal.send("y\r")
    try terminal.expect("got: <y\(String(repeating: "x", count: 50))> 51 bytes")
  }

  @Test func stoppedAndContinuedTheLineIsStillThere() throws {
    let terminal = try PseudoTerminal(
      "bash", ["--norc", "--noprofile", "-i"], environment: environment)
    try terminal.send("PS1='shell> '\r")
    try terminal.expect("\nshell> ")
    try terminal.send("\(probe)\r")
    try terminal.expect("probe> ")
    try terminal.send("half")
    try terminal.expect("half")
    try terminal.send("\u{1A}")
    try terminal.expect("Stopped")
    try terminal.expect("shell> ")
    try terminal.send("fg\r")
    try terminal.expect("probe> half")
    try terminal.send(" whole\r")
    try terminal.expect("got: <half whole>")
    try terminal.expect("probe> ")
    try terminal.send("\u{4}")
    try terminal.expect("end of input")
    try terminal.expect("shell> ")
  }

  @Test func continuedFromOutsideTheTerminalIsSetUpAgain() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send("half")
    try terminal.expect("half")
    terminal.sendSignal(SIGSTOP)
    terminal.sendSignal(SIGCONT)
    try terminal.expect("probe> half")
    try terminal.send(" whole\r")
    try terminal.expect("got: <half whole>")
  }

  @Test func aPipeGivesLinesWithNoPromptAndNoEcho() throws {
    let terminal = try PseudoTerminal(
      "sh", ["-c", "printf '\\357\\273\\277one\\r\\n\\ntwo \\377\\nlast' | \(probe)"],
      environment: environment)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(
      terminal.visibleText == """
        got: <one> 3 bytes
        got: <> 0 bytes
        damaged: is not UTF-8 text, 7 bytes
        got: <last> 4 bytes
        end of input

        """)
  }

  @Test func closedDescriptorsAreReportedAndNotFatal() throws {
    let terminal = try PseudoTerminal(
      "sh", ["-c", "\(probe) <&- >&-; echo status $?"], environment: environment)
    try terminal.expect("status 2\n")
  }

  @Test func theInputrcKnowsTheProgramByName() throws {
    let directory = try TemporaryDirectory()
    let inputrc = directory.path + "/inputrc"
    try directory.write("$if weightroom\n\"\\C-t\": \"from inputrc\"\n$endif\n", to: "inputrc")
    let terminal = try startProbe(["INPUTRC": inputrc])
    try terminal.expect("probe> ")
    try terminal.send("\u{14}\r")
    try terminal.expect("got: <from inputrc>")
  }
}

let probe = builtProduct("line-reader-probe")
let environment = PseudoTerminal.standardEnvironment

func startProbe(
  _ additions: [String: String] = [:], arguments: [String] = [], columns: Int = 80
) throws -> PseudoTerminal {
  try PseudoTerminal(
    probe, arguments, environment: environment.merging(additions) { $1 }, columns: columns)
}
