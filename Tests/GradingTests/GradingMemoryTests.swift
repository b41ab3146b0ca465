import CourseContent
import Foundation
import RegularizationCore
import SourceText
import Testing

@testable import Grading

/// A plan remembers variants and verdicts; nobody's results may depend on who came before.
@Suite struct GradingMemoryTests {
  private static let questions = [
    """
    - id: few
      vary: {a: [1, 2, 3, 4], p: [0.25, 0.5]}
      where: a * p != 1
      prompt: "{{a}} over {{p}}?"
      answer: a / p
      mistakes:
        - {id: product, value: a * p, say: "You got {{submitted}} of {{a}}."}
        - {id: kept, value: a / (1 - p), say: No.}
    """,
    """
    - id: letters
      kind: choice
      vary: {a: [1, 2]}
      prompt: "{{a}}?"
      choices: [{text: One, when: a == 1}, {text: Two, when: a == 2}, {text: Three, when: a == 3}]
    """,
    """
    - id: words
      kind: text
      prompt: What?
      accept: [early stopping]
      mistakes: [{id: patience, match: "[the] patience", say: No.}]
      source: a paper
    """,
    """
    - id: parted
      kind: parts
      vary: {a: [3, 5]}
      prompt: "{{a}}?"
      parts:
        - {id: a, prompt: "Its square?", answer: a^2}
        - {id: b, prompt: "Half of {{s}}?", uses: {s: a}, answer: s / 2}
    """,
    """
    - id: slope
      kind: formula
      vary: {c: [2, 3]}
      prompt: "{{c}}?"
      variables: {w: real}
      answer: c * w
    """,
  ]

  private static let answers = [
    "4", "8", "2", "0.5", "1,5", "what", "a", "b", "c", "one", "early stopping", "patience",
    "a: 9; b: 4.5", "a: 25; b: 12.5", "a: 8; b: 4", "2w", "3*w", "2*w + 1", "", "8", "16", "-4",
  ]

  private static func plan() throws -> QuizPlan {
    let text =
      "title: T\nattempts: 3\npenalty: 0.1\nquestions: [few, letters, words, parted, slope]\n"
    let loaded = ContentLibrary.quiz(
      try #require(QuizID("week-1")), in: SourceFile(name: "week-1.yaml", text: text))
    return QuizPlan(
      try #require(loaded.value), course: try #require(CourseID("reg101")),
      bank: try questions.map { try question($0) })
  }

  private static func told(_ result: QuizResult) -> [String] {
    result.items.map { item in
      let attempts = item.attempts.map { "\($0.note) \($0.verdict?.score ?? -1)" }
      let parts = item.kept?.verdict?.parts.map { "\($0.id) \($0.verdict?.note ?? "")" } ?? []
      return "\(item.asked.variantName) \(item.variant?.parametersInWords ?? "") \(attempts) "
        + "\(parts) \(item.score ?? -1) \(item.explanation(.solutions) ?? "")"
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func resultsDoNotDependOnWhoCameBefore(seed: UInt64)
    throws
  {
    var generator = SplitMix64(seed: seed)
    let shared = try Self.plan()
    var notes: Set<String> = []
    for index in 0..<200 {
      let answers = ["few", "letters", "words", "parted", "slope"].flatMap { question in
        (1...2).map { attempt in
          AnswerSheet.Answer(
            question: question,
            raw: Self.answers[Int(generator.below(UInt64(Self.answers.count)))],
            attempt: attempt)
        }
      }
      let sheet = AnswerSheet(student: "s\(index)", answers: answers)
      let told = Self.told(shared.grade(sheet))
      #expect(told == Self.told(try Self.plan().grade(sheet)), "seed \(seed), \(index)")
      notes.formUnion(shared.grade(sheet).items.map(\.note))
    }
    #expect(notes.count > 8, "\(notes)")
  }
}
