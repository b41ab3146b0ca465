import Foundation
import ProgressStorage
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct GradeTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.addQuizzes()
  }

  private func grade(_ format: String, _ files: String...) throws -> Outcome {
    try sandbox.run(
      program: Sandbox.program, ["grade", "class", "--format", format] + files)
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).sorted()
  }

  // MARK: - A class

  @Test func aClassIsGradedTheSameInAnyFormatOrderAndShard() throws {
    let learners = QuizFixture.learners(60, seed: 20)
    let header = ["student"] + (0..<QuizFixture.count).map { "q\($0)" }
    try sandbox.write(
      learners.map(QuizFixture.jsonLine).joined(separator: "\n"), to: "a.jsonl")
    try sandbox.write(
      learners.reversed().map(QuizFixture.jsonLine).joined(separator: "\n"), to: "b.jsonl")
    try sandbox.write(
      "[\(learners.map(QuizFixture.jsonLine).joined(separator: ",\n"))]", to: "a.json")
    try sandbox.write(
      ([header] + learners.map { [$0.name] + $0.answers }).map { $0.joined(separator: ",") }
        .joined(separator: "\r\n"), to: "wide.csv")
    try sandbox.write(
      "student,question,answer\n"
        + learners.flatMap { learner in
          learner.answers.enumerated().map { "\(learner.name),q\($0.offset),\"\($0.element)\"\n" }
        }.joined(), to: "long.csv")
    let whole = try grade("jsonl", "a.jsonl")
    #expect(whole.status == 1 && whole.errors == "")
    let expected = lines(whole.output)
    #expect(expected.count == 60)
    for file in ["b.jsonl", "a.json", "wide.csv", "long.csv"] {
      #expect(lines(try grade("jsonl", file).output) == expected, "\(file)")
    }
    var shards: [String] = []
    for index in 0..<3 {
      let part = learners.enumerated().filter { $0.offset % 3 == index }.map(\.element)
      try sandbox.write(part.map(QuizFixture.jsonLine).joined(separator: "\n"), to: "s.jsonl")
      shards += lines(try grade("jsonl", "s.jsonl").output)
    }
    #expect(shards.sorted() == expected)
  }

  @Test func theScoresAreThoseThatTheAnswersEarn() throws {
    let learners = QuizFixture.learners(200, seed: 7)
    try sandbox.write(
      learners.map(QuizFixture.jsonLine).joined(separator: "\n"), to: "a.jsonl")
    let outcome = try grade("jsonl", "a.jsonl")
    let records = try outcome.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(records.map { $0["student"] as? String } == learners.map(\.name))
    #expect(records.map { $0["score"] as? Double } == learners.map { Double($0.right) })
    #expect(records.map { $0["passed"] as? Bool } == learners.map(\.passes))
  }

  @Test func theExitStatusTells() throws {
    let right = (0..<QuizFixture.count).map { "q\($0): \($0).5" }.joined(separator: ", ")
    try sandbox.write("{student: a, answers: {\(right)}}", to: "right.yaml")
    try sandbox.write("{student: b, answers: {q0: 0.5}}", to: "few.yaml")
    try sandbox.write("{student: c, answers: {\(right), other: 1}}", to: "finding.yaml")
    try sandbox.write("{student: d, answers: [1}", to: "broken.yaml")
    #expect(try grade("text", "right.yaml").status == 0)
    #expect(try grade("text", "few.yaml").status == 1)
    #expect(try grade("text", "finding.yaml").status == 1)
    let mixed = try grade("jsonl", "broken.yaml", "none.yaml", "right.yaml")
    #expect(mixed.status == 2)
    #expect(mixed.errors.contains("broken.yaml:1:") && mixed.errors.contains("none.yaml"))
    #expect(lines(mixed.output).count == 1)
    #expect(try sandbox.run("grade", "class", "-", input: "").status == 2)
    #expect(try sandbox.run("grade", "clas", "-").errors.contains("Did you mean class?"))
  }

  @Test(
    arguments: [
      ("{student: a, answers: {q0: 1, qq: 2}}", "unknown-question"),
      ("{student: a, answers: {four: 4}}", "not-asked"),
      ("{student: a, answers: {q0: 1, q0: 0.5}}", "duplicate-answer"),
      ("{student: a, answers: {q0: {attempts: [1, 0.5]}}}", "too-many-attempts"),
      ("{student: a, variants: {q0: \"00\"}, answers: {q0: 0.5}}", "wrong-variant"),
      ("{student: a, quiz: mixed, answers: {q0: 0.5}}", "other-quiz"),
      ("[{student: a, answers: {}}, {student: ' a ', answers: {}}]", "repeated-learner"),
      ("student,question,answer,attempt\na,q0,1,1\na,q0,0.5,1\n", "duplicate-answer"),
    ])
  func whatIsNotGradedIsTold(text: String, kind: String) throws {
    let outcome = try sandbox.run("grade", "class", "-", "--format", "json", input: text)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("\"kind\":\"\(kind)\""), "\(outcome.output)")
  }

  /// The quiz allows twenty minutes. The answers count, and the finding stands beside them.
  @Test(
    arguments: [
      ("10:00:00.000", "10:20:00.000", nil), ("10:00:00.000", "10:20:00.001", "over-time"),
      ("10:00:00", "11:00:00", "over-time"), ("10:00:00", "10:19:59.5", nil),
      ("10:00:00.000", "09:00:00.000", "unreadable-time"), ("soon", "later", "unreadable-time"),
    ] as [(String, String, String?)])
  func moreTimeThanAllowedIsTold(start: String, end: String, kind: String?) throws {
    let times = [start, end].map { $0.contains(":") ? "2026-12-01T\($0)+01:00" : $0 }
    let sheet = """
      {student: a, started: "\(times[0])", finished: "\(times[1])", answers: {pick: Two}}
      """
    let graded = try sandbox.run("grade", "mixed", "-", "--format", "jsonl", input: sheet)
    let found = graded.output.firstMatch(of: /"findings":\[\{"kind":"([a-z-]+)"/)
    #expect(found.map { String($0.1) } == kind, "\(graded.output)\(graded.errors)")
    #expect(graded.output.contains("\"question\":\"pick\",\"score\":1"), "\(graded.output)")
    let verified = try sandbox.run("verify", "-", input: graded.output)
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    let mended = graded.output.replacing("\"finished\":\"", with: "\"finished\":\"1")
    #expect(try sandbox.run("verify", "-", input: mended).status == 1)
  }

  @Test func whoKnowsWhoseAnswersTheyAreIsBelieved() throws {
    let sheet = "{student: bob, answers: {scaled: 1, pick: Two}}"
    let graded = try sandbox.run(
      "grade", "mixed", "-", "--student", " alice ", "--format", "jsonl", input: sheet)
    let own = try sandbox.run(
      "grade", "mixed", "-", "--format", "jsonl", input: "{student: alice, answers: {}}")
    func variants(_ outcome: Outcome) -> [String] {
      outcome.output.matches(of: /"variant":"([0-9A-F]{16})"/).map { String($0.1) }
    }
    #expect(variants(graded) == variants(own) && variants(own).count > 4)
    #expect(graded.output.contains("\"kind\":\"other-learner\""))
    #expect(graded.output.contains("\"student\":\"alice\""))
    #expect(try sandbox.run("verify", "-", input: graded.output).status == 0)
    #expect(try sandbox.run("grade", "mixed", "-", "--student", "", input: sheet).status == 2)
  }

  @Test(
    arguments: [
      ("student,question\na,q0\n", "needs columns"), ("q0\n1\n", "no column `student`"),
      ("student,student\na,b\n", "there twice"), ("student,q0\na\n", "1 fields, the header 2"),
      ("student,q0\n\"a,1\n", "never closed"), ("student,q0\n\u{7},1\n", "control characters"),
      ("student,question,answer,attempt\na,q0,1,x\n", "whole numbers"),
    ])
  func aTableThatCanNotBeReadIsTold(text: String, message: String) throws {
    try sandbox.write(text, to: "a.csv")
    let outcome = try grade("csv", "a.csv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("student,quiz,number"))
  }

  // MARK: - What answers may hold

  private static let hostile =
    "=HYPERLINK(\"x\",]]></failure>\u{1}\u{1B}[2J\u{202E}\u{FFFE}\\u00e9 'é\r\n😀"

  private func hostileAnswers() throws {
    let document: [String: Any] = [
      "student": "<alice> & \"co\"", "answers": ["q0": Self.hostile, "=cmd|' /C": "@SUM(1)"],
    ]
    try sandbox.write(
      bytes: Array(try JSONSerialization.data(withJSONObject: document)), to: "a.jsonl")
  }

  @Test func xmlIsWellFormedWhateverTheAnswers() throws {
    try hostileAnswers()
    let outcome = try grade("junit", "a.jsonl")
    let reader = XMLReader()
    #expect(reader.read(outcome.output), "\(outcome.output)")
    #expect(reader.attributes("testsuite").map { $0["tests"] } == ["\(QuizFixture.count + 1)"])
    #expect(reader.attributes("testcase").count == QuizFixture.count + 1)
    #expect(reader.attributes("skipped").count == QuizFixture.count - 1)
    #expect(reader.attributes("failure").count == 2)
    #expect(outcome.output.isHarmless)
  }

  @Test func spreadsheetsRunNothing() throws {
    try hostileAnswers()
    let outcome = try grade("csv", "a.jsonl")
    #expect(outcome.output.contains("\"'=HYPERLINK(\"\"x\"\""))
    #expect(outcome.output.contains(",'=cmd|' /C,"))
    #expect(outcome.output.contains(",'@SUM(1),"))
    #expect(!outcome.output.contains(",="))
  }

  @Test func pythonReadsTheTable() throws {
    try hostileAnswers()
    try sandbox.write(try grade("csv", "a.jsonl").output, to: "r.csv")
    let script = """
      import csv, sys
      rows = list(csv.reader(open('r.csv', newline='', encoding='utf-8'), strict=True))
      print(len(rows), {len(row) for row in rows}, rows[1][0])
      """
    let python = "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: python) else { return }
    let outcome = try sandbox.run(program: python, ["-c", script])
    #expect(outcome.output == "10 {16} <alice> & \"co\"\n", "\(outcome.errors)")
  }

  @Test(arguments: ["json", "jsonl", "gradescope"])
  func jsonIsWellFormedWhateverTheAnswers(format: String) throws {
    try hostileAnswers()
    let output = try grade(format, "a.jsonl").output
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(output.utf8)) }
    #expect(output.isHarmless)
  }

  @Test func gradescopeGetsTheScoresOfTheTests() throws {
    try sandbox.write("{student: a, answers: {q0: 0.5, q1: 1001}}", to: "a.yaml")
    let output = try grade("gradescope", "a.yaml").output
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(document["score"] == nil)
    let tests = try #require(document["tests"] as? [[String: Any]])
    #expect(tests.map { $0["score"] as? Double } == [1, 0, 0, 0, 0, 0, 0, 0])
    #expect(tests.map { $0["max_score"] as? Double } == Array(repeating: 1, count: 8))
    #expect((tests[1]["output"] as? String)?.contains("Half") == true)
    #expect(!output.contains("correctly"))
  }

  @Test func aBrokenCourseGradesNobody() throws {
    try sandbox.write("- id: x\n  prompt: Y\n", to: "content/demo/questions/priors.yaml")
    let outcome = try sandbox.run("grade", "class", "-", input: "{student: a, answers: {}}")
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.contains("The course has errors, so nothing was graded."))
  }

  /// The tutor knows its learner by the composed name, so the sheet's spelling must not matter.
  @Test func theVariantIsTheOneThatTheTutorAsks() throws {
    let decomposed = "Jose\u{301}"
    _ = try sandbox.run("study", "dropout", "--learner", "Jos\u{E9}", input: "0\n")
    let asked = try #require(try sandbox.attempts(learner: decomposed).first)
    let graded = try sandbox.run(
      "grade", "mixed", "-", "--format", "jsonl",
      input: "student: \(decomposed)\nanswers: {scaled: 0}\n"
    ).output
    #expect(graded.contains("\(String(asked.variantSeed, radix: 16, uppercase: true))\""))
  }
}

/// Reads XML with Foundation's parser, and keeps the elements' attributes.
final class XMLReader: NSObject, XMLParserDelegate {
  private var elements: [(name: String, attributes: [String: String])] = []

  func read(_ text: String) -> Bool {
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    return parser.parse()
  }

  func attributes(_ name: String) -> [[String: String]] {
    elements.filter { $0.name == name }.map(\.attributes)
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
  ) {
    elements.append((elementName, attributeDict))
  }
}
