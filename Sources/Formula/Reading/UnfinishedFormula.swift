extension ParsedFormula {
  /// True where a text is the beginning of a formula that goes on: a bracket is open, or an operator
  /// stands at the end. For a prompt that asks for the rest; nothing else is judged.
  public static func isUnfinished(_ text: String) -> Bool {
    var depth = 0
    for character in text {
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
    }
    if depth != 0 { return depth > 0 }
    guard let last = text.last(where: { !$0.isWhitespace }) else { return false }
    if "+-*/^=,<>×·÷−".contains(last) { return true }
    let word = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.last
    return last.isLetter && ["and", "or", "not", "then", "else", "in", "let", "if"].contains(word)
  }
}
