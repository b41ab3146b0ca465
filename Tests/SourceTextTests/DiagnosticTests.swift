import Markup
import SourceText
import Testing

@Suite struct DiagnosticTests {
  private func rendered(_ text: String, _ span: Range<Int>, help: String? = nil) -> String {
    let file = SourceFile(name: "questions/a.yaml", text: text)
    let diagnostic = Diagnostic(
      .error, code: "F001", message: "unknown function `lamda`", help: help, file: file, span: span)
    return diagnostic.rendered().map(\.plain).joined(separator: "\n")
  }

  @Test func saysWhereWhatAndWhatToDo() {
    #expect(
      rendered("- id: a\n  answer: lamda(2)\n", 18..<23, help: "did you mean `lambda`?") == """
        questions/a.yaml:2:11: error[F001]: unknown function `lamda`
            2 |   answer: lamda(2)
              |           ^^^^^
              = did you mean `lambda`?
        """)
  }

  @Test func theCaretStandsUnderWideAndCombinedCharacters() {
    let text = "日本 w\u{302} lamda(2)"
    let start = text.utf8.count - "lamda(2)".utf8.count
    let lines = rendered(text, start..<start + 5).split(separator: "\n")
    #expect(lines[0].hasPrefix("questions/a.yaml:1:7:"))
    #expect(lines[2] == "      |        ^^^^^")
  }

  @Test func aTabIsOneColumn() {
    let lines = rendered("\tlamda", 1..<6).split(separator: "\n")
    #expect(lines[1] == "    1 |  lamda")
    #expect(lines[2] == "      |  ^^^^^")
  }

  @Test func aSpanOverSeveralLinesIsMarkedOnItsFirst() {
    let lines = rendered("ab [\n1,\n2", 3..<9).split(separator: "\n")
    #expect(lines[2] == "      |    ^")
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let text = String(repeating: "x", count: 5000) + "lamda" + String(repeating: "y", count: 5000)
    let lines = rendered(text, 5000..<5005).split(separator: "\n")
    #expect(lines[1].count < 130)
    let mark = lines[2].firstIndex(of: "^") ?? lines[2].startIndex
    let column = lines[2].distance(from: lines[2].startIndex, to: mark)
    #expect(lines[1].dropFirst(column).hasPrefix("lamdayyy"))
  }

  @Test func anEscapeInTheSourceIsShownNotSent() {
    #expect(rendered("\u{1B}[2J lamda", 5..<10).contains("^[[2J lamda"))
  }

  @Test(arguments: [(0, 1, 1), (3, 1, 4), (4, 2, 1), (6, 2, 2), (100, 3, 1), (-5, 1, 1)])
  func offsetsBecomePositions(offset: Int, line: Int, column: Int) {
    let file = SourceFile(name: "f", text: "abc\nλb\n")
    #expect(file.position(at: offset) == SourcePosition(line: line, column: column))
  }

  @Test func windowsLineBreaksAreNotPartOfTheLine() {
    let file = SourceFile(name: "f", text: "abc\r\ndef\r\n")
    #expect(file.line(1) == "abc")
    #expect(file.line(2) == "def")
    #expect(file.line(9) == "")
    #expect(file.position(at: 5) == SourcePosition(line: 2, column: 1))
  }
}
