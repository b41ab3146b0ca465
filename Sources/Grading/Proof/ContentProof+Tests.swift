import CourseContent
import Formula
import SourceText

extension ContentProof {
  /// Runs the tests that the author wrote.
  func runTests(_ drawn: DrawnVariants, _ report: inout ProofReport) {
    for test in question.tests {
      if test.given.isEmpty, test.variants == nil {
        for group in drawn.groups {
          report.begin(group)
          run(test, group.variant, &report)
        }
        report.end(variants.count)
        continue
      }
      for index in test.variants ?? Array(variants) {
        report.index = index
        report.variant = nil
        do throws(VariantError) {
          let variant = try Variant(question, seed: seed(index), given: test.given)
          report.variant = variant
          run(test, variant, &report)
        } catch {
          report.add(
            .authorTest, "the variant of this test can't be made: \(error.diagnostic.message)",
            help: error.diagnostic.help, at: test.span)
        }
        // With every parameter given, all variants are one, unless choices are shuffled.
        if test.variants == nil, isFixed(test) { break }
      }
    }
  }

  private func run(_ test: QuestionTest, _ variant: Variant, _ report: inout ProofReport) {
    guard let problem = problem(test, variant) else { return }
    report.add(.authorTest, problem.message, help: problem.help, at: test.span)
  }

  private func isFixed(_ test: QuestionTest) -> Bool {
    guard [.numeric, .vector, .trueFalse, .text].contains(question.kind.name) else { return false }
    return question.vary.allSatisfy { parameter in
      test.given.contains {
        FormulaName.canonical($0.name) == FormulaName.canonical(parameter.name)
      }
    }
  }

  private func problem(_ test: QuestionTest, _ variant: Variant) -> (
    message: String, help: String?
  )? {
    guard let answer = variant.answer(of: test) else {
      return ("a mistake that this test types has no value of its own", "type the answer itself")
    }
    let verdict = judge(answer: answer, variant)
    let shown = answer.count > 60 ? answer.prefix(60) + "..." : answer[...]
    if let expected = test.outcome, !verdict.matches(expected) {
      return (
        "`\(shown)` is judged `\(verdict.caseName)`, not `\(expected.name)`",
        verdict.isCorrect ? nil : verdict.message
      )
    }
    if let score = test.score, (verdict.score * 1_000).rounded() != (score * 1_000).rounded() {
      return ("`\(shown)` earns \(verdict.score), not \(score)", nil)
    }
    return nil
  }
}

extension Variant {
  /// What a test types; nil where it names a mistake that is recognized by a condition.
  fileprivate func answer(of test: QuestionTest) -> String? {
    var text = ""
    for part in test.answer {
      switch part {
      case .text(let typed): text += typed
      case .truth: text += shownAnswer
      case .mistake(let id):
        guard let typed = typed(mistake: id) else { return nil }
        text += typed
      }
    }
    return text
  }
}

extension Variant {
  /// A mistake's own answer: its number, or the words of its first pattern.
  fileprivate func typed(mistake id: MistakeID) -> String? {
    if let key = key.numbers {
      return mistakes.first { $0.mistake.id == id }?.values.flatMap(key.typed)
    }
    if case .formula(let key) = key {
      return question.mistakes.first { $0.id == id }.flatMap(key.typed)
    }
    guard case .match(let patterns)? = question.mistakes.first(where: { $0.id == id })?.rule else {
      return nil
    }
    return patterns.first?.shortest
  }
}

extension Verdict {
  fileprivate func matches(_ expected: QuestionTest.Outcome) -> Bool {
    switch (expected, outcome) {
    case (.correct, .correct), (.wrong, .wrong), (.wrong, .nearMiss), (.wrong, .imprecise): true
    case (.mistake(let id), .mistake(let found)): id == found
    case (.invalid(let reason), .invalid(let answer)):
      reason == nil || reason == answer.reason.rawValue
    default: false
    }
  }
}

extension QuestionTest.Outcome {
  fileprivate var name: String {
    switch self {
    case .correct: "correct"
    case .wrong: "wrong"
    case .mistake(let id): id.text
    case .invalid(let reason): reason.map { "invalid.\($0)" } ?? "invalid"
    }
  }
}
