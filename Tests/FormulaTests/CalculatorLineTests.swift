import Formula
import Testing

@Suite struct CalculatorLineTests {
  @Test(arguments: [
    ("1/(2*0.25)", #"{"value": 2}"#),
    ("{w: [1, nan]}", #"{"value": {"w": [1, "NaN"]}}"#),
    ("1/3", #"{"value": 0.3333333333333333}"#),
    (
      "1 +\n 2/0",
      #"{"error": {"kind": "domain", "message": "division by zero", "line": 2, "column": 4}}"#
    ),
    (
      "λλ + 1 +",
      #"{"error": {"kind": "syntax", "message": "the formula ends where a value is expected", "#
        + #""line": 1, "column": 9}}"#
    ),
    (
      "sqr(2)",
      #"{"error": {"kind": "name", "message": "there is no function `sqr`; did you mean `sqrt`?", "#
        + #""line": 1, "column": 1}}"#
    ),
  ])
  func answersInOneObject(expression: String, line: String) {
    #expect(CalculatorLine(expression).json == line)
  }

  @Test func countsLinesFromWhereTheExpressionBegins() {
    #expect(CalculatorLine("1/0", line: 7).json.contains("\"line\": 7, \"column\": 3"))
  }

  @Test func hasNoControlCharacters() {
    let line = CalculatorLine("\"\u{1b}]52;c;\u{7}\u{9b}\u{202e}\" + 1").json
    #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }
}
