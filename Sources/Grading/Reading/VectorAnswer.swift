/// A vector that somebody typed: `[1, 2]`, `1, 2` or `1; 2`.
public struct VectorAnswer: Hashable, Sendable {
  /// The characters typed.
  public let raw: String
  /// The components, each read as a number.
  public let components: [NumericAnswer]

  /// Reads what was typed: numbers between commas or semicolons, in brackets or without.
  ///
  /// With semicolons between the components, a comma inside one is refused as a decimal comma;
  /// with commas, `1,5` are two components. Spaces alone separate nothing.
  /// - Parameters:
  ///   - count: how many components are asked for.
  ///   - expectation: what each component looks like, and the symbol that may stand in front.
  /// - Throws: `InvalidAnswer`, with what would help.
  public init(_ raw: String, count: Int, expecting expectation: NumericExpectation)
    throws(InvalidAnswer)
  {
    try AnswerLimits.check(raw)
    let answer = try NormalizedAnswer(raw)
    var tokens = AnswerToken.tokens(answer.bytes)[...]
    guard !tokens.isEmpty else { throw .blankVector(count) }
    try Self.dropSymbol(&tokens, answer, expectation.symbol)
    try Self.dropBrackets(&tokens, answer)
    guard !tokens.isEmpty else { throw .blankVector(count) }

    var inner = expectation
    inner.symbol = nil
    var components: [NumericAnswer] = []
    let parts = Self.split(tokens)
    guard parts.count == count else {
      throw .wrongLength(parts.count, asked: count, raw)
    }
    for part in parts {
      guard !part.isEmpty else { throw .emptyComponent(components.count + 1, of: count) }
      var reader = NumericReader(part, of: answer, raw: raw, inner)
      components.append(try reader.read())
    }
    self.raw = raw
    self.components = components
  }

  /// Takes components that have been read.
  init(raw: String, components: [NumericAnswer]) {
    self.raw = raw
    self.components = components
  }

  /// True where two answers are the same vector but for the rounding of the machine.
  public func isEquivalent(to other: VectorAnswer) -> Bool {
    components.count == other.components.count
      && zip(components, other.components).allSatisfy { $0.isEquivalent(to: $1) }
  }

  private static func dropSymbol(
    _ tokens: inout ArraySlice<AnswerToken>, _ answer: NormalizedAnswer, _ asked: String?
  ) throws(InvalidAnswer) {
    let second = tokens.dropFirst().first
    guard let first = tokens.first, first.kind == .word, let second, second.is("=") else { return }
    let name = answer.text(first.range)
    guard let asked, SymbolName(name) == SymbolName(asked) else {
      throw .otherSymbol(name, asked: asked, answer.place(first.range))
    }
    tokens.removeFirst(2)
  }

  private static func dropBrackets(
    _ tokens: inout ArraySlice<AnswerToken>, _ answer: NormalizedAnswer
  ) throws(InvalidAnswer) {
    guard let first = tokens.first, let last = tokens.last else { return }
    if first.is("["), last.is("]"), tokens.count > 1 {
      tokens = tokens.dropFirst().dropLast()
    } else if first.is("[") || last.is("]") {
      let place = answer.place(first.is("[") ? first.range : last.range)
      throw .unreadable("One of the two brackets is missing.", place)
    } else if first.is("("), last.is(")"), enclosesList(tokens) {
      tokens = tokens.dropFirst().dropLast()
    }
  }

  /// True where the first bracket is closed by the last one, with a separator between them.
  private static func enclosesList(_ tokens: ArraySlice<AnswerToken>) -> Bool {
    var depth = 0
    var hasSeparator = false
    for token in tokens.dropLast() {
      if token.is("(") { depth += 1 }
      if token.is(")") { depth -= 1 }
      if depth == 0 { return false }
      if depth == 1, token.is(",") || token.is(";") { hasSeparator = true }
    }
    return hasSeparator
  }

  private static func split(_ tokens: ArraySlice<AnswerToken>) -> [ArraySlice<AnswerToken>] {
    let separator: Unicode.Scalar = tokens.contains { $0.is(";") } ? ";" : ","
    var parts: [ArraySlice<AnswerToken>] = []
    var depth = 0
    var start = tokens.startIndex
    for (index, token) in zip(tokens.indices, tokens) {
      if token.is("(") { depth += 1 }
      if token.is(")") { depth -= 1 }
      if depth == 0, token.is(separator) {
        parts.append(tokens[start..<index])
        start = index + 1
      }
    }
    parts.append(tokens[start...])
    return parts
  }
}

extension InvalidAnswer {
  static func blankVector(_ count: Int) -> InvalidAnswer {
    InvalidAnswer(
      .blank, "Nothing was typed.", help: "Type \(counted(count, "number")), such as [1, 2].")
  }

  static func wrongLength(_ typed: Int, asked: Int, _ raw: String) -> InvalidAnswer {
    let help =
      typed == 1 && asked > 1
      ? "Separate the components by commas: [1, 2]."
      : typed > asked
        ? "Use a point for decimals and one comma between two components: [0.5, 1]."
        : "Type all of them, between commas."
    return InvalidAnswer(
      .wrongLength, "That has \(counted(typed, "component")); \(asked) are asked for.", help: help,
      place: 0..<raw.utf8.count)
  }

  static func emptyComponent(_ number: Int, of count: Int) -> InvalidAnswer {
    InvalidAnswer(
      .unparsable, "Component \(number) of \(count) is empty.",
      help: "Type a number between any two commas.")
  }
}
