import Foundation
import Interchange
import SourceText
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct FindingsReportTests {
  private static let file = SourceFile(
    name: "content/d é/questions/a&b.yaml", text: "- id: four\n  answer: sqr(2)\n")

  private static let report = FindingsReport(
    files: ["content/d é/course.yaml", file.name],
    findings: [
      Diagnostic(
        .error, code: "F002", message: "there is no function `sqr` <\u{1B}[31m>",
        help: "did you mean `sqrt`?", file: file, span: 21..<24),
      Diagnostic(.warning, code: "Q002", message: "a plain number", file: file, span: 2..<4),
    ], explanation: { $0 == "F002" ? "A name that nothing bears." : nil })

  private func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func jsonHasEveryFindingWithItsPlace() throws {
    let document = try object(try Self.report.json)
    #expect(document["errors"] as? Int == 1)
    #expect(document["warnings"] as? Int == 1)
    #expect((document["files"] as? [String])?.count == 2)
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.map { $0["code"] as? String } == ["F002", "Q002"])
    #expect(findings.map { $0["line"] as? Int } == [2, 1])
    #expect(findings.map { $0["column"] as? Int } == [11, 3])
    #expect(findings.map { $0["end_column"] as? Int } == [14, 5])
    #expect(findings[1]["help"] is NSNull)
  }

  @Test func nothingInADocumentActsOnATerminal() throws {
    for text in [try Self.report.json, try Self.report.sarif, Self.report.junit] {
      #expect(!text.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test func sarifNamesRulesAndPlaces() throws {
    let log = try object(try Self.report.sarif)
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["F002", "Q002"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "warning"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1])
    let location = try #require((results[0]["locations"] as? [[String: [String: Any]]])?.first)
    let physical = try #require(location["physicalLocation"])
    let artifact = try #require(physical["artifactLocation"] as? [String: String])
    #expect(artifact["uri"] == "content/d%20%C3%A9/questions/a%26b.yaml")
    #expect((physical["region"] as? [String: Int])?["startLine"] == 2)
  }

  @Test func junitIsWellFormedAndItsCountsAreThoseOfItsCases() throws {
    let counter = ElementCounter()
    let parser = XMLParser(data: Data(Self.report.junit.utf8))
    parser.delegate = counter
    #expect(parser.parse())
    #expect(counter.attributes["testsuites"]?["tests"] == "3")
    #expect(counter.attributes["testsuites"]?["failures"] == "1")
    #expect(counter.counts["testcase"] == 3)
    #expect(counter.counts["failure"] == 1)
    #expect(counter.counts["testsuite"] == 2)
  }

  @Test func aCleanFileIsAPassingCase() {
    let clean = FindingsReport(files: ["a.yaml"], findings: [], explanation: { _ in nil })
    #expect(clean.junit.contains("<testcase name=\"is clean\" classname=\"a.yaml\""))
    #expect(clean.junit.contains("tests=\"1\" failures=\"0\""))
  }
}

private final class ElementCounter: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]
  /// The attributes of the last element of each name.
  var attributes: [String: [String: String]] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    counts[name, default: 0] += 1
    self.attributes[name] = attributes
  }
}
