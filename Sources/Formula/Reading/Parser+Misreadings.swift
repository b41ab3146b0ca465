/// The wording of what is no formula, with what to write instead.
extension Parser {
  /// Something else stands where a thing is expected.
  func unexpected(_ expected: String, help: String? = nil) -> FormulaError {
    switch token.kind {
    case .end:
      return FormulaError(
        .syntax, "the formula ends where \(expected) is expected", help: help, span: token.span)
    case .assign: return misplacedAssignment
    default:
      if depth == 0, closesBracket {
        return FormulaError(.syntax, "\(found) closes nothing", span: token.span)
      }
      return FormulaError(
        .syntax, "\(found) stands where \(expected) is expected", help: help ?? wordHelp,
        span: token.span)
    }
  }

  /// Something stands behind a complete formula.
  func trailing() -> FormulaError {
    switch token.kind {
    case .closeParenthesis, .closeBracket, .closeBrace:
      return FormulaError(.syntax, "\(found) closes nothing", span: token.span)
    case .assign: return misplacedAssignment
    case .comma: return strayComma
    case .colon:
      return FormulaError(
        .syntax, "`:` isn't read here", help: "a condition is written if a then b else c",
        span: token.span)
    default:
      return FormulaError(
        .syntax, "\(found) can't stand here", help: wordHelp, span: token.span)
    }
  }

  /// A bracket was opened, and something else than its end comes.
  func unclosed(_ opening: Token) -> FormulaError {
    let sign = excerpt(opening.span)
    switch token.kind {
    case .end:
      return FormulaError(.syntax, "`\(sign)` is never closed", span: opening.span)
    case .closeParenthesis, .closeBracket, .closeBrace:
      return FormulaError(
        .syntax, "\(found) doesn't close `\(sign)`",
        help: "it was opened \(distance(from: opening)) before", span: token.span)
    case .assign: return misplacedAssignment
    case .comma: return strayComma
    default:
      let next = opening.kind == .openParenthesis ? "an operator, `,` or `)`" : "`,` or `]`"
      return FormulaError(
        .syntax, "\(found) stands where \(next) is expected", help: wordHelp, span: token.span)
    }
  }

  /// An operand follows an operand.
  func missingOperator(after left: Operand) -> FormulaError {
    let bytes = lexer.bytes[left.end - 1]
    var help: String?
    if token.kind == .number, isDigit(bytes), isDigit(lexer.byte(token.start)) {
      help = "a number is written without spaces"
    } else if token.kind == .number, lexer.byte(token.start) == UInt8(ascii: ".") {
      help = "a number has one decimal point"
    } else if catalogue.position(of: excerpt(left.span)) != nil {
      help = "a function is called with brackets: \(excerpt(left.span))(x)"
    } else if token.kind != .if, token.kind != .let, token.kind != .text {
      let isCall = token.kind == .name && lexer.byte(token.end) == UInt8(ascii: "(")
      let right =
        (token.kind == .openParenthesis ? "" : excerpt(token.span))
        + (isCall || token.kind == .openParenthesis ? "(…)" : "")
      help = "a product is written \(excerpt(left.span))*\(right)"
    }
    return FormulaError(
      .syntax, "an operator is missing before \(found)", help: help, span: token.span)
  }

  /// Two comparisons follow each other.
  func chained(_ first: Token) -> FormulaError {
    FormulaError(
      .syntax, "comparisons can't be chained", help: "write a < b and b < c", span: token.span)
  }

  /// `w[1:3]` or `X[1, 2]`.
  func severalIndices() -> FormulaError {
    token.kind == .comma
      ? FormulaError(
        .syntax, "an index is one number", help: "write X[1][2] for row 1, column 2",
        span: token.span)
      : FormulaError(
        .syntax, "a part of a vector can't be cut out", help: "write [w[1], w[2]]",
        span: token.span)
  }

  private var misplacedAssignment: FormulaError {
    FormulaError(
      .syntax, "`=` can't stand here",
      help: "equal is written ==; a name is given by let x = … in …", span: token.span)
  }

  /// A comma outside all brackets: most likely a decimal one.
  private var strayComma: FormulaError {
    let before = lexer.byte(token.start - 1)
    let isNumber = isDigit(before) && isDigit(lexer.byte(token.end))
    return FormulaError(
      .syntax, "a comma can't stand here",
      help: isNumber
        ? "decimals take a point (1.5), thousands no mark (1500); a vector is written [1, 5]"
        : "a vector is written [1, 5]", span: token.span)
  }

  /// What to do about a word of the language in the wrong place.
  private var wordHelp: String? {
    switch token.kind {
    case .then, .else: "a condition is written if a then b else c"
    case .in: "a name is given by let x = … in …"
    case .superscript: "a power stands behind its base: x²"
    default: nil
    }
  }

  private var closesBracket: Bool {
    switch token.kind {
    case .closeParenthesis, .closeBracket, .closeBrace: true
    default: false
    }
  }

  private var found: String { token.kind == .end ? "the end" : "`\(excerpt(token.span))`" }

  private func distance(from opening: Token) -> String {
    let between = String(decoding: lexer.bytes[opening.start..<token.start], as: UTF8.self)
    return counted(between.unicodeScalars.count, "character")
  }

  /// The text at a span, shortened in the middle of nowhere where it is long.
  func excerpt(_ span: Range<Int>) -> String {
    let text = String(decoding: lexer.bytes[span], as: UTF8.self).unicodeScalars
    if text.count <= 24 { return String(text) }
    return String(String.UnicodeScalarView(text.prefix(23))) + "…"
  }
}
