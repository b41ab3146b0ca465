import Formula

/// Signs, brackets, commas, and what a product without a sign may not follow.
extension FormulaReader {
  /// - Returns: how many more tokens were read.
  mutating func readSign(_ sign: Unicode.Scalar, _ index: Int) throws(InvalidAnswer) -> Int {
    let place = terms.count - 1
    switch sign {
    case "+", "-":
      append("\(sign)", index)
      if last == .value { terms[place] = Term() }
      last = .sign
    case "*":
      if let next = next(index), next.is("*"), touchesNext(index) {
        append("^", index)
        terms[place].power = index
        isRespelled = true
        last = .sign
        return 1
      }
      append("*", index)
      terms[place] = Term()
      last = .sign
    case "/":
      append("/", index)
      terms[place] = Term(division: index)
      last = .sign
    case "^":
      append("^", index)
      terms[place].power = index
      last = .sign
    case "(":
      let isCall =
        last == .sign && index > 0 && tokens[index - 1].kind == .word
        && !Self.keywords.contains(typed(index - 1))
      if !isCall { try beginValue(index) }
      open(isCall ? .call : .group, "(", index)
    case ")": try close(index, ")", [.group, .call], "A bracket is closed that was never opened.")
    case "[":
      guard expectation.hasVectors else {
        throw .unreadableFormula(
          "Square brackets make a vector, and none is asked for.", self.place(index),
          help: "Group with round brackets.")
      }
      open(last == .value ? .index : .list, "[", index)
    case "]": try close(index, "]", [.list, .index], "A bracket is closed that was never opened.")
    case "|":
      if last == .value, brackets.last?.kind == .bars {
        return try close(index, ")", [.bars], "")
      }
      guard expectation.functions.contains("abs") else {
        throw .functionNotAllowed("abs", self.place(index))
      }
      try beginValue(index)
      isRespelled = true
      open(.bars, "abs(", index)
    case ",": try readComma(index)
    case "<", ">", "=", "!": return try readComparison(sign, index)
    default: throw strange(sign, index)
    }
    return 0
  }

  private mutating func open(_ kind: Bracket.Kind, _ text: String, _ index: Int) {
    brackets.append(Bracket(kind: kind, token: index))
    append(text, index)
    terms.append(Term())
    last = .sign
  }

  @discardableResult
  private mutating func close(
    _ index: Int, _ text: String, _ kinds: Set<Bracket.Kind>, _ problem: String
  ) throws(InvalidAnswer) -> Int {
    guard let bracket = brackets.last, kinds.contains(bracket.kind) else {
      throw .unreadableFormula(
        brackets.isEmpty ? problem : "This bracket doesn't close the last one that was opened.",
        place(index))
    }
    brackets.removeLast()
    terms.removeLast()
    append(text + " ", index)
    endValue(index)
    return 0
  }

  private mutating func readComma(_ index: Int) throws(InvalidAnswer) {
    if let kind = brackets.last?.kind, kind == .call || kind == .list {
      append(", ", index)
      terms[terms.count - 1] = Term()
      last = .sign
      return
    }
    if index > 0, tokens[index - 1].kind == .number, let next = next(index), next.kind == .number {
      let (whole, fraction) = (typed(index - 1), typed(index + 1))
      throw .decimalComma(
        "\(whole),\(fraction)", suggestion: "\(whole).\(fraction)",
        answer.place(tokens[index - 1].range.lowerBound..<next.range.upperBound))
    }
    throw strange(",", index)
  }

  private mutating func readComparison(_ sign: Unicode.Scalar, _ index: Int)
    throws(InvalidAnswer) -> Int
  {
    let isDouble = (next(index)?.is("=") ?? false) && touchesNext(index)
    guard sign == "<" || sign == ">" || isDouble else {
      throw sign == "=" ? equation(index) : strange(sign, index)
    }
    append("\(sign)\(isDouble ? "=" : "")", index)
    terms[terms.count - 1] = Term()
    last = .sign
    return isDouble ? 1 : 0
  }

  /// Drops `symbol =` in front, if it is the asked symbol.
  mutating func dropSymbol() throws(InvalidAnswer) {
    guard tokens.count > 1, tokens[0].kind == .word, tokens[1].is("="),
      !(tokens.count > 2 && tokens[2].is("="))
    else { return }
    let name = typed(0)
    let asked = expectation.symbol
    guard let asked, SymbolName(name) == SymbolName(asked) else {
      throw .otherSymbol(name, asked: asked, place(0))
    }
    tokens.removeFirst(2)
    if tokens.isEmpty { throw .blankFormula(expectation) }
  }

  func ambiguous(_ sign: Int, at index: Int) -> InvalidAnswer {
    let range = tokens[sign].range.upperBound..<tokens[index].range.lowerBound
    let right = answer.text(range).trimmedWords
    let next = tokens[index].kind == .word ? typed(index) : "(…)"
    let mark = typed(sign)
    let first = right.count > 20 ? "(…)" : right
    return .unreadableFormula(
      "This can be read in two ways.",
      answer.place(tokens[sign].range.lowerBound..<tokens[index].range.upperBound),
      help: "Write …\(mark)(\(first)*\(next)), or (…\(mark)\(first))*\(next).")
  }
}
