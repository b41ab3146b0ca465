import CourseContent
import Formula

/// Everything that is more than a literal goes to the formula language, within its limits for
/// answers.
extension NumericReader {
  func expression() throws(InvalidAnswer) -> NumericAnswer {
    let source = FormulaSource(self)
    let value: Value
    do {
      value = try ParsedFormula(source.text, limits: .answer).evaluate(limits: .answer)
    } catch {
      throw invalid(error, source)
    }
    guard case .number(let number) = value else {
      throw .unreadable("That is \(value.kindName); a number is asked for.", whole)
    }
    return try NumericAnswer(raw: raw, value: number, form: .expr, reading: reading)
      .checked(expectation, place: whole)
  }

  private func invalid(_ error: FormulaError, _ source: FormulaSource) -> InvalidAnswer {
    let place = source.place(error.span, in: self)
    let message = error.message.prefix(1).uppercased() + error.message.dropFirst() + "."
    switch error.kind {
    case .name: return InvalidAnswer(.unknownName, message, help: error.help ?? "", place: place)
    case .limit:
      return InvalidAnswer(.tooLong, message, help: "Type a shorter answer.", place: place)
    case .domain where source.dividesByZero(error): return .divisionByZero(place)
    case .domain, .singular, .empty: return .notFinite(message, place)
    case .syntax, .arity, .type, .shape:
      let help = error.help.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
      return InvalidAnswer(
        .unparsable, message, help: help ?? "Type a number, such as 0.25.", place: place)
    }
  }
}

/// An answer as the formula language spells it: a percentage as a quotient, `x` between numbers as
/// a product, Python's `**` as a power.
private struct FormulaSource {
  private(set) var text = ""
  /// For each byte, the token of the answer that it comes from.
  private var origins: [Int] = []

  init(_ reader: NumericReader) {
    let tokens = reader.tokens
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if token.kind == .number, let next, next.is("%") {
        append("(\(reader.text(token))/100)", index)
        index += 1
      } else if token.is("*"), let next, next.is("*"),
        token.range.upperBound == next.range.lowerBound
      {
        append("^", index)
        index += 1
      } else {
        let typed = token.is("*") ? "*" : reader.text(token)
        append(FormulaReader.aliases[typed] ?? typed, index)
      }
      append(" ", index)
      index += 1
    }
  }

  private mutating func append(_ piece: String, _ token: Int) {
    text += piece
    origins += [Int](repeating: token, count: piece.utf8.count)
  }

  func place(_ span: Range<Int>, in reader: NumericReader) -> Range<Int> {
    guard let last = origins.last else { return reader.whole }
    let first = span.lowerBound < origins.count ? origins[span.lowerBound] : last
    let end =
      span.upperBound > 0 && span.upperBound <= origins.count
      ? origins[span.upperBound - 1] : last
    let tokens = reader.tokens
    return reader.answer.place(
      tokens[first].range.lowerBound..<tokens[max(first, end)].range.upperBound)
  }

  /// True where the error is that of the operator `/`.
  func dividesByZero(_ error: FormulaError) -> Bool {
    error.message.contains("division by zero")
  }
}
