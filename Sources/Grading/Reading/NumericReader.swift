import Formula

/// Reads an answer that is more than one plain number in ASCII.
struct NumericReader {
  let answer: NormalizedAnswer
  let raw: String
  let expectation: NumericExpectation
  var tokens: [AnswerToken]

  init(_ answer: NormalizedAnswer, raw: String, _ expectation: NumericExpectation) {
    self.answer = answer
    self.raw = raw
    self.expectation = expectation
    tokens = AnswerToken.tokens(answer.bytes)
  }

  /// Reads a stretch of a longer answer, such as one component of a vector.
  init(
    _ tokens: ArraySlice<AnswerToken>, of answer: NormalizedAnswer, raw: String,
    _ expectation: NumericExpectation
  ) {
    self.answer = answer
    self.raw = raw
    self.expectation = expectation
    self.tokens = Array(tokens)
  }

  mutating func read() throws(InvalidAnswer) -> NumericAnswer {
    guard !tokens.isEmpty else { throw .blankNumber }
    try dropSymbol()
    try screen()
    try dropUnit()
    guard let number = try literal() else { return try expression() }
    return try number.checked(expectation, place: whole)
  }

  /// The place of all that is read.
  var whole: Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return answer.place(first.range.lowerBound..<last.range.upperBound)
  }

  func text(_ token: AnswerToken) -> String { answer.text(token.range) }

  func place(_ token: AnswerToken) -> Range<Int> { answer.place(token.range) }

  /// How it was read, where that is not how it was typed.
  var reading: String? {
    guard answer.isRespelled, let first = tokens.first, let last = tokens.last else { return nil }
    return answer.text(first.range.lowerBound..<last.range.upperBound)
  }

  /// Drops `symbol =` in front, if it is the asked symbol.
  private mutating func dropSymbol() throws(InvalidAnswer) {
    guard tokens.count > 1, tokens[0].kind == .word, tokens[1].is("=") else { return }
    let name = text(tokens[0])
    let asked = expectation.symbol
    guard let asked, SymbolName(name) == SymbolName(asked) else {
      throw .otherSymbol(name, asked: asked, place(tokens[0]))
    }
    tokens.removeFirst(2)
    if tokens.isEmpty { throw .blankNumber }
  }

  /// Drops the unit behind the number.
  private mutating func dropUnit() throws(InvalidAnswer) {
    guard let last = tokens.last else { return }
    if expectation.isInPercent, last.is("%") {
      tokens.removeLast()
      return
    }
    var typed: String?
    if tokens.count > 1, last.kind == .word, endsValue(tokens[tokens.count - 2]) {
      typed = text(last)
      tokens.removeLast()
    }
    switch expectation.unit {
    case .none:
      if let typed { throw .extraUnit(typed, place(last)) }
    case .optional(let unit):
      if let typed, !Self.isUnit(typed, unit) {
        throw .missingUnit(unit, typed: typed, place(last))
      }
    case .required(let unit):
      guard let typed, Self.isUnit(typed, unit) else {
        throw .missingUnit(unit, typed: typed, typed == nil ? nil : place(last))
      }
    }
  }

  /// True for the unit in the singular or the plural, and for its sign in a word.
  private static func isUnit(_ typed: String, _ unit: String) -> Bool {
    typed == unit || typed + "s" == unit || typed == unit + "s" || unit == "%" && typed == "percent"
  }

  func endsValue(_ token: AnswerToken) -> Bool {
    token.kind == .number || token.is(")") || token.is("%")
  }
}
