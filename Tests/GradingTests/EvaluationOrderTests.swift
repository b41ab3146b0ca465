import CourseContent
import Formula
import RegularizationCore
import SourceText
import Testing

@testable import Grading

/// What grading gives does not hang on what was graded, or drawn, before.
@Suite struct EvaluationOrderTests {
  /// An answer, the question it is for, and the variant.
  private struct Trial {
    let yaml: String
    let index: Int
    let raw: String
  }

  private static func trials() throws -> [Trial] {
    try Sample.all.flatMap { yaml in
      try (0..<4).flatMap { index in
        let variant = try variant(question(yaml), index)
        return [variant.shownAnswer, "1", "b", "c b a", "a: 1; b: 2"].map {
          Trial(yaml: yaml, index: index, raw: $0)
        }
      }
    }
  }

  private static func verdict(_ trial: Trial) throws -> String {
    let verdict = judge(answer: trial.raw, try variant(question(trial.yaml), trial.index))
    return "\(verdict.note) \(verdict.score) \(verdict.message)"
  }

  @Test(arguments: 0..<5 as Range<UInt64>) func ordersGiveTheSame(seed: UInt64) throws {
    let trials = try Self.trials()
    let inOrder = try trials.map(Self.verdict)
    var stream = SplitMix64(seed: seed)
    var order = Array(trials.indices)
    for place in order.indices.reversed() where place > 0 {
      order.swapAt(place, Int(stream.below(UInt64(place + 1))))
    }
    for place in order {
      #expect(try Self.verdict(trials[place]) == inOrder[place], "seed \(seed), trial \(place)")
    }
  }

  /// Whatever mistakes a question has, and in whatever order, the truth is right; and where a mistake
  /// has the number of the truth, it is never named.
  @Test(arguments: 0..<40 as Range<UInt64>) func noMistakeShadowsTheTruth(seed: UInt64) throws {
    var stream = SplitMix64(seed: seed)
    let values = ["a + b", "a - b", "b + a", "a * b", "a / b", "2 * (a + b) / 2", "b", "a"]
    let rules =
      values.map { "value: \($0)" } + [
        "when: submitted > 0", "when: true", "when: submitted == truth", "when: submitted <= truth",
      ]
    var mistakes = ""
    for place in 0..<Int(1 + stream.below(6)) {
      let rule = rules[Int(stream.below(UInt64(rules.count)))]
      mistakes += "    - {id: m\(place), \(rule), say: s}\n"
    }
    let question = try question(
      """
      - id: sum
        prompt: p
        vary: {a: {from: 1, to: 9, step: 0.5}, b: {from: 1, to: 9, step: 1}}
        answer: a + b
        mistakes:
      \(mistakes)
      """)
    for index in 0..<10 {
      let given: [(name: String, value: Formula.Value)] = [
        ("a", .number(Double(1 + index))), ("b", .number(Double(1 + index % 4))),
      ]
      let seed = VariantSeed(
        course: "reg101", question: "sum", version: 1, student: "", index: index)
      let variant = try Variant(question, seed: seed, given: given)
      for raw in [
        variant.shownAnswer, variant.key.asked.modelAnswer, "\(1 + index)+\(1 + index % 4)",
      ] {
        let verdict = judge(answer: raw, variant)
        #expect(verdict.caseName == "correct" && verdict.score == 1, "\(raw): \(mistakes)")
      }
    }
  }
}
