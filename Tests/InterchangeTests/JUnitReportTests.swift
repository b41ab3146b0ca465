import Interchange
import Testing

@Suite struct JUnitReportTests {
  private func xml(_ outcome: JUnitReport.Case.Outcome, name: String = "a") -> String {
    JUnitReport(
      name: "r",
      suites: [
        .init(
          name: "s", properties: [("seed", "1F")],
          cases: [.init(name: name, group: "g", place: ("f.yaml", 3), outcome: outcome)])
      ]
    ).xml
  }

  @Test func isWrittenAsReadersExpect() {
    #expect(
      xml(.failure(type: "wrong.half", message: "not quite", text: "a < b"))
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="r" tests="1" failures="1" errors="0" skipped="0" time="0.000000">
          <testsuite name="s" tests="1" failures="1" errors="0" skipped="0" time="0.000000">
            <properties>
              <property name="seed" value="1F"/>
            </properties>
            <testcase name="a" classname="g" time="0.000000" file="f.yaml" line="3">
              <failure message="not quite" type="wrong.half">a &lt; b</failure>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test(arguments: [
    (JUnitReport.Case.Outcome.passed, "failures=\"0\" errors=\"0\" skipped=\"0\""),
    (.skipped(message: "blank"), "failures=\"0\" errors=\"0\" skipped=\"1\""),
    (.error(type: "fault", message: "ours"), "failures=\"0\" errors=\"1\" skipped=\"0\""),
  ])
  func outcomesAreCounted(outcome: JUnitReport.Case.Outcome, counts: String) {
    #expect(xml(outcome).contains(counts))
  }

  @Test func charactersThatXMLCannotHoldAreDropped() {
    let text = xml(.passed, name: "\u{0}\u{1B}[2J\u{FFFE}\"x\"\n\u{9F}")
    #expect(text.contains("name=\"[2J&quot;x&quot;&#10;\""))
  }
}
