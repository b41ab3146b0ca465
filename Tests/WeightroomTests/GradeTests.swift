import Foundation
import ProgressStorage
import Testing

@Suite struct GradeTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private let sheet = "student: alice\nanswers:\n  four: 1/0.25\n  pick: b\n"

  @Test(
    arguments: [
      (33.0, 0), (33.4, 1), (0, 0), (100, 1), (50, 1),
    ] as [(Double, Int32)])
  func thePassMarkDecides(passMark: Double, status: Int32) throws {
    try sandbox.write(sheet, to: "a.yaml")
    let outcome = try sandbox.run("grade", "a.yaml", "--pass-mark", "\(passMark)")
    #expect(outcome.status == status)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("1 of 3, 33.33 %: \(status == 0 ? "passed" : "not passed")"))
  }

  @Test func yamlJSONAndStandardInputAreTheSame() throws {
    try sandbox.write(sheet, to: "a.yaml")
    let json = #"{"student": "alice", "answers": {"four": "1/0.25", "pick": "b"}}"#
    try sandbox.write(json, to: "a.json")
    let fromYAML = try sandbox.run("grade", "a.yaml", "--json")
    #expect(try sandbox.run("grade", "a.json", "--json").output == fromYAML.output)
    #expect(try sandbox.run("grade", "-", "--json", input: sheet).output == fromYAML.output)
    #expect(fromYAML.status == 1 && fromYAML.errors == "")
  }

  @Test func theDocumentHasTheSameKeysWhateverTheAnswers() throws {
    try sandbox.write(
      "student: alice\nanswers: {four: 4, pick: '', fuor: 1}\n", to: "a.yaml")
    let outcome = try sandbox.run("grade", "a.yaml", "--json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(
      document.keys.sorted()
        == ["items", "maximumScore", "passed", "percent", "schema", "score", "student"])
    #expect(document["schema"] as? Int == 1)
    let items = try #require(document["items"] as? [[String: Any]])
    #expect(items.map { $0["question"] as? String } == ["scaled", "four", "pick", "fuor"])
    #expect(
      items.map { $0["note"] as? String } == ["unanswered", "correct", "invalid.blank", "unknown"])
    for item in items {
      #expect(
        item.keys.sorted() == [
          "answer", "message", "note", "parameters", "question", "score", "seed", "version",
        ])
    }
  }

  @Test func anUnknownQuestionIsToldWithItsPlaceAndASuggestion() throws {
    try sandbox.write("student: alice\nanswers:\n  four: 4\n  pikc: a\n", to: "a.yaml")
    let outcome = try sandbox.run("grade", "a.yaml")
    #expect(
      outcome.errors.hasPrefix("a.yaml:4:3: warning[C013]: the course has no question `pikc`"))
    #expect(outcome.errors.contains("did you mean `pick`?"))
  }

  @Test(arguments: [
    ("student: alice\nanswers: [1, 2\n", "a.yaml:"), ("answers: {four: 4}\n", "`student`"),
    ("student: alice\nanswers: {four: 4}\nanswers: {}\n", "a.yaml:3:1: error[Y009]"),
    ("student: ''\nanswers: {four: 4}\n", "a.yaml: student: A learner's name can't be empty."),
    ("student: \"a\\u0007b\"\nanswers: {four: 4}\n", "can't hold control characters"),
    ("student: alice\nanswers: {four: {a: 1}}\n", "a.yaml:2:"),
    ("", "a.yaml:1:1: error"), (String(repeating: "#", count: 2_000_000), "larger than 1048576"),
  ])
  func aSheetThatCanNotBeReadIsNotGraded(text: String, message: String) throws {
    try sandbox.write(text, to: "a.yaml")
    let outcome = try sandbox.run("grade", "a.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.isHarmless)
  }

  @Test(arguments: [("none.yaml", "No such file"), (".", "directory"), ("", "can't be read")])
  func aFileThatCanNotBeReadIsToldByName(path: String, message: String) throws {
    let outcome = try sandbox.run("grade", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("can't be read") && outcome.errors.contains(message))
  }

  @Test func aBrokenCourseGradesNobody() throws {
    try sandbox.write("- id: x\n  prompt: Y\n", to: "content/demo/questions/priors.yaml")
    try sandbox.write(sheet, to: "a.yaml")
    let outcome = try sandbox.run("grade", "a.yaml", "--json")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("questions/priors.yaml:1:"))
    #expect(outcome.errors.contains("The course has errors, so nothing was graded."))
  }

  @Test func anAnswerCanNotActOnTheTerminalNorBeTakenForAVerdict() throws {
    try sandbox.write(
      "student: alice\nanswers: {four: \"\\e[2J\\rcorrect \\u202e\\u009b\"}\n", to: "a.yaml")
    for arguments in [["grade", "a.yaml"], ["grade", "a.yaml", "--json"]] {
      let outcome = try sandbox.run(program: Sandbox.program, arguments)
      #expect(outcome.status == 1)
      #expect(outcome.output.isHarmless, "\(outcome.output.debugDescription)")
    }
  }

  /// The tutor knows its learner by the composed name, so the sheet's spelling must not matter.
  @Test func theVariantIsTheOneThatTheTutorAsks() throws {
    let decomposed = "Jose\u{301}"
    try sandbox.write("student: \(decomposed)\nanswers: {scaled: 0}\n", to: "a.yaml")
    _ = try sandbox.run("study", "dropout", "--learner", "Jos\u{E9}", input: "0\n")
    let asked = try #require(try sandbox.attempts(learner: decomposed).first)
    let graded = try sandbox.run("grade", "a.yaml", "--json").output
    let seed = String(asked.variantSeed, radix: 16, uppercase: true)
    #expect(graded.contains("\"seed\" : \"\(seed)\""))
  }
}
