import Foundation
import Testing

/// The files of `examples/gradescope`, in a folder laid out like `/autograder`.
@Suite struct GradescopeTests {
  private let sandbox: Sandbox

  private static let example = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("examples/gradescope")

  init() throws {
    sandbox = try Sandbox()
    try sandbox.addQuizzes()
    let source = sandbox.folder.appendingPathComponent("autograder/source")
    try FileManager.default.createDirectory(
      at: source.appendingPathComponent("bin"), withIntermediateDirectories: true)
    for name in ["run_autograder", "setup.sh"] {
      try FileManager.default.copyItem(
        at: Self.example.appendingPathComponent(name), to: source.appendingPathComponent(name))
    }
    try sandbox.write("QUIZ=class\n", to: "autograder/source/quiz.conf")
    try FileManager.default.createSymbolicLink(
      at: source.appendingPathComponent("bin/weightroom"),
      withDestinationURL: URL(fileURLWithPath: Sandbox.program))
    try FileManager.default.moveItem(
      at: sandbox.folder.appendingPathComponent("content"),
      to: source.appendingPathComponent("content"))
    try sandbox.write(Self.metadata("alice@example.org"), to: "autograder/submission_metadata.json")
  }

  private static func metadata(_ address: String) -> String {
    """
    {"id": 123456, "created_at": "2026-12-01T10:00:00.000000-08:00",
     "assignment": {"id": 25828, "title": "Quiz", "total_points": "20.0", "course_id": 1234},
     "submission_method": "upload", "previous_submissions": [],
     "users": [{"email": "\(address)", "id": 1234, "name": "A Learner"}]}
    """
  }

  /// Runs the autograder, and reads its results as Gradescope's specification has them.
  private func grade() throws -> (outcome: Outcome, results: [String: Any]) {
    let outcome = try sandbox.run(
      program: "/bin/bash", [sandbox.path("autograder/source/run_autograder")],
      with: ["AUTOGRADER": sandbox.path("autograder"), "WEIGHTROOM_CONTENT": nil])
    let file = sandbox.folder.appendingPathComponent("autograder/results/results.json")
    let results = try #require(
      try JSONSerialization.jsonObject(with: try Data(contentsOf: file)) as? [String: Any])
    #expect(outcome.status == 0)
    #expect(results["score"] != nil || results["tests"] != nil)
    #expect(results["score"].map { $0 is NSNumber } ?? true)
    for test in results["tests"] as? [[String: Any]] ?? [] {
      #expect(test["score"] is NSNumber && test["max_score"] is NSNumber)
      #expect(["passed", "failed"].contains(test["status"] as? String))
    }
    return (outcome, results)
  }

  private func submit(_ text: String, as name: String = "answers.yaml") throws {
    try sandbox.write(text, to: "autograder/submission/\(name)")
  }

  @Test func aSheetIsGraded() throws {
    try submit("{student: alice@example.org, answers: {q0: 0.5, q1: 1001, q2: 2.5}}")
    let (outcome, results) = try grade()
    #expect(outcome.output == "", "\(outcome.output)\(outcome.errors)")
    let tests = try #require(results["tests"] as? [[String: Any]])
    #expect(tests.map { ($0["score"] as? Double) ?? -1 } == [1, 0, 1, 0, 0, 0, 0, 0])
    #expect(tests.compactMap { $0["tags"] as? [String] } == Array(repeating: ["prior"], count: 8))
  }

  /// Whose answers they are is what the metadata says, not what the file says.
  @Test func somebodyElsesSheetIsNoWayAround() throws {
    try sandbox.write("QUIZ=mixed\n", to: "autograder/source/quiz.conf")
    let sheet = try sandbox.run(
      "handout", "mixed", "--student", "bob@example.org", "--format", "sheet", "--content",
      "autograder/source/content"
    ).output.replacing("pick: \"\"", with: "pick: Two").replacing(
      "scaled: \"\"", with: "scaled: 2")
    try submit(sheet)
    let (_, results) = try grade()
    let output = try #require(results["output"] as? String)
    #expect(output.contains("alice@example.org"))
    #expect(output.contains("marked as those of `bob@example.org`"))
    let tests = try #require(results["tests"] as? [[String: Any]])
    let scaled = try #require(tests.first { $0["name"] as? String == "scaled" })
    #expect(scaled["score"] as? Double == 0)
    #expect((scaled["extra_data"] as? [String: Any])?["note"] as? String == "wrong-variant")
  }

  @Test(
    arguments: [
      ([:], "There is no answer sheet here"),
      (["a.yaml": "{}", "b.yml": "{}"], "several answer sheets"),
      (["a.yaml": "student: alice\nanswers: [1"], "a.yaml:2:"),
      (["a.yaml": "\u{0}\u{1}"], "could not be read"), (["a.yaml": ""], "could not be read"),
    ])
  func whatCanNotBeGradedGetsNoPointsAndSaysWhy(files: [String: String], message: String) throws {
    for (name, text) in files { try submit(text, as: name) }
    let (_, results) = try grade()
    #expect(results["score"] as? Double == 0)
    #expect((results["output"] as? String)?.contains(message) == true, "\(results)")
  }

  @Test func aBrokenGraderTellsLearnersNothingOfTheCourse() throws {
    try submit("{student: alice@example.org, answers: {q0: 0.5}}")
    try sandbox.write(
      "- id: x\n  prompt: Y\n  answer: secret(\n",
      to: "autograder/source/content/demo/questions/priors.yaml")
    let (outcome, results) = try grade()
    #expect(results["score"] as? Double == 0)
    #expect(results["output"] as? String == "Grader error, tell staff.")
    #expect(outcome.errors.contains("secret("))
    try sandbox.write("{}", to: "autograder/submission_metadata.json")
    #expect((try grade().results["output"] as? String)?.contains("nobody knows who") == true)
  }

  @Test func theScriptsAreSoundShell() throws {
    for name in ["run_autograder", "setup.sh"] {
      let path = sandbox.path("autograder/source/\(name)")
      #expect(FileManager.default.isExecutableFile(atPath: path))
      #expect(try sandbox.run(program: "/bin/bash", ["-n", path]).status == 0)
    }
  }
}
