import Interchange
import Testing

@Suite struct TAPReportTests {
  private func text(_ cases: JUnitReport.Case...) -> String {
    TAPReport(suites: [.init(name: "s", cases: cases)]).text
  }

  @Test func isWrittenAsHarnessesExpect() {
    let written = text(
      .init(name: "a", group: "g", outcome: .passed),
      .init(
        name: "b", group: "g", place: ("f.yaml", 3), properties: [("got", "wrong")],
        outcome: .failure(type: "wrong", message: "not quite", text: "not quite\nadd 1")),
      .init(name: "c", group: "g", outcome: .skipped(message: "blank")),
      .init(name: "d", group: "g", outcome: .error(type: "C001", message: "gone")))
    #expect(
      written
        == #"""
        TAP version 13
        1..4
        ok 1 - a
        not ok 2 - b
          ---
          message: "not quite"
          severity: "fail"
          type: "wrong"
          file: "f.yaml"
          line: 3
          got: "wrong"
          text: "not quite\nadd 1"
          ...
        ok 3 - c # SKIP blank
        not ok 4 - d
          ---
          message: "gone"
          severity: "error"
          type: "C001"
          ...

        """#)
  }

  /// A name that looks like a directive, or like another line, is only a name.
  @Test func namesAreNothingButNames() {
    let written = text(
      .init(name: "a # TODO \\ x\nnot ok 7\u{1B}[2J", group: "g", outcome: .passed))
    let lines = written.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[2].hasPrefix(##"ok 1 - a \# TODO \\ x not ok 7"##))
    #expect(!written.contains("\u{1B}"))
  }

  @Test func nothingIsAPlanOfNothing() {
    #expect(TAPReport(suites: []).text == "TAP version 13\n1..0\n")
  }
}
