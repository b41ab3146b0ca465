import Foundation
import Testing

/// Every example of the authors' guide, put where it belongs, is read and proved.
@Suite struct GuideTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A block between fences, with its language.
  private struct Example {
    let language: String
    let text: String

    /// Where such a file lies in a course; nil for what is no file.
    func place(_ number: Int) -> String? {
      if language == "markdown" { return "lessons/dropout.md" }
      guard language == "yaml" else { return nil }
      if text.hasPrefix("# yaml-language-server: ") { return "questions/with-schema.yaml" }
      if text.hasPrefix("format:") { return "course.yaml" }
      if text.hasPrefix("- id:") { return "questions/example-\(number).yaml" }
      if text.contains("\nlines:") { return "traces/decay.yaml" }
      if text.contains("\nquestions:") { return "quizzes/week-1.yaml" }
      return text.contains("\ntests:") ? "answer-tests/typed.yaml" : nil
    }
  }

  private static func examples() throws -> [Example] {
    let guide = try String(
      contentsOf: repository.appendingPathComponent("content/README.md"), encoding: .utf8)
    var examples: [Example] = []
    var open: (fence: Substring, language: String, lines: [Substring])?
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false) {
      if let block = open, line == block.fence {
        examples.append(
          Example(language: block.language, text: block.lines.joined(separator: "\n") + "\n"))
        open = nil
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("```") {
        let fence = line.prefix { $0 == "`" }
        open = (fence, String(line.dropFirst(fence.count)), [])
      }
    }
    return examples
  }

  /// What the examples refer to and do not show.
  private static let others = """
    - {id: next-weight, concepts: [inverted-dropout], difficulty: 1, prompt: "What is 1/4?", answer: 1/4}
    - {id: prior-to-penalty, tags: [history], prompt: "What is 1/5?", answer: 1/5}
    - {id: decay-step, concepts: [inverted-dropout], difficulty: 2, prompt: "What is 1/6?", answer: 1/6}
    - {id: one-more, concepts: [inverted-dropout], difficulty: 2, prompt: "What is 1/7?", answer: 1/7}
    - {id: old-paper, tags: [history], prompt: "What is 1/8?", answer: 1/8}

    """

  @Test func everyExampleIsSound() throws {
    let sandbox = try Sandbox()
    var placed: Set<String> = []
    for (number, example) in try Self.examples().enumerated() {
      guard let place = example.place(number) else {
        // The picture of the folders has no language, and commands are told as such.
        #expect(["", "sh", "json"].contains(example.language), "\(example.text)")
        continue
      }
      #expect(placed.insert(place).inserted, "two examples are \(place)")
      // The line for editors stands at the head of a file of questions.
      let rest =
        place.hasSuffix("with-schema.yaml")
        ? "- {id: with-schema, prompt: \"What is 1/9?\", answer: 1/9}\n" : ""
      try sandbox.write(example.text + rest, to: "my-course/\(place)")
    }
    #expect(placed.count >= 9, "\(placed)")
    try sandbox.write(Self.others, to: "my-course/questions/others.yaml")
    let lesson = try String(
      contentsOfFile: sandbox.path("my-course/lessons/dropout.md"), encoding: .utf8)
    try sandbox.write(lesson + "\n```trace decay\n```\n", to: "my-course/lessons/dropout.md")
    let check = try sandbox.run("check", "my-course")
    #expect(check.output == "")
    #expect(check.status == 0, "\(check.errors)")
  }
}
