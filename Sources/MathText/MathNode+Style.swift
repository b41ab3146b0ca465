extension MathNode {
  /// The node with all its letters and digits in an alphabet.
  func styled(in alphabet: MathAlphabet) -> MathNode {
    switch self {
    case .symbol(let symbol):
      return .symbol(alphabet.styled(symbol))
    case .number(let digits):
      return .joined(
        digits.map { .symbol(alphabet.styled(SymbolTable.symbol(character: $0))) })
    case .row(let nodes):
      return .row(nodes.map { $0.styled(in: alphabet) })
    case .accent(let accent, let body):
      return .accent(accent, body.styled(in: alphabet))
    case .scripts(var scripts):
      scripts.base = scripts.base.styled(in: alphabet)
      scripts.lower = scripts.lower?.styled(in: alphabet)
      scripts.upper = scripts.upper?.styled(in: alphabet)
      return .scripts(scripts)
    case .text, .raw, .space, .fraction, .root, .fence, .brace, .table:
      return self
    }
  }

  /// The node as a plain word, where it holds nothing but letters, digits, hyphens and spaces.
  var word: String? {
    switch self {
    case .symbol(let symbol):
      if symbol.unicode == "−" { return "-" }
      return symbol.unicode.allSatisfy { $0.isLetter } ? symbol.unicode : nil
    case .number(let digits): return digits
    case .text(let words): return words
    case .space(let columns): return columns == 0 ? "" : " "
    case .row(let nodes):
      var word = ""
      for node in nodes {
        guard let part = node.word else { return nil }
        word += part
      }
      return word.isEmpty ? nil : word
    default: return nil
    }
  }
}
