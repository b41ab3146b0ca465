import Foundation
import Testing

/// The schemas that the program prints, held against files with a library for JSON Schema.
@Suite struct SchemaTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What the library says of one file.
  private struct Validation: Decodable {
    struct Fault: Decodable {
      let place: String
      let message: String
    }

    let file: String
    let errors: [Fault]
  }

  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// A Python that has the two packages.
  private func python() throws -> String {
    for candidate in ["python3", "/usr/bin/python3"] {
      let found = try sandbox.shell("\(candidate) -c 'import jsonschema, yaml; yaml.CSafeLoader'")
      if found.status == 0 { return candidate }
    }
    Issue.record(
      """
      no Python with jsonschema and PyYAML is there to try the schemas with; run \
      scripts/install-libraries tests (Debian: python3-jsonschema and python3-yaml)
      """)
    throw CancellationError()
  }

  private func validate(_ files: [String], as schema: String) throws -> [Validation] {
    let printed = try sandbox.run("schema", schema)
    #expect(printed.status == 0)
    try sandbox.write(printed.output, to: "schema.json")
    let script = Self.repository.appendingPathComponent("Tests/WeightroomTests/Schema/validate.py")
    let words = [script.path, sandbox.path("schema.json")] + files
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try sandbox.shell("\(try python()) \(quoted)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Validation.self, from: Data($0.utf8))
    }
  }

  /// The YAML files below a folder whose path has a piece.
  private func files(_ folder: String, _ piece: String) throws -> [String] {
    let root = Self.repository.appendingPathComponent(folder).path
    return try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      .filter { $0.hasSuffix(".yaml") && "/\($0)".contains(piece) }
      .filter { path in
        !["roken", "/Findings/", "/FirstTries/"].contains { "/\(path)".contains($0) }
      }
      .map { "\(root)/\($0)" }
  }

  @Test(arguments: [
    ("questions", "/questions/"), ("course", "/course.yaml"), ("quiz", "/quizzes/"),
    ("trace", "/traces/"), ("answers", "/answer-tests/"),
  ])
  func everyFileOfContentAndFixturesIsValid(schema: String, piece: String) throws {
    var all = try files("content", piece) + files("Tests", piece)
    _ = try sandbox.run("new", "course", "fresh")
    let fresh = try FileManager.default.subpathsOfDirectory(atPath: sandbox.path("fresh"))
    all += fresh.filter { "/\($0)".contains(piece) }.map { sandbox.path("fresh/\($0)") }
    if schema != "answers" { #expect(!all.isEmpty) }
    for validation in try validate(all, as: schema) {
      let told = validation.errors.map { "\($0.place): \($0.message)" }
      #expect(told.isEmpty, "\(validation.file): \(told)")
    }
  }

  /// A question of every kind, with every key that it can have.
  @Test func whatTheGuideShowsOfEachKindIsValid() throws {
    try sandbox.write(schemaSamples, to: "samples/questions/all.yaml")
    let check = try sandbox.run("check", "samples/questions/all.yaml")
    #expect(check.status == 0, "\(check.output)")
    let found = try validate([sandbox.path("samples/questions/all.yaml")], as: "questions")
    #expect(found.flatMap(\.errors).map { "\($0.place): \($0.message)" } == [])
  }

  struct Fault: Sendable {
    let schema: String
    /// Where the first fault is, as keys and indices.
    let place: String
    let yaml: String

    init(_ schema: String, _ place: String, _ yaml: String) {
      (self.schema, self.place, self.yaml) = (schema, place, yaml)
    }
  }

  static let faults = [
    Fault("questions", "", "id: a\nprompt: p\nanswer: 1/2\n"),
    Fault("questions", "0", "- {id: a, prompt: p}\n"),
    Fault("questions", "0", "- {prompt: p, answer: 1/2}\n"),
    Fault("questions", "0/id", "- {id: Not An Id, prompt: p, answer: 1/2}\n"),
    Fault("questions", "0", "- {id: a, prompt: p, answer: 1/2, mistaks: []}\n"),
    Fault("questions", "0/kind", "- {id: a, kind: number, prompt: p, answer: 1/2}\n"),
    Fault("questions", "0", "- {id: a, kind: choice, prompt: p, answer: 1/2}\n"),
    Fault("questions", "0/accuracy", "- {id: a, prompt: p, answer: 1/2, accuracy: three}\n"),
    Fault("questions", "0/accuracy", "- {id: a, prompt: p, answer: 1/2, accuracy: 0}\n"),
    Fault("questions", "0/exact", "- {id: a, prompt: p, answer: 1/2, accuracy: 3, exact: true}\n"),
    Fault("questions", "0/tolerance", "- {id: a, prompt: p, answer: 1/2, tolerance: 0.1}\n"),
    Fault(
      "questions", "0/tolerance", "- {id: a, prompt: p, answer: 1/2, tolerance: {absolute: 0}}\n"),
    Fault("questions", "0/forms", "- {id: a, prompt: p, answer: 1/2, forms: [roman]}\n"),
    Fault("questions", "0", "- {id: a, prompt: p, answer: 1/2, precision_credit: 0.5}\n"),
    Fault(
      "questions", "0/mistakes/0",
      "- {id: a, prompt: p, answer: 1/2, mistakes: [{id: m, say: s}]}\n"
    ),
    Fault(
      "questions", "0/mistakes/0",
      "- {id: a, prompt: p, answer: 1/2, mistakes: [{id: m, say: s, value: 2, when: true}]}\n"),
    Fault(
      "questions", "0/mistakes/0/score",
      "- {id: a, prompt: p, answer: 1/2, mistakes: [{id: m, say: s, value: 2*2, score: 1}]}\n"),
    Fault("questions", "0/vary/x", "- {id: a, prompt: p, answer: x, vary: {x: 3}}\n"),
    Fault(
      "questions", "0/vary/x", "- {id: a, prompt: p, answer: x, vary: {x: {from: 1, to: 2}}}\n"),
    Fault("questions", "0/hints", "- {id: a, prompt: p, answer: 1/2, hints: Think.}\n"),
    Fault(
      "questions", "0/tests/0",
      "- {id: a, prompt: p, answer: 1/2, tests: [{answer: 1}]}\n"),
    Fault("questions", "0/choices", "- {id: a, kind: choice, prompt: p, choices: [one]}\n"),
    Fault(
      "questions", "0/choices/0",
      "- {id: a, kind: choice, prompt: p, choices: [{correct: true}, b]}\n"),
    Fault("questions", "0", "- {id: a, kind: true-false, prompt: p}\n"),
    Fault(
      "questions", "0/pairs/0",
      "- {id: a, kind: matching, prompt: p, pairs: [{item: i}, {item: j}]}\n"
    ),
    Fault(
      "questions", "0/scoring",
      "- {id: a, kind: ordering, prompt: p, items: [a, b], scoring: best}\n"),
    Fault(
      "questions", "0/variables/w",
      "- {id: a, kind: formula, prompt: p, variables: {w: complex}, answer: w}\n"),
    Fault(
      "questions", "0/parts/1",
      """
      - id: a
        kind: parts
        prompt: p
        parts:
          - {id: a, prompt: p, answer: 1/2}
          - {id: b, prompt: p}
      """),
    Fault("course", "", "title: T\nlessons: []\n"),
    Fault("course", "lessons", "format: 1\ntitle: T\nlessons: dropout\n"),
    Fault("course", "concepts/0", "format: 1\ntitle: T\nlessons: []\nconcepts: [{id: a}]\n"),
    Fault("course", "format", "format: 2\ntitle: T\nlessons: []\n"),
    Fault("quiz", "", "title: T\n"),
    Fault("quiz", "feedback", "title: T\nfeedback: everything\nquestions: [a]\n"),
    Fault("quiz", "questions/0", "title: T\nquestions: [{count: 2}]\n"),
    Fault("quiz", "questions/0", "title: T\nquestions: [{id: a, count: 2}]\n"),
    Fault("trace", "lines/0", "title: T\nlines: [{state: {w: 1}}]\n"),
    Fault("trace", "lines/0", "title: T\nlines: [{code: x, published: '1'}]\n"),
    Fault("answers", "tests/0", "title: T\ntests: [{question: a}]\n"),
    Fault(
      "answers", "tests/0/answers/0/expect",
      "title: T\ntests: [{question: a, answers: [{answer: 1, expect: {score: 2}}]}]\n"),
  ]

  @Test(arguments: faults) func whatItRefusesTheProgramRefusesToo(fault: Fault) throws {
    let path = [
      "questions": "questions/x.yaml", "course": "course.yaml", "quiz": "quizzes/x.yaml",
      "trace": "traces/x.yaml", "answers": "answer-tests/x.yaml",
    ][fault.schema]
    let file = "broken/\(path ?? "")"
    try sandbox.write("format: 1\ntitle: T\nlessons: []\n", to: "broken/course.yaml")
    try sandbox.write(fault.yaml, to: file)
    let errors = try validate([sandbox.path(file)], as: fault.schema).flatMap(\.errors)
    #expect(
      errors.contains { $0.place == fault.place }, "\(errors.map { "\($0.place): \($0.message)" })")
    let check = try sandbox.run("check", "broken")
    #expect(check.status == 1, "\(fault.yaml): \(check.output)")
    #expect(check.output.contains("\(file):"), "\(check.output)")
  }
}
