import Formula

/// The key of a question that asks whether a claim holds.
public struct TrueFalseKey: QuestionKey {
  /// What decides it.
  public enum Truth: Sendable {
    /// A formula that is true or false for the variant's values.
    case claim(ContentFormula)
    /// The author's word, with the question's `source` behind it.
    case fixed(Bool)
  }

  /// What decides it.
  public let truth: Truth

  static let keys = ["claim", "answer"]

  var answerShape: ValueShape? { .boolean }

  init?(_ reader: QuestionReader) {
    let fields = reader.fields
    fields.refuse("answer", beside: "claim")
    if let claim = fields["claim"] {
      guard
        let formula = reader.decoder.formula(
          claim, "claim", scope: reader.scope, wanted: .boolean)
      else {
        return nil
      }
      truth = .claim(formula)
      if formula.parsed.isLiteral { reader.wantSource(for: "claim") }
      return
    }
    guard let answer = fields.required("answer", help: "or a `claim:` that can be computed"),
      let isTrue = reader.decoder.boolean(answer, "answer")
    else { return nil }
    truth = .fixed(isTrue)
    reader.wantSource(for: "answer")
  }

  var meaning: [String] {
    switch truth {
    case .claim(let formula): ["claim \(formula.parsed.meaning)"]
    case .fixed(let isTrue): ["answer \(isTrue)"]
    }
  }
}
