import Foundation
import PseudoTerminalSupport
import Testing

@Suite struct CalcTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test(arguments: [
    (["1/0.25"], "4\n"), (["1+1", "2+2"], "2\n4\n"), (["-2^2"], "-4\n"), (["-1+2"], "1\n"),
    (["--", "-1"], "-1\n"), (["--2"], "2\n"), (["dropout_scale(0.2)"], "1.25\n"),
    (["[1, 2] * 2"], "[2, 4]\n"), (["1/3"], "0.3333333333333333\n"), (["lamda"], ""),
  ])
  func computesItsArguments(expressions: [String], output: String) throws {
    let outcome = try sandbox.run(program: Sandbox.program, ["calc"] + expressions)
    #expect(outcome.output == output)
    #expect(outcome.status == (output.isEmpty ? 1 : 0))
    #expect(outcome.errors.isEmpty != output.isEmpty)
  }

  @Test func aMistakeGetsACaretAndTheRestIsComputed() throws {
    let outcome = try sandbox.run("calc", "1/0", "1+1")
    #expect(outcome.status == 1)
    #expect(outcome.output == "2\n")
    #expect(outcome.errors.hasPrefix("  1/0\n    ^\ndivision by zero"))
  }

  @Test(arguments: ["1e999", "((((", "", "1 +", "\u{1B}[31m", "1 \u{202E} 2", "\u{7}"])
  func whatCanNotBeComputedIsAnErrorWithoutControlCharacters(expression: String) throws {
    let outcome = try sandbox.run("calc", "--", expression)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.errors.isHarmless, "\(outcome.errors.debugDescription)")
  }

  @Test func longExpressionsAreComputedOrRefusedAndNeverCrash() throws {
    let sum = Array(repeating: "1", count: 5_000).joined(separator: "+")
    #expect(try sandbox.run("calc", sum).output == "5000\n")
    let brackets = try sandbox.run("calc", String(repeating: "(", count: 10_000))
    #expect(brackets.status == 1)
    let lines = try sandbox.run("calc", "--json", input: sum + sum + "\n1+1\n")
    #expect(lines.output.split(separator: "\n").last == #"{"value": 2}"#)
  }

  @Test func aLineOnStandardInputMayBeAsLongAsAFormulaMay() throws {
    // More than 65,536 bytes, and few nodes.
    let long = "1+" + String(repeating: " ", count: 100_000) + "1"
    #expect(try sandbox.run("calc", input: long + "\n").output == "2\n")
    let longer = "1+1+" + String(repeating: "1", count: 1 << 20)
    let outcome = try sandbox.run("calc", "--json", input: longer + "\n2+2\n")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2 && lines.last == #"{"value": 4}"#)
    #expect(lines.first?.contains(#""kind": "limit""#) == true)
    #expect(outcome.status == 1)
  }

  @Test func standardInputIsOneExpressionALine() throws {
    let outcome = try sandbox.run("calc", input: "1+1\n\n1/0\n2+2\r\n3+3")
    #expect(outcome.output == "2\n4\n6\n")
    #expect(outcome.errors.contains("division by zero"))
    #expect(outcome.status == 1)
    #expect(try sandbox.run("calc", input: "1+1\n").status == 0)
    #expect(try sandbox.run("calc", input: "").status == 0)
  }

  @Test func jsonIsOneObjectALineInOrder() throws {
    let input = "1/4\n\n{a: nan, b: [inf, -inf]}\n1/0\nsqr(2)\n\u{1B}\n\"é\u{9B}\"\n"
    let outcome = try sandbox.run("calc", "--json", input: input)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 8 && lines[7].isEmpty)
    #expect(lines[0] == #"{"value": 0.25}"#)
    #expect(lines[1].hasPrefix(#"{"error": {"kind": "syntax", "#))
    #expect(lines[1].contains(#""line": 2, "column": 1"#))
    #expect(lines[2] == #"{"value": {"a": "NaN", "b": ["Infinity", "-Infinity"]}}"#)
    #expect(
      lines[3]
        == #"{"error": {"kind": "domain", "message": "division by zero", "line": 4, "column": 3}}"#)
    #expect(lines[4].contains(#""kind": "name""#) && lines[4].contains("sqrt"))
    for line in lines.dropLast() {
      #expect(String(line).isHarmless)
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil, "\(line)")
    }
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
  }

  @Test func bytesThatAreNoTextAreAnErrorAndNotComputed() throws {
    let bytes: [UInt8] = Array("1+1 ".utf8) + [0xFF] + Array("\n2+2\n".utf8)
    let plain = try sandbox.run(program: Sandbox.program, ["calc"], input: bytes)
    #expect(plain.output == "4\n")
    #expect(plain.errors == "Line 1 is not UTF-8 text.\n")
    #expect(plain.status == 1)
    let json = try sandbox.run(program: Sandbox.program, ["calc", "--json"], input: bytes)
    let lines = json.output.split(separator: "\n")
    #expect(lines.count == 2 && lines.last == #"{"value": 4}"#)
    #expect(lines.first?.hasPrefix(#"{"error": {"kind": "syntax""#) == true)
  }

  @Test func theTraceShowsTheNumbersPutIn() throws {
    let outcome = try sandbox.run("calc", "--trace", "1/(2*0.25) + 1")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2*0.25") || outcome.output.contains("2 * 0.25"))
    #expect(outcome.output.hasSuffix("3\n"))
    #expect(try sandbox.run("calc", "--trace", "--json", "1").status == 64)
  }

  @Test func nothingButTheCalculatorIsTouched() throws {
    try sandbox.write("", to: "data")
    let outcome = try sandbox.run(
      "calc", "1+1", with: ["WEIGHTROOM_CONTENT": "/nonexistent", "HOME": nil])
    #expect(outcome.output == "2\n" && outcome.status == 0 && outcome.errors == "")
    #expect(!sandbox.exists("state") && !sandbox.exists("home"))
  }

  @Test func aMisspeltOptionIsNoExpression() throws {
    let outcome = try sandbox.run("calc", "--jsno", "1")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("There is no option '--jsno'. Did you mean '--json'?"))
  }

  @Test func atATerminalLinesAreEditedCompletedAndComputed() throws {
    let terminal = try sandbox.terminal("calc")
    try terminal.expect("calc> ")
    try terminal.send("dropout_sc\t(0.2)\r")
    try terminal.expect("\n1.25\n")
    try terminal.expect("calc> ")
    try terminal.send("\\lam\t\t\r")
    try terminal.expect("λ")
    try terminal.expect("calc> ")
    try terminal.send("1/0\r")
    try terminal.expect("division by zero")
    try terminal.expect("calc> ")
    try terminal.send("half a line")
    try terminal.expect("half a line")
    try terminal.send("\u{3}")
    try terminal.expect("calc> ")
    try terminal.send("1+1\r")
    try terminal.expect("\n2\n")
    try terminal.expect("calc> ")
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func atATerminalJSONIsHarmless() throws {
    let terminal = try sandbox.terminal("calc", "--json", "\"\u{9B}31m\"")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.transcript.contains("\u{9B}"))
  }
}
