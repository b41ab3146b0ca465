import Foundation

/// A quiz over the small course, and a class that takes it.
enum QuizFixture {
  static let count = 8

  /// Questions whose answers are known without the program: the answer to `q3` is 3.5.
  static let files = [
    "questions/fixed.yaml": (0..<count).map { index in
      """
      - id: q\(index)
        kind: numeric
        concepts: [prior]
        tags: [fixed]
        prompt: What is {{\(index)}} and a half?
        answer: \(index) + 1/2
        mistakes: [{id: no-half, value: "\(index) + 1000", say: "<b>Half</b> & more."}]
        solution: "It is correctly {{\(index) + 1/2}}."

      """
    }.joined(),
    "questions/parted.yaml": """
    - id: stem
      kind: parts
      concepts: [prior]
      vary: {base: [3, 5, 7]}
      prompt: Start from {{base}}.
      parts:
        - {id: a, kind: numeric, prompt: "Its square?", answer: base^2}
        - {id: b, kind: numeric, prompt: "Half of {{square}}?", uses: {square: a}, answer: square/2}
        - {id: c, kind: numeric, prompt: "Twice {{square + 1}}?", uses: {square: a}, answer: 2*square + 2}
    - id: several
      kind: choice
      concepts: [prior]
      prompt: Which are even?
      choices:
        - {text: Two, correct: true}
        - {text: Four, correct: true}
        - {text: Five, say: "That is odd."}
      source: a published lesson

    """,
    "quizzes/class.yaml": """
    title: A class
    pass: 50
    feedback: remarks
    questions: [\((0..<count).map { "q\($0)" }.joined(separator: ", "))]

    """,
    "quizzes/mixed.yaml": """
    title: A mixed quiz
    summary: Of everything a little.
    minutes: 20
    feedback: score
    attempts: 2
    penalty: 0.25
    questions: [scaled, pick, stem, several, {count: 3, tags: [fixed]}]

    """,
  ]

  /// One learner of a class: the right answers, and what is written instead.
  struct Learner {
    let name: String
    let answers: [String]
    let right: Int

    var passes: Bool { 2 * right >= QuizFixture.count }
  }

  /// Learners whose skill rises from 0 to 1, by a seed.
  static func learners(_ count: Int, seed: UInt64) -> [Learner] {
    var state = seed
    func unit() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    return (0..<count).map { index in
      let skill = Double(index) / Double(count - 1)
      let isRight = (0..<QuizFixture.count).map { _ in unit() < skill }
      let answers = isRight.enumerated().map {
        $0.element ? "\($0.offset).5" : "\($0.offset + 1000)"
      }
      return Learner(
        name: "student \(index)", answers: answers, right: isRight.count { $0 })
    }
  }

  static func jsonLine(_ learner: Learner) -> String {
    let answers = learner.answers.enumerated().map { "\"q\($0.offset)\": \"\($0.element)\"" }
    return "{\"student\": \"\(learner.name)\", \"answers\": {\(answers.joined(separator: ", "))}}"
  }
}

extension Sandbox {
  func addQuizzes() throws {
    for (name, text) in QuizFixture.files { try write(text, to: "content/demo/\(name)") }
  }
}
