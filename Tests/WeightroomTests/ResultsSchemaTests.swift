import Foundation
import Interchange
import Testing

@Suite struct ResultsSchemaTests {
  private let sandbox: Sandbox
  private let schema: JSONSchema

  init() throws {
    sandbox = try Sandbox()
    try sandbox.addQuizzes()
    schema = try JSONSchema(ResultsSchema.text)
  }

  private static let answers = """
    {"student": "a", "quiz": "class", "answers": {"q0": 0.5, "q1": {"attempts": ["1001", "\\u0007"], "hints": 2}}}
    {"student": "b", "quiz": "mixed", "answers": {"scaled": 2, "stem": {"a": 9, "b": 1}, "=x": "y"}}
    {"student": "b", "started": "2026-12-01T10:00:00.000+01:00", "answers": {}}

    """

  private func graded(_ format: String) throws -> String {
    try sandbox.run(
      "grade", "mixed", "-", "--student", "a", "--format", format, input: Self.answers
    ).output
  }

  @Test func theSchemaIsPrinted() throws {
    let outcome = try sandbox.run("schema", "results")
    #expect(outcome.status == 0 && outcome.output == ResultsSchema.text)
  }

  @Test func theDocumentFits() throws {
    let document = try JSONSerialization.jsonObject(with: Data(try graded("json").utf8))
    #expect(schema.complaints(about: document) == [])
  }

  @Test func eachLineFits() throws {
    let lines = try graded("jsonl").split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect(schema.complaints(about: record, as: "record") == [])
    }
  }

  @Test(
    arguments: [
      (#""passed":false"#, #""passed":0"#), (#""schema":2"#, #""schema":3"#),
      (#""points":1,"#, #""points":-1,"#), (#""unasked""#, #""unasked2""#),
      (#""student":"a""#, #""student":"""#), (#""attempt":1"#, #""attempt":1.5"#),
      (#""variant":""#, #""variant":"x"#), (#""concepts":["#, #""concepts":[3,"#),
    ])
  func whatIsNoResultDoesNotFit(old: String, new: String) throws {
    let line = try #require(try graded("jsonl").split(separator: "\n").first)
    let place = try #require(line.range(of: old), "\(line)")
    let changed = line.replacingCharacters(in: place, with: new)
    let record = try JSONSerialization.jsonObject(with: Data(changed.utf8))
    #expect(schema.complaints(about: record, as: "record") != [], "\(changed)")
  }
}
