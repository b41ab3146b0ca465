import Markup

extension MathParser {
  /// The argument of `\text`, in which spaces count and `$…$` is a formula.
  mutating func text(at token: MathToken) -> MathNode {
    skipSpaces()
    guard next.kind == .openBrace else { return argument(of: token) }
    let opening = next
    return nested { parser in
      parser.advance()
      let nodes = parser.within(.group) { $0.textNodes() }
      if parser.next.kind == .closeBrace {
        parser.advance()
      } else {
        parser.report(.unbalanced, "this brace is never closed", at: opening.range)
      }
      return .joined(nodes)
    }
  }

  /// A word that its author left bare, as in `p_{keep}` or `\frac{params}{samples}`.
  ///
  /// TeX sets it as a product of italic letters. Nobody multiplies four letters without a space, so
  /// such a run is taken as the word it looks like; shorter ones only where they are well known.
  mutating func bareWord() -> MathNode? {
    var letters = ""
    var end = next.range.lowerBound
    for token in following {
      guard case .character(let letter) = token.kind, letter.isASCIILetter,
        token.range.lowerBound == end, letters.isEmpty || letter.isLowercase
      else { break }
      letters.append(letter)
      end = token.range.upperBound
    }
    guard letters.count > 3 || Self.shortWords.contains(letters) else { return nil }
    for _ in letters { advance() }
    return .text(letters)
  }

  private static let shortWords: Set<String> = [
    "abs", "max", "min", "new", "old", "rel", "std", "var",
  ]

  private mutating func textNodes() -> [MathNode] {
    var nodes: [MathNode] = []
    var words = ""
    var braces = 0
    func flush() {
      if !words.isEmpty { nodes.append(.text(words.sanitized)) }
      words = ""
    }
    loop: while true {
      let token = next
      switch token.kind {
      case .end:
        break loop
      case .openBrace:
        braces += 1
      case .closeBrace:
        if braces == 0 { break loop }
        braces -= 1
      case .space, .character("~"), .lineBreak:
        words += " "
      case .character("$"):
        advance()
        flush()
        nodes.append(nested { parser in parser.row(in: .dollars) })
        if next.kind != .character("$") {
          report(.unbalanced, "this dollar sign has no partner", at: token.range)
          continue
        }
      case .command(let name):
        words += textCommand(name, at: token)
      case .superscript, .subscript:
        let sign = sourceText(token.range)
        report(.misplaced, "\(sign) within text; write \\\(sign)", at: token.range)
        words += sign
      default:
        words += sourceText(token.range)
      }
      advance()
    }
    flush()
    return nodes
  }

  private mutating func textCommand(_ name: String, at token: MathToken) -> String {
    switch name {
    case "textbf", "textit", "textrm", "texttt", "textsf", "emph", "text", "mbox": return ""
    case " ", ",", ":", ";", "quad", "qquad": return " "
    case "ldots", "dots", "textellipsis": return "…"
    default: break
    }
    if name.count == 1, let symbol = SymbolTable.signs[name] { return symbol.unicode }
    let source = sourceText(token.range)
    if SymbolTable.symbol(command: name) != nil {
      report(.misplaced, "\(source) within text needs dollar signs around it", at: token.range)
    } else {
      report(.unknownCommand(name), "unknown command \(source)", at: token.range)
    }
    return source
  }
}
