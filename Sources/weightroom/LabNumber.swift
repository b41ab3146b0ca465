import Formula

/// Numbers that somebody expects a lab to show, as they are typed: an expression like any other.
enum LabNumber {
  /// The number that a text means; nil where it means none.
  static func read(_ text: String) -> Double? {
    guard let formula = try? ParsedFormula(text, limits: .answer),
      case .number(let number)? = try? formula.evaluate(limits: .answer)
    else { return nil }
    return number
  }
}
