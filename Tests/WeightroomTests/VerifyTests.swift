import Foundation
import Testing

@Suite struct VerifyTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.addQuizzes()
    try sandbox.write(
      """
      {"student": "alice", "answers": {"q0": "0.5", "q1": "1001", "q2": " 2.5", "x": "1"}}
      {"student": "bob", "answers": {"q3": "3.5", "q4": "what"}}

      """, to: "answers.jsonl")
  }

  private func results(_ format: String) throws -> String {
    try sandbox.run("grade", "class", "answers.jsonl", "--format", format).output
  }

  @Test(arguments: ["json", "jsonl"]) func whatWasGradedComesOutTheSame(format: String) throws {
    let outcome = try sandbox.run("verify", "-", input: try results(format))
    #expect(outcome.status == 0 && outcome.output == "")
    #expect(outcome.errors == "2 records graded again: nothing differs.\n")
  }

  /// What is changed in a record, how, and the field that tells.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let field: String
    var testDescription: String { name }
  }

  @Test(
    arguments: [
      Tampering(name: "a score", old: #""score":0,"#, new: #""score":1,"#, field: "score"),
      Tampering(
        name: "a verdict", old: #""verdict":"no-half","#, new: #""verdict":"correct","#,
        field: "verdict"),
      Tampering(
        name: "an answer", old: #""answer":"1001""#, new: #""answer":"1.5""#, field: "verdict"),
      Tampering(
        name: "an answer with the same verdict", old: #""answer":" 2.5""#, new: #""answer":"2.50""#,
        field: "digest"),
      Tampering(name: "a seed", old: #""variant":""#, new: #""variant":"F"#, field: "variant"),
      Tampering(
        name: "the points of a question", old: #""points":1,"#, new: #""points":5,"#,
        field: "points"),
      Tampering(
        name: "what was earned", old: #""earned":0,"#, new: #""earned":1,"#, field: "earned"),
      Tampering(
        name: "the total", old: #""percent":25,"#, new: #""percent":95,"#, field: "percent"),
      Tampering(
        name: "whether it passed", old: #""passed":false"#, new: #""passed":true"#, field: "passed"),
      Tampering(
        name: "the student", old: #""student":"alice""#, new: #""student":"carol""#,
        field: "variant"),
      Tampering(name: "a version", old: #""version":1}"#, new: #""version":2}"#, field: "version"),
      Tampering(
        name: "the quiz's version", old: #""quizVersion":1"#, new: #""quizVersion":2"#,
        field: "quizVersion"),
      Tampering(name: "a meaning", old: #""meaning":""#, new: #""meaning":"0"#, field: "meaning"),
      Tampering(name: "an explanation", old: "Half", new: "Nothing", field: "explanation"),
      Tampering(name: "a finding", old: "unknown-question", new: "nothing", field: "findings"),
      Tampering(name: "hints", old: #""hints":0"#, new: #""hints":1"#, field: "answers"),
    ])
  func tamperingIsFound(tampering: Tampering) throws {
    let recorded = try results("jsonl")
    guard tampering.name != "the student" else { return try aChangedNameIsFound(recorded) }
    let place = try #require(recorded.range(of: tampering.old), "\(recorded)")
    let changed = recorded.replacingCharacters(in: place, with: tampering.new)
    let outcome = try sandbox.run("verify", "-", input: changed)
    #expect(outcome.status == 1, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("\(tampering.field) is recorded as"), "\(outcome.output)")
    #expect(outcome.output.contains("the record was edited"))
  }

  private func aChangedNameIsFound(_ recorded: String) throws {
    let changed = recorded.replacing(#""student":"alice""#, with: #""student":"carol""#)
    let outcome = try sandbox.run("verify", "-", input: changed)
    #expect(outcome.status == 1 && outcome.output.contains("carol, q0: variant is recorded as"))
  }

  @Test func aMissingAndAnAddedItemAreFound() throws {
    let line = try #require(try results("jsonl").split(separator: "\n").first)
    var record = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let items = try #require(record["items"] as? [[String: Any]])
    record["items"] = Array(items.dropFirst())
    var bytes = try JSONSerialization.data(withJSONObject: record)
    let missing = try sandbox.run("verify", "-", input: String(decoding: bytes, as: UTF8.self))
    #expect(missing.status == 1)
    #expect(missing.output.contains("q0: item is recorded as not asked, and is now asked"))
    record["items"] = items + items.prefix(1)
    bytes = try JSONSerialization.data(withJSONObject: record)
    let added = try sandbox.run("verify", "-", input: String(decoding: bytes, as: UTF8.self))
    #expect(added.status == 1)
    #expect(added.output.contains("q0: item is recorded as asked, and is now not asked"))
  }

  @Test func aLearnerTakenOutOfADocumentIsFound() throws {
    let recorded = try results("json")
    let lines = recorded.split(separator: "\n").map(String.init)
    let changed = ([lines[0], lines[2]] + lines[3...]).joined(separator: "\n")
    let outcome = try sandbox.run("verify", "-", input: changed)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("counts 2 learners, and holds 1"))
  }

  @Test func aQuestionThatChangedIsToldFromTampering() throws {
    let recorded = try results("jsonl")
    let file = "questions/fixed.yaml"
    let text = try #require(QuizFixture.files[file])
    try sandbox.write(
      text.replacing("answer: 1 + 1/2", with: "answer: 1 + 1000"), to: "content/demo/\(file)")
    let outcome = try sandbox.run("verify", "-", input: recorded)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("alice, q1: meaning is recorded as"))
    #expect(outcome.output.contains("the question has changed"))
    #expect(!outcome.output.contains("edited") && !outcome.output.contains("made up"))
  }

  @Test func aQuizThatChangedIsToldFromTampering() throws {
    let recorded = try results("jsonl")
    let file = "quizzes/class.yaml"
    let text = try #require(QuizFixture.files[file])
    try sandbox.write(text + "version: 2\n", to: "content/demo/\(file)")
    let outcome = try sandbox.run("verify", "-", input: recorded)
    #expect(outcome.status == 1 && outcome.output.contains("the quiz has changed"))
  }

  @Test(arguments: ["", "{}", "[]", "{\"results\": 1}", "no", "{\"student\": \"alice\"}"])
  func whatIsNoResultIsNotVerified(text: String) throws {
    let outcome = try sandbox.run("verify", "-", input: text)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.isHarmless && !outcome.errors.isEmpty)
  }
}
