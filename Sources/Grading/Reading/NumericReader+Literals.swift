import CourseContent

/// The forms that are no expressions: `-1/4`, `2*10^-3`, `25 %`, each perhaps in brackets.
extension NumericReader {
  /// The answer, where it has one of these forms.
  func literal() throws(InvalidAnswer) -> NumericAnswer? {
    var parts = tokens[...]
    while isEnclosed(parts) { parts = parts.dropFirst().dropLast() }
    let isNegative = dropSign(&parts)
    if let answer = plainNumber(parts, isNegative) { return answer }
    if let answer = powerOfTen(parts, isNegative) { return answer }
    return try fraction(parts, isNegative)
  }

  private func isEnclosed(_ parts: ArraySlice<AnswerToken>) -> Bool {
    guard parts.count > 2, parts.first?.is("(") ?? false, parts.last?.is(")") ?? false else {
      return false
    }
    var depth = 0
    for (index, token) in zip(parts.indices, parts) {
      if token.is("(") { depth += 1 }
      if token.is(")") { depth -= 1 }
      if depth == 0 { return index == parts.endIndex - 1 }
    }
    return false
  }

  private func dropSign(_ parts: inout ArraySlice<AnswerToken>) -> Bool {
    guard let first = parts.first, first.is("-") || first.is("+") else { return false }
    parts.removeFirst()
    return first.is("-")
  }

  private func scan(_ token: AnswerToken) -> PlainNumber? {
    token.kind == .number ? PlainNumber.scan(answer.bytes[token.range]) : nil
  }

  private func plainNumber(_ parts: ArraySlice<AnswerToken>, _ isNegative: Bool) -> NumericAnswer? {
    guard let first = parts.first, let number = scan(first) else { return nil }
    let isPercent = parts.count == 2 && parts.last?.is("%") ?? false && !number.hasExponent
    guard parts.count == 1 || isPercent else { return nil }
    return NumericAnswer(
      raw: raw, number, text(first), isNegative: isNegative, isPercent: isPercent, reading: reading)
  }

  /// `2*10^-3`, `2x10^-3` and `10^-3`, each with its power in brackets or not.
  private func powerOfTen(_ parts: ArraySlice<AnswerToken>, _ isNegative: Bool) -> NumericAnswer? {
    var parts = parts
    var mantissa = "1"
    if parts.count > 3, let first = parts.first, let number = scan(first), !number.hasExponent,
      parts[parts.startIndex + 1].is("*")
    {
      mantissa = text(first)
      parts = parts.dropFirst(2)
    }
    guard parts.count > 2, let base = parts.first, base.kind == .number, text(base) == "10",
      parts[parts.startIndex + 1].is("^")
    else { return nil }
    parts = parts.dropFirst(2)
    while isEnclosed(parts) { parts = parts.dropFirst().dropLast() }
    let sign = dropSign(&parts) ? "-" : ""
    guard parts.count == 1, let exponent = parts.first, exponent.kind == .number else { return nil }
    let digits = text(exponent)
    guard digits.utf8.allSatisfy(isDigit) else { return nil }
    let number = "\(mantissa)e\(sign)\(digits)"
    guard let scanned = PlainNumber.scan(Array(number.utf8)[...]) else { return nil }
    return NumericAnswer(
      raw: raw, scanned, number, isNegative: isNegative, isPercent: false, reading: reading)
  }

  private func fraction(_ parts: ArraySlice<AnswerToken>, _ isNegative: Bool)
    throws(InvalidAnswer) -> NumericAnswer?
  {
    guard parts.count >= 3, let first = parts.first, let numerator = scan(first),
      parts[parts.startIndex + 1].is("/")
    else { return nil }
    var rest = parts.dropFirst(2)
    let isDenominatorNegative = dropSign(&rest)
    guard rest.count == 1, let last = rest.first, let denominator = scan(last) else { return nil }
    guard denominator.value != 0 else { throw .divisionByZero(place(last)) }
    let sign = isNegative != isDenominatorNegative ? "-" : ""
    let quotient = numerator.value / denominator.value
    return NumericAnswer(
      raw: raw, value: sign.isEmpty ? quotient : -quotient, form: .fraction, reading: reading,
      fraction: .init(
        numerator: TypedDigits(text: sign + text(first)), denominator: TypedDigits(text: text(last))
      ))
  }
}
