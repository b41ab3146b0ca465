import Formula

/// The key of a question that asks for a vector, typed as `[1, 2]` or `1, 2`.
public struct VectorKey: QuestionKey {
  /// The truth, as a formula over the question's values.
  public let answer: ContentFormula
  /// What counts as equal to each of its numbers.
  public let equality: Acceptance
  /// The symbol asked for, so that `w = [1, 2]` is accepted.
  public let symbol: String?

  static let keys =
    ["answer", "symbol", "precision_credit"] + QuestionReader.acceptanceKeys
  static let mistakeKeys = ["value", "when", "tolerance"]

  var answerShape: ValueShape? { .vector() }
  var acceptance: Acceptance? { equality }

  init?(_ reader: QuestionReader) {
    let answer = reader.answer(.vector())
    equality = reader.acceptance()
    symbol = reader.fields.text("symbol")
    guard let answer else { return nil }
    self.answer = answer
  }

  var meaning: [String] {
    ["answer \(answer.parsed.meaning)", equality.meaning]
  }
}
