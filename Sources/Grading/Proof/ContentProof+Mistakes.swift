import CourseContent
import Formula
import SourceText

extension ContentProof {
  /// Each mistake must be told apart from the truth, and get its own note or that of an earlier one
  /// that leads to the same number.
  func checkMistakes(_ variant: Variant, _ report: inout ProofReport) {
    guard let (key, _) = variant.key.numbers else { return }
    for (place, mistake) in variant.mistakes.enumerated() {
      guard let values = mistake.values, case .value(let formula) = mistake.mistake.rule else {
        continue
      }
      let id = mistake.mistake.id.text
      if mistake.isSuppressed {
        report.add(
          .mistakeIsTruth, "the value of `\(id)` is accepted as the truth",
          help: "vary over values where the two differ, or take the mistake away", at: formula)
        continue
      }
      guard values.allSatisfy(\.isFinite), let typed = variant.typed(values, key) else { continue }
      let verdict = judge(answer: typed, variant)
      let allowed = variant.mistakes[...place].filter { earlier in
        earlier.mistake.id == mistake.mistake.id || earlier.values == nil
          || earlier.values.map { earlier.rule.accepts(values, truth: $0) } ?? false
      }
      if case .mistake(let found) = verdict.outcome,
        allowed.contains(where: { $0.mistake.id == found })
      {
        continue
      }
      report.add(
        .mistakeUnrecognized,
        "the value of `\(id)`, \(typed), is judged `\(verdict.caseName)`",
        help: verdict.isCorrect ? "it lies within the truth's tolerance" : nil, at: formula)
    }
  }

  /// Mistakes that lead to the same number too often.
  func checkCoincidences(_ variants: [Variant], _ report: inout ProofReport) {
    let mistakes = question.mistakes
    for second in mistakes.indices {
      guard case .value(let formula) = mistakes[second].rule else { continue }
      for first in mistakes.indices.prefix(second) {
        let coinciding = variants.count { variant in
          guard let a = variant.mistakes[first].values, let b = variant.mistakes[second].values
          else {
            return false
          }
          return variant.mistakes[first].rule.accepts(b, truth: a)
        }
        guard coinciding * 10 > variants.count else { continue }
        report.add(
          .mistakesCoincide,
          "`\(mistakes[second].id)` can't be told from `\(mistakes[first].id)`"
            + " in \(coinciding) of \(variants.count) variants",
          help: "vary over values where the two differ, or word the first for both", at: formula,
          severity: .warning, about: mistakes[first].id.text)
      }
    }
  }
}
