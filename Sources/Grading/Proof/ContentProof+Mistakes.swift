import CourseContent
import Formula
import SourceText

extension ContentProof {
  /// Each mistake must be told apart from the truth, and get its own note or that of an earlier one
  /// that leads to the same number.
  func checkMistakes(
    _ variant: Variant, _ key: Variant.NumberKey, _ report: inout ProofReport,
    _ coincidences: inout Coincidences
  ) {
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
      guard values.allSatisfy(\.isFinite), let typed = key.typed(values) else { continue }
      let verdict = judge(answer: typed, variant)
      if case .mistake(let found) = verdict.outcome {
        if found == mistake.mistake.id { continue }
        if variant.mistakes[..<place].contains(where: { $0.mistake.id == found }) {
          coincidences.add(variant.question, found, mistake.mistake.id, report.weight)
          continue
        }
      }
      report.add(
        .mistakeUnrecognized,
        "the value of `\(id)`, \(typed), is judged `\(verdict.caseName)`",
        help: verdict.isCorrect ? "it lies within the truth's tolerance" : nil, at: formula)
    }
  }

  /// Mistakes that lead to the same number in more than a tenth of the variants.
  func checkCoincidences(
    _ coincidences: Coincidences, of count: Int, _ report: inout ProofReport
  ) {
    for asked in [question] + question.kind.partQuestions {
      for second in asked.mistakes {
        guard case .value(let formula) = second.rule else { continue }
        for first in asked.mistakes {
          let coinciding = coincidences.count(asked, first.id, second.id)
          // Among few variants, one says nothing.
          guard coinciding * 10 > max(count, 10) else { continue }
          report.add(
            .mistakesCoincide,
            "`\(second.id)` is taken for `\(first.id)` in \(coinciding) of \(count) variants",
            help: "vary over values where the two differ, or word the first for both", at: formula,
            severity: .warning, about: first.id.text)
        }
      }
    }
  }
}

extension QuestionKind {
  /// The questions of the parts, where there are any.
  var partQuestions: [Question] {
    if case .parts(let key) = self { key.parts.map(\.question) } else { [] }
  }
}
