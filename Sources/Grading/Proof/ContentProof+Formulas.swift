import CourseContent
import Formula

extension Variant.FormulaKey {
  /// A mistake's own formula as a learner would type it; nil where learners may not, since it calls
  /// other functions.
  func typed(_ mistake: Mistake) -> String? {
    guard case .value(let formula) = mistake.rule else { return nil }
    let text = formula.parsed.written(substituting: environment)
    guard let answer = try? FormulaAnswer(text, expecting: expectation),
      (try? checkForm(answer)) != nil
    else { return nil }
    return text
  }

  func prove(
    _ proof: ContentProof, _ variant: Variant, _ report: inout ProofReport,
    _ coincidences: inout Coincidences
  ) {
    for (place, mistake) in variant.mistakes.enumerated() {
      guard case .value(let formula) = mistake.mistake.rule else { continue }
      let id = mistake.mistake.id.text
      if mistake.isSuppressed {
        report.add(
          .mistakeIsTruth, "`\(id)` is equal to the key",
          help: "write the wrong formula, or take the mistake away", at: formula)
        continue
      }
      guard let typed = typed(mistake.mistake) else { continue }
      let verdict = Grading.judge(answer: typed, variant)
      if case .mistake(let found) = verdict.outcome {
        if found == mistake.mistake.id { continue }
        if variant.mistakes[..<place].contains(where: { $0.mistake.id == found }) {
          coincidences.add(variant.question, found, mistake.mistake.id, report.weight)
          continue
        }
      }
      report.add(
        .mistakeUnrecognized,
        "the formula of `\(id)`, \(typed), is judged `\(verdict.caseName)`", at: formula)
    }
  }
}
