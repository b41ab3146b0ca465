import CourseContent
import Formula

extension Variant.FormulaKey {
  /// Holds the look of an answer against what the question asks, whatever its value.
  ///
  /// - Throws: `InvalidAnswer` of the class `form_not_allowed`; it costs nothing.
  func checkForm(_ answer: FormulaAnswer) throws(InvalidAnswer) {
    guard !answer.parsed.hasVastExponent else {
      throw .uncomputable(
        FormulaError(.limit, "an exponent is beyond 1000", span: 0..<answer.raw.utf8.count))
    }
    let form = key.form
    let words = answer.parsed.words
    if let forbidden = form.forbidden.first(where: words.contains) {
      throw .form("`\(forbidden)` can't be used in this answer.", "Write it without.")
    }
    if let required = form.required.first(where: { !words.contains($0) }) {
      throw .form("The answer must use `\(required)`.", "Write it with `\(required)` in it.")
    }
    if let length = form.greatestLength, answer.raw.trimmedWords.count > length {
      throw .form(
        "That is longer than the question allows.", "Type at most \(counted(length, "character")).")
    }
    if form.isSimplified, let model = try? FormulaAnswer(model(), expecting: expectation),
      answer.parsed.operationCount > model.parsed.operationCount
    {
      throw .form("That isn't simplified.", "Write it with fewer operations.")
    }
  }
}

extension InvalidAnswer {
  fileprivate static func form(_ message: String, _ help: String) -> InvalidAnswer {
    InvalidAnswer(.formNotAllowed, message, help: help)
  }

  /// A formula that can't be computed within the limits, or not at all.
  static func uncomputable(_ error: FormulaError) -> InvalidAnswer {
    let message = error.message.prefix(1).uppercased() + error.message.dropFirst() + "."
    return error.kind == .limit
      ? InvalidAnswer(.tooLong, message, help: "Type a simpler formula.")
      : InvalidAnswer(.unparsable, message, help: "Check what is joined with what.")
  }

  /// A formula whose digits cancel, so that its values say nothing.
  static let blurredFormula = InvalidAnswer(
    .unparsable, "This formula loses its digits on the way, so it can't be compared.",
    help: "Write it without very large numbers that cancel.")
}

extension ParsedFormula {
  /// True where a number beyond 1,000 is typed as an exponent: its power may overflow everywhere, so
  /// that no value shows it.
  fileprivate var hasVastExponent: Bool {
    let parts = parts
    return parts.contains { part in
      guard part.kind == .operation("^"), var exponent = part.operands.last else { return false }
      if parts[exponent].kind == .operation("-"), parts[exponent].operands.count == 1 {
        exponent = parts[exponent].operands[0]
      }
      guard case .number(let number) = parts[exponent].kind else { return false }
      return number > SampledFormula.greatestExponent
    }
  }

  /// How many operations and calls there are; a sign counts nothing.
  fileprivate var operationCount: Int {
    parts.count { part in
      switch part.kind {
      case .operation: part.operands.count > 1
      case .call, .condition: true
      default: false
      }
    }
  }
}
