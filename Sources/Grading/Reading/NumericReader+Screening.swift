import Formula
import SourceText

/// Finds what people type that is no number of ours, before the formula language would call it a
/// syntax error: commas, spaces and apostrophes between digits, missing signs, strange names.
extension NumericReader {
  func screen() throws(InvalidAnswer) {
    var brackets: [Bracket] = []
    for index in tokens.indices {
      let token = tokens[index]
      let previous = index > 0 ? tokens[index - 1] : nil
      switch token.kind {
      case .number:
        if let previous { try screenNumber(token, after: previous, at: index) }
      case .word:
        try screenWord(token, after: previous, at: index)
      case .sign(let byte):
        if byte == UInt8(ascii: "("), let previous, endsValue(previous) {
          throw .missingOperator("2*(1 + 3)", place(token))
        }
        try screenSign(token, byte, after: previous, at: index, &brackets)
      }
    }
    if let open = brackets.last {
      throw .unreadable("A bracket is never closed.", place(tokens[open.index]))
    }
  }

  struct Bracket {
    let index: Int
    let isCall: Bool
  }

  private func touches(_ a: AnswerToken, _ b: AnswerToken) -> Bool {
    a.range.upperBound == b.range.lowerBound
  }

  private func screenNumber(_ token: AnswerToken, after previous: AnswerToken, at index: Int)
    throws(InvalidAnswer)
  {
    let both = answer.place(previous.range.lowerBound..<token.range.upperBound)
    if previous.kind == .number {
      if touches(previous, token) { throw .unreadable("There are two points in one number.", both) }
      let (first, second) = (text(previous), text(token))
      if isGroup(token), first.utf8.allSatisfy(isDigit), first.utf8.count <= 3 {
        throw .separatedDigits("\(first) \(second)", plain: first + second, both)
      }
      throw .twoNumbers(first, second, both)
    }
    if previous.is(")") || previous.is("%") { throw .missingOperator("(1 + 3)*2", both) }
    if previous.kind == .word { throw .missingOperator("\(text(previous))*\(text(token))", both) }
  }

