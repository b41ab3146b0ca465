import CourseContent
import Formula

/// A true number as it is shown: short, in a form that is asked for, and right when typed back.
enum ShownNumber {
  /// The shortest rounding, of four figures or more, that is still right, in one of the forms.
  static func text(_ truth: Double, _ rule: AcceptanceRule, _ forms: Set<AnswerForm>) -> String {
    guard let exact = ExactDecimal(truth) else { return Value.number(truth).formatted }
    if case .decimalPlaces(let count) = rule { return exact.text(decimals: count) }
    var rounded = exact
    if case .significantFigures(let figures) = rule {
      return exact.text(figures: figures.count)
    }
    // Whatever lies in a range is right, so the truth itself is as good as its rounding.
    if rule == .exact { return text(exact, exact: exact, forms) }
    for figures in [4, 6, 9, 12, 15] where exact.digits.count > 6 {
      let candidate = exact.rounded(toFigures: figures)
      if rule.isWellInside(candidate.doubleValue, truth: truth) {
        rounded = candidate
        break
      }
    }
    return text(rounded, exact: exact, forms)
  }

  private static func text(_ rounded: ExactDecimal, exact: ExactDecimal, _ forms: Set<AnswerForm>)
    -> String
  {
    let plain = "\(rounded)"
    let isScientific = plain.utf8.contains(UInt8(ascii: "e"))
    let hasAny = forms.isEmpty || forms.contains(.expr)
    if hasAny || forms.contains(isScientific ? .sci : .decimal) { return plain }
    if forms.contains(.decimal) { return rounded.positional }
    if forms.contains(.fraction) { return exact.fraction ?? plain }
    if forms.contains(.sci) { return rounded.scientific }
    if forms.contains(.percent) { return rounded.scaled(byPowerOfTen: 2).positional + "%" }
    return plain
  }
}

extension AcceptanceRule {
  /// True where a value is accepted with room to spare, so that what is shown is no borderline
  /// case.
  fileprivate func isWellInside(_ value: Double, truth: Double) -> Bool {
    let mirrored = truth + 2 * (value - truth)
    return accepts(value, truth: truth) && accepts(mirrored, truth: truth)
  }
}

extension ExactDecimal {
  /// The number without an exponent, whatever zeros that takes.
  fileprivate var positional: String {
    guard let order else { return "0" }
    return text(decimals: max(0, -exponent), digitsBefore: order)
  }

  /// The number with a count of decimals, rounded.
  fileprivate func text(decimals count: Int) -> String {
    let rounded = rounded(toPlace: -count)
    return rounded.text(decimals: count, digitsBefore: rounded.order ?? 0)
  }

  /// The number with a count of significant figures, all of them visible.
  fileprivate func text(figures count: Int) -> String {
    let rounded = rounded(toFigures: count)
    guard let order = rounded.order else { return "0.\(String(repeating: "0", count: count))" }
    if (-5..<count).contains(order) {
      let text = rounded.text(decimals: count - 1 - order, digitsBefore: order)
      return order == count - 1 && rounded.exponent > 0 ? text + "." : text
    }
    return rounded.mantissa(digits: count) + "e\(order)"
  }

  fileprivate var scientific: String {
    guard let order else { return "0e0" }
    return mantissa(digits: digits.count) + "e\(order)"
  }

  private func mantissa(digits count: Int) -> String {
    let all = digits + [UInt8](repeating: 0, count: max(0, count - digits.count))
    let text = String(decoding: all.map { $0 + 0x30 }, as: UTF8.self)
    let fraction = text.dropFirst()
    return (isNegative ? "-" : "") + text.prefix(1) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private func text(decimals count: Int, digitsBefore order: Int) -> String {
    func digit(_ place: Int) -> Character {  // of ten to the power `place`
      let index = (exponent + digits.count - 1) - place
      let value = digits.indices.contains(index) ? digits[index] : 0
      return Character(UnicodeScalar(value + 0x30))
    }
    var text = isNegative ? "-" : ""
    for place in stride(from: max(0, order), through: 0, by: -1) { text.append(digit(place)) }
    guard count > 0 else { return text }
    text += "."
    for place in 1...count { text.append(digit(-place)) }
    return text
  }

  /// The number as a fraction of small whole numbers; nil where none is it to the last bit.
  fileprivate var fraction: String? {
    let value = doubleValue
    for denominator in 1...1_000 {
      let numerator = (value * Double(denominator)).rounded()
      guard abs(numerator) < 1e15 else { return nil }
      if numerator / Double(denominator) == value {
        let whole = ExactDecimal(numerator).map(\.positional) ?? ""
        return denominator == 1 ? whole : "\(whole)/\(denominator)"
      }
    }
    return nil
  }
}
