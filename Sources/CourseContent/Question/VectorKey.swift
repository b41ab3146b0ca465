import Formula

/// The key of a question that asks for a vector, typed as `[1, 2]` or `1, 2`.
public struct VectorKey: Sendable {
  /// The truth, as a formula over the question's values.
  public let answer: ContentFormula
  /// What counts as equal to each of its numbers.
  public let tolerance: Tolerance
  /// The symbol asked for, so that `w = [1, 2]` is accepted.
  public let symbol: String?

  static let keys = ["answer", "accuracy", "tolerance", "symbol", "mistakes"]

  init?(_ reader: QuestionReader) {
    let answer = reader.answer(.vector())
    tolerance = reader.tolerance()
    symbol = reader.fields.text("symbol")
    guard let answer else { return nil }
    self.answer = answer
  }

  var meaning: [String] {
    ["answer \(answer.parsed.meaning)", "tolerance \(tolerance.meaning)"]
  }
}
