import CourseContent
import Formula

extension ContentProof {
  /// The model answer, and what `:solution` shows, must earn full score; twice the same.
  func checkAnswers(_ variant: Variant, _ report: inout ProofReport) {
    let model = variant.key.asked.modelAnswer
    let shown = variant.shownAnswer
    let verdict = judge(answer: shown, variant)
    let again = judge(answer: shown, variant)
    expectFullScore(
      model, model == shown ? verdict : judge(answer: model, variant), "the model answer",
      .modelAnswer, variant, &report)
    expectFullScore(shown, verdict, "what `:solution` shows", .shownAnswer, variant, &report)
    if verdict.note != again.note || verdict.score != again.score {
      report.add(.impure, "grading `\(shown)` twice gives two verdicts")
    }
  }

  private func expectFullScore(
    _ answer: String, _ verdict: Verdict, _ what: String, _ code: ProofCode, _ variant: Variant,
    _ report: inout ProofReport
  ) {
    guard verdict.score < 1 || verdict.caseName != "correct" else { return }
    report.add(
      code, "\(what), `\(answer)`, is judged `\(verdict.caseName)` with score \(verdict.score)",
      help: verdict.isCorrect ? nil : verdict.message, at: variant.keyFormula)
  }

  /// What is no answer must be invalid.
  func checkGarbage(_ variant: Variant, _ report: inout ProofReport) {
    for (name, text) in Self.garbage {
      let verdict = judge(answer: text, variant)
      if case .invalid = verdict.outcome { continue }
      if variant.key.asked.canMean(text) { continue }
      report.add(
        .acceptsGarbage, "\(name) is judged `\(verdict.caseName)` instead of invalid",
        about: "\(variant.question.id) \(name)")
    }
  }

  private static let garbage: [(name: String, text: String)] = [
    ("a blank answer", ""), ("an answer of spaces", "  \t "), ("`abc`", "abc"), ("`1 2`", "1 2"),
    ("`--`", "--"), ("10 kB of text", String(repeating: "regularize ", count: 931)),
    ("10 kB of digits", String(repeating: "1", count: 10_240)),
  ]

  /// A value well inside the tolerance must be right, one outside must not be.
  func checkTolerance(_ key: Variant.NumberKey, _ report: inout ProofReport) {
    for (place, number) in key.truths.enumerated() {
      guard number.isFinite, let width = key.rule.width(number), width > 0 else { continue }
      for direction in [-1.0, 1] {
        let inside = number + direction * 0.99 * width
        let outside = number + direction * 1.01 * width
        if !key.rule.accepts(inside, truth: number) {
          report.add(
            .toleranceTooNarrow, "\(inside) is not accepted for \(number)", at: key.answer,
            about: "\(place)")
        }
        // A width below the spacing of numbers says nothing.
        if abs(outside - number) > 2 * guardWidth(outside, number),
          key.rule.accepts(outside, truth: number)
        {
          report.add(
            .toleranceTooWide, "\(outside) is accepted for \(number)", at: key.answer,
            about: "\(place)")
        }
      }
    }
  }
}

extension AcceptanceRule {
  /// How far from the truth the accepted numbers reach, where that is the same on both sides.
  func width(_ truth: Double) -> Double? {
    switch self {
    case .combined(let relative, let absolute): absolute + relative * abs(truth)
    case .absolute(let absolute): absolute
    case .relative(let relative): relative * abs(truth)
    case .range, .significantFigures, .decimalPlaces, .exact, .factor: nil
    }
  }
}
