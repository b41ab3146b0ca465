public import Formula

/// A live value in a text: `{{ expression }}`, or `{{ expression | 3 }}` for three significant
/// digits.
public struct Interpolation: Hashable, Sendable {
  /// What is computed.
  public let formula: ParsedFormula
  /// How many significant digits are shown; nil for what reads well, see `Value.readable`.
  public let significantDigits: Int?
  /// Where it stands with its braces, as UTF-8 offsets in the page's text.
  let range: Range<Int>
  /// Where its expression stands.
  let expressionRange: Range<Int>
}
