import Formula

/// Puts what a learner typed into the formula language: products get their signs, bars become
/// `abs(…)`, names are held against those of the question.
struct FormulaReader {
  let answer: NormalizedAnswer
  let expectation: FormulaExpectation
  var tokens: [AnswerToken]
  /// The formula in the language.
  var text = ""
  /// True where a sign was added or changed.
  var isRespelled: Bool
  /// For each byte of the text, the token that it comes from.
  private var origins: [Int] = []

  /// What was read last, as far as the next token depends on it.
  enum Last {
    case nothing
    case sign
    case value
  }
  var last = Last.nothing
  var brackets: [Bracket] = []
  /// Where the present term stands among signs, innermost bracket last.
  var terms = [Term()]

  struct Bracket {
    enum Kind { case group, call, bars, list, index }
    let kind: Kind
    let token: Int
  }

  /// What a product without a sign would be ambiguous behind.
  struct Term {
    /// The token of a `/` whose right side this is.
    var division: Int?
    /// The token of a `^` whose exponent was just read, where it isn't clear where that ends.
    var power: Int?
  }

  init(_ answer: NormalizedAnswer, _ expectation: FormulaExpectation) {
    self.answer = answer
    self.expectation = expectation
    tokens = Self.splitGreek(AnswerToken.tokens(answer.bytes), answer, expectation)
    isRespelled = answer.isRespelled
  }

  /// Reads all tokens into ``text``.
  mutating func read() throws(InvalidAnswer) {
    guard !tokens.isEmpty else { throw .blankFormula(expectation) }
    try dropSymbol()
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .number: try readNumber(index)
      case .word: try readWord(index)
      case .sign(let byte): index += try readSign(Unicode.Scalar(byte), index)
      }
      index += 1
    }
    if let open = brackets.last {
      throw .unreadableFormula("A bracket is never closed.", place(open.token))
    }
  }

  // MARK: - Tokens

  func typed(_ index: Int) -> String { answer.text(tokens[index].range) }

  func place(_ index: Int) -> Range<Int> { answer.place(tokens[index].range) }

  /// The place of all that is read.
  var whole: Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return answer.place(first.range.lowerBound..<last.range.upperBound)
  }

  /// The place of a span of the text.
  func place(_ span: Range<Int>) -> Range<Int> {
    guard let last = origins.last else { return whole }
    let first = span.lowerBound < origins.count ? origins[span.lowerBound] : last
    let end =
      span.upperBound > 0 && span.upperBound <= origins.count
      ? origins[span.upperBound - 1] : last
    return answer.place(
      tokens[first].range.lowerBound..<tokens[max(first, end)].range.upperBound)
  }

  func next(_ index: Int) -> AnswerToken? { index + 1 < tokens.count ? tokens[index + 1] : nil }

  func touchesNext(_ index: Int) -> Bool {
    next(index).map { tokens[index].range.upperBound == $0.range.lowerBound } ?? false
  }

  mutating func append(_ piece: String, _ token: Int) {
    text += piece
    origins += [Int](repeating: token, count: piece.utf8.count)
  }

  // MARK: - Operands

  private mutating func readNumber(_ index: Int) throws(InvalidAnswer) {
    if last == .value {
      let before = typed(index - 1)
      let both = answer.place(tokens[index - 1].range.lowerBound..<tokens[index].range.upperBound)
      if tokens[index - 1].kind == .number { throw .twoNumbers(before, typed(index), both) }
      let hint = tokens[index - 1].kind == .word ? ", or \(before)^\(typed(index))" : ""
      throw .unreadableFormula(
        "Something is missing before \(typed(index)).", both,
        help: "A number stands first in a product: \(typed(index))*…\(hint).")
    }
    append(typed(index) + " ", index)
    endValue(index)
  }

  private mutating func readWord(_ index: Int) throws(InvalidAnswer) {
    let isCalled = next(index)?.is("(") ?? false
    switch try meaning(of: index, isCalled: isCalled) {
    case .keyword(let word):
      if word == "if" || word == "not" { try beginValue(index) }
      append(" \(word) ", index)
      last = .sign
      terms[terms.count - 1] = Term()
    case .function(let name):
      try beginValue(index)
      if name != typed(index) { isRespelled = true }
      append(name, index)
      last = .sign
    case .value(let name):
      try beginValue(index)
      append(name + " ", index)
      endValue(index)
    }
  }

  /// A value begins: where one has ended just before, this is a product.
  mutating func beginValue(_ index: Int) throws(InvalidAnswer) {
    guard last == .value else { return }
    let term = terms[terms.count - 1]
    if let division = term.division ?? term.power {
      throw ambiguous(division, at: index)
    }
    append("*", index)
    isRespelled = true
    last = .sign
  }

  /// A value has ended with this token.
  mutating func endValue(_ index: Int) {
    last = .value
    let place = terms.count - 1
    guard let power = terms[place].power else { return }
    // `w² λ` and `w^2 λ` are clear; `e^2w` and `e^-λ w` are not.
    let isSuperscript = answer.place(tokens[power].range) == answer.place(tokens[index].range)
    let isSpaced = tokens[index].kind == .number && !touchesNext(index)
    let isBracketed = tokens[index].is(")")
    if isSuperscript || isSpaced || isBracketed { terms[place].power = nil }
  }
}
