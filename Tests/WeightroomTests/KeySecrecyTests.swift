import Foundation
import Testing

/// Over the whole shipped course: whatever a learner may see before solutions are allowed holds no
/// key that was not in the question, or in the learner's own answer.
@Suite struct KeySecrecyTests {
  private let sandbox: Sandbox

  private static let content = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("content/regularization")

  init() throws {
    sandbox = try Sandbox()
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("content/demo"))
    try FileManager.default.copyItem(
      at: Self.content, to: sandbox.folder.appendingPathComponent("content/regularization"))
    let folder = Self.content.appendingPathComponent("questions")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let ids = try names.flatMap { name in
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        .split(separator: "\n").compactMap { $0.prefixMatch(of: /- id: ([a-z0-9-]+)/)?.1 }
    }
    #expect(ids.count > 300)
    for policy in ["none", "score", "remarks", "solutions"] {
      try sandbox.write(
        "title: Everything\nfeedback: \(policy)\nquestions: [\(ids.joined(separator: ", "))]\n",
        to: "content/regularization/quizzes/all-\(policy).yaml")
    }
  }

  private func records(_ policy: String, _ answers: String) throws -> [[String: Any]] {
    let outcome = try sandbox.run(
      "grade", "all-\(policy)", "-", "--format", "jsonl", input: answers)
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any],
      "\(outcome.errors)")
    return try #require(record["items"] as? [[String: Any]])
  }

  /// Words and numbers, without what stands around them.
  private func words(_ text: String) -> Set<String> {
    Set(
      text.split { $0.isWhitespace || "()[]{},;:=\"'`".contains($0) }.map { word in
        word.trimmingCharacters(in: CharacterSet(charactersIn: ".?!*_"))
      })
  }

  @Test func noFeedbackBelowSolutionsHoldsAKey() throws {
    let sheet = try sandbox.run(
      "handout", "all-remarks", "--student", "alice", "--format", "text"
    ).output
    // Wrong answers of several shapes, so that every kind has something to say.
    let names = try records("none", "{student: alice, answers: {}}").compactMap {
      $0["question"] as? String
    }
    var remarks = 0
    for wrong in ["-7.5", "a", "1a 2a 3a", "false", "[7, 7]"] {
      let answers =
        "student: alice\nanswers:\n"
        + names.map { "  \($0): \"\(wrong)\"\n" }.joined()
      for policy in ["none", "score"] {
        for item in try records(policy, answers) { #expect(item["explanation"] == nil) }
      }
      let solved = try records("solutions", answers)
      for (item, told) in zip(try records("remarks", answers), solved) {
        guard (item["score"] as? Double ?? 1) < 1, let said = item["explanation"] as? String,
          let full = told["explanation"] as? String,
          let key = full.firstMatch(of: /The answer is (.*?)\.( |$)/)?.1
        else { continue }
        remarks += 1
        // A letter or a small whole number is no secret as a word; where it stands for the key, the
        // sentence says so.
        #expect(!said.contains("The answer is"), "\(item["question"] ?? "")")
        let secret = words(String(key)).filter { $0.utf8.count > 2 && $0.contains(/[0-9]/) }
        let leaked = secret.intersection(words(said)).subtracting(words(sheet))
        #expect(leaked.isEmpty, "\(item["question"] ?? ""): \(said) has \(key)")
      }
    }
    #expect(remarks > 500)
  }

  @Test(arguments: ["none", "score", "remarks"])
  func gradescopeTellsNoMoreThanThePolicy(policy: String) throws {
    let answers = "{student: alice, answers: {prior-to-penalty: -7.5, survivor-value: -7.5}}"
    let output = try sandbox.run(
      "grade", "all-\(policy)", "-", "--format", "gradescope", input: answers
    ).output
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let tests = try #require(document["tests"] as? [[String: Any]])
    let visible = tests.compactMap { $0["output"] as? String }.joined(separator: "\n")
    #expect(!visible.contains("The answer is"))
    if policy != "remarks" {
      #expect(!visible.contains("Not quite") && !visible.contains("not it"))
    }
    #expect(
      tests.allSatisfy {
        $0["visibility"] as? String == (policy == "none" ? "after_published" : "visible")
      })
  }
}
