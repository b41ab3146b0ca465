import CourseContent

extension NumericAnswer {
  /// Reads what was typed.
  ///
  /// The whole text must be an answer; what is ambiguous is refused, never guessed at.
  /// - Throws: `InvalidAnswer`, with what would help.
  public init(_ raw: String, expecting expectation: NumericExpectation = NumericExpectation())
    throws(InvalidAnswer)
  {
    try AnswerLimits.check(raw)
    if !expectation.readsUnit, let plain = Self.plainNumber(raw) {
      self = try plain.checked(expectation, place: 0..<raw.utf8.count)
      return
    }
    var reader = NumericReader(try NormalizedAnswer(raw), raw: raw, expectation)
    self = try reader.read()
  }

  /// The answer where it is a decimal, a percentage or a number with an exponent in plain ASCII:
  /// most of what is typed, read in one pass.
  private static func plainNumber(_ raw: String) -> NumericAnswer? {
    raw.utf8.withContiguousStorageIfAvailable { bytes -> NumericAnswer? in
      let space = UInt8(ascii: " ")
      var start = 0
      var end = bytes.count
      while start < end, bytes[start] == space { start += 1 }
      while end > start, bytes[end - 1] == space { end -= 1 }
      guard start < end else { return nil }
      let isPercent = bytes[end - 1] == UInt8(ascii: "%")
      let isNegative = bytes[start] == UInt8(ascii: "-")
      let first = isNegative || bytes[start] == UInt8(ascii: "+") ? start + 1 : start
      guard let number = PlainNumber.scan(bytes, from: first),
        number.end == (isPercent ? end - 1 : end), !(isPercent && number.hasExponent)
      else { return nil }
      let text = String(decoding: bytes[first..<number.end], as: UTF8.self)
      return NumericAnswer(raw: raw, number, text, isNegative: isNegative, isPercent: isPercent)
    } ?? nil
  }

  init(
    raw: String, _ number: PlainNumber, _ text: String, isNegative: Bool, isPercent: Bool,
    reading: String? = nil
  ) {
    let magnitude = isPercent ? number.value / 100 : number.value
    let digits = TypedDigits(text: (isNegative ? "-" : "") + text + (isPercent ? "e-2" : ""))
    self.init(
      raw: raw, value: isNegative ? -magnitude : magnitude,
      form: isPercent ? .percent : number.hasExponent ? .sci : .decimal, reading: reading,
      digits: digits)
  }

  /// The answer, if its form and value are such as are asked for.
  func checked(_ expectation: NumericExpectation, place: Range<Int>) throws(InvalidAnswer)
    -> NumericAnswer
  {
    guard !value.isNaN else { throw .notFinite("That has no value as a number.", place) }
    guard value.isFinite || expectation.allowsInfinity else {
      throw .notFinite("That is infinite, or too large a number.", place)
    }
    guard expectation.accepts(form, isWhole: digits?.isWhole ?? false) else {
      throw .form(form, allowed: expectation.forms, place)
    }
    return self
  }
}