  private func screenWord(_ token: AnswerToken, after previous: AnswerToken?, at index: Int)
    throws(InvalidAnswer)
  {
    let name = text(token)
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if let previous, endsValue(previous) {
      if previous.kind == .number, touches(previous, token) {
        let digits = text(previous)
        if name == "e" || name == "E" { throw .incompleteExponent(digits, place(token)) }
        if name.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "_") }) {
          let plain = digits + name.filter { $0 != "_" }
          throw .separatedDigits(
            digits + name, plain: plain,
            answer.place(previous.range.lowerBound..<token.range.upperBound))
        }
      }
      if next == nil {
        if Self.isKnown(name, isCalled: false) {
          throw .missingOperator("\(text(previous))*\(name)", place(token))
        }
        return  // may be a unit
      }
      let isCalled = next?.is("(") ?? false
      if isCalled { try refuseSubject(name, token) }
      guard Self.isKnown(name, isCalled: isCalled) else { throw unknown(name, token) }
      throw .missingOperator("\(text(previous))*\(name)", place(token))
    }
    switch name.lowercased() {
    case "nan": throw .notFinite("`\(name)` is no number.", place(token))
    case "inf", "infinity":
      if expectation.allowsInfinity, name == "inf" { return }
      throw .notFinite("Infinity is not what is asked for.", place(token))
    default: break
    }
    let isCalled = next?.is("(") ?? false
    if isCalled { try refuseSubject(name, token) }
    guard Self.isKnown(name, isCalled: isCalled) else { throw unknown(name, token) }
  }

  /// The functions that an answer may use. Those of the subject would type the key itself.
  static let elementaryFunctions: Set<String> = [
    "abs", "sqrt", "exp", "log", "log2", "log10", "sin", "cos", "tan", "tanh", "floor", "ceil",
    "round", "min", "max",
  ]

  private func refuseSubject(_ name: String, _ token: AnswerToken) throws(InvalidAnswer) {
    let canonical = FormulaName.canonical(name)
    if Self.elementaryFunctions.contains(canonical) || Catalogue.standard[canonical] == nil {
      return
    }
    throw .subjectFunction(name, place(token))
  }

  private static func isKnown(_ name: String, isCalled: Bool) -> Bool {
    let name = FormulaName.canonical(FormulaReader.aliases[name] ?? name)
    return isCalled ? elementaryFunctions.contains(name) : name == "pi" || name == "e"
  }

  private func unknown(_ name: String, _ token: AnswerToken) -> InvalidAnswer {
    let names = Self.elementaryFunctions.sorted() + ["pi"]
    let suggestion =
      Self.isKnown(name, isCalled: true) ? "\(name)(2)" : closestName(to: name, among: names)
    return .unknownName(name, suggestion: suggestion, place(token))
  }

  private func screenSign(
    _ token: AnswerToken, _ byte: UInt8, after previous: AnswerToken?, at index: Int,
    _ brackets: inout [Bracket]
  ) throws(InvalidAnswer) {
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    switch Unicode.Scalar(byte) {
    case "+", "-", "*", "/", "^":
      break
    case "(":
      brackets.append(Bracket(index: index, isCall: previous?.kind == .word))
    case ")":
      guard brackets.popLast() != nil else {
        throw .unreadable("A bracket is closed that was never opened.", place(token))
      }
    case "%":
      guard previous?.kind == .number else { throw .extra("%", place(token)) }
    case ",":
      if brackets.last?.isCall ?? false { return }
      try screenComma(token, previous, next, at: index)
    case "'":
      if let previous, let next, previous.kind == .number, next.kind == .number {
        let typed = text(previous) + "'" + text(next)
        throw .separatedDigits(
          typed, plain: text(previous) + text(next),
          answer.place(previous.range.lowerBound..<next.range.upperBound))
      }
      throw .extra("'", place(token))
    case ".":
      throw .unreadable("There is a point without digits.", place(token))
    default:
      throw .extra(answer.text(token.range), place(token))
    }
  }

  /// A comma at a place where no list of arguments is.
  private func screenComma(
    _ comma: AnswerToken, _ previous: AnswerToken?, _ next: AnswerToken?, at index: Int
  ) throws(InvalidAnswer) {
    guard let next, next.kind == .number, touches(comma, next) else {
      throw .extra(",", place(comma))
    }
    var first = index
    var last = index + 1
    if let previous, previous.kind == .number, touches(previous, comma) { first = index - 1 }
    while last + 2 < tokens.count, tokens[last + 1].is(","), tokens[last + 2].kind == .number,
      touches(tokens[last], tokens[last + 1]), touches(tokens[last + 1], tokens[last + 2])
    { last += 2 }
    let range = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    let typed = answer.text(range)
    let plain = typed.filter { $0 != "," }
    if last > index + 1 {
      throw .thousandsComma(typed, plain: plain, decimal: nil, answer.place(range))
    }
    let whole = first < index ? text(tokens[first]) : ""
    if whole.contains(".") {  // 1.234,5: points between the thousands, comma for the decimals
      let digits = whole.filter { $0 != "." }
      throw .decimalComma(typed, suggestion: "\(digits).\(text(next))", answer.place(range))
    }
    let decimal = "\(whole.isEmpty ? "0" : whole).\(text(next).filter { $0 != "." })"
    if isGroup(next), (1...3).contains(whole.utf8.count), whole.utf8.allSatisfy(isDigit),
      whole.utf8.first != UInt8(ascii: "0")
    {
      let alternative = text(next).contains(".") ? nil : decimal
      throw .thousandsComma(typed, plain: plain, decimal: alternative, answer.place(range))
    }
    throw .decimalComma(typed, suggestion: decimal, answer.place(range))
  }

  /// True for a number that begins with a group of exactly three digits: `234`, `234.5`.
  private func isGroup(_ token: AnswerToken) -> Bool {
    let digits = answer.bytes[token.range].prefix(while: isDigit)
    guard digits.count == 3 else { return false }
    return digits.endIndex == token.range.upperBound
      || answer.bytes[digits.endIndex] == UInt8(ascii: ".")
  }
}
