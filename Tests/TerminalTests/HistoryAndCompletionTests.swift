import PseudoTerminalSupport
import Testing

/// The arrow and TAB keys in a real terminal.
@Suite struct HistoryAndCompletionTests {
  @Test func aLineComesBackInTheNextSession() throws {
    let directory = try TemporaryDirectory()
    let variables = ["PROBE_HISTORY": directory.path + "/new/state/history"]
    let first = try startProbe(variables)
    try first.expect("probe> ")
    for line in ["first", "second", "second", " secret", "third"] {
      try first.send(line + "\r")
      try first.expect("probe> ")
    }
    try first.send("\u{4}")
    #expect(try first.waitForExit() == .exited(0))
    #expect(try directory.read("new/state/history") == "first\nsecond\nthird\n")
    #expect(directory.mode(of: "new/state/history") == 0o600)
    #expect(directory.mode(of: "new/state") == 0o700)

    let second = try startProbe(variables)
    try second.expect("probe> ")
    try second.send("\u{1B}[A\u{1B}[A\r")
    try second.expect("got: <second>")
  }

  @Test func twoSessionsAtOnceKeepEachOthersLines() throws {
    let directory = try TemporaryDirectory()
    let variables = ["PROBE_HISTORY": directory.path + "/history"]
    let sessions = try (0..<2).map { _ in try startProbe(variables) }
    for session in sessions { try session.expect("probe> ") }
    for (number, session) in sessions.enumerated() {
      try session.send("from \(number)\r")
      try session.expect("got: <from \(number)>")
    }
    for session in sessions {
      session.sendSignal(15)
      _ = try session.waitForExit()
    }
    #expect(try directory.read("history") == "from 0\nfrom 1\n")
  }

  @Test func whatIsNotToBeRememberedDoesNotComeBack() throws {
    let directory = try TemporaryDirectory()
    let variables = ["PROBE_HISTORY": directory.path + "/history"]
    let terminal = try startProbe(variables, arguments: ["quiet"])
    try terminal.expect("probe> ")
    try terminal.send("exam answer\r")
    try terminal.expect("got: <exam answer>")
    try terminal.expect("probe> ")
    try terminal.send("\u{1B}[A\r")
    try terminal.expect("got: <> 0 bytes")
    #expect(directory.names == [])
  }

  @Test func aHistoryThatCanNotBeWrittenDisturbsNobody() throws {
    let terminal = try startProbe(["PROBE_HISTORY": "/proc/nowhere/history"])
    try terminal.expect("probe> ")
    try terminal.send("1\r")
    try terminal.expect("got: <1>")
    try terminal.expect("probe> ")
    try terminal.send("\u{1B}[A\r")
    try terminal.expect("got: <1>")
  }

  @Test(arguments: [
    (":hi\t", ":hint "),  // the only one, and a space for what follows
    (":h\tin\t", ":hint "),  // what all have in common is there already
    (":skip pri\t", ":skip prior-to-penalty "),  // a hyphen is part of an id
    ("2*soft\t", "2*soft_threshold("),  // an operator is not part of a name
    ("\\lambda\t", "λ"),
    ("2*\\lam\t\t/n", "2*λ/n"),
    ("\\Sigma\t", "Σ"),
    ("/et\t", "/et"),  // no file names
    ("\\nosuch\t", "\\nosuch"),
  ])
  func aTabCompletes(typed: String, line: String) throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send(typed + "\r")
    try terminal.expect("got: <\(line)>")
  }

  @Test func asciiTerminalsGetTheNamesOfLetters() throws {
    let terminal = try startProbe(["PROBE_ASCII": "1"])
    try terminal.expect("probe> ")
    try terminal.send("\\lambda\t\r")
    try terminal.expect("got: <lambda> 6 bytes")
  }

  @Test func theSecondTabLists() throws {
    let terminal = try startProbe()
    try terminal.expect("probe> ")
    try terminal.send(":h\t\t")
    let seen = try terminal.expect("probe> :h")
    #expect(
      seen.split(whereSeparator: \.isWhitespace).prefix(5) == [
        ":h", ":help", ":hint", ":home", "probe>",
      ])
  }
}
