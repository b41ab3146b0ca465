import CourseContent
import Formula
import SourceText

extension ContentProof {
  /// Each mistake must be told apart from the truth, and get its own note or that of an earlier one
  /// that leads to the same number.
  func checkMistakes(
    _ variant: Variant, _ report: inout ProofReport, _ coincidences: inout [Coincidence: Int]
  ) {
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
      if case .mistake(let found) = verdict.outcome {
        if found == mistake.mistake.id { continue }
        if variant.mistakes[..<place].contains(where: { $0.mistake.id == found }) {
          coincidences[Coincidence(first: found, second: mistake.mistake.id), default: 0] += 1
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
    _ coincidences: [Coincidence: Int], of count: Int, _ report: inout ProofReport
  ) {
    for second in question.mistakes {
      guard case .value(let formula) = second.rule else { continue }
      for first in question.mistakes {
        let coinciding = coincidences[Coincidence(first: first.id, second: second.id)] ?? 0
        guard coinciding * 10 > count else { continue }
        report.add(
          .mistakesCoincide,
          "`\(second.id)` is taken for `\(first.id)` in \(coinciding) of \(count) variants",
          help: "vary over values where the two differ, or word the first for both", at: formula,
          severity: .warning, about: first.id.text)
      }
    }
  }
}

/// Two mistakes that led to one number, of which the first in the file is named.
struct Coincidence: Hashable {
  let first: MistakeID
  let second: MistakeID
}
