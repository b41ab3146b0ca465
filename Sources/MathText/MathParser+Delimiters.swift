extension MathParser {
  /// `\left( … \right)`.
  mutating func stretchedFence(at token: MathToken) -> MathNode {
    let opening = delimiter(of: token)
    return nested { parser in
      let body = parser.row(in: .delimiters)
      guard parser.next.kind == .command("right") else {
        parser.report(.unbalanced, "\\left without a \\right", at: token.range)
        return .fence(MathFence(opening: opening, closing: nil, body: body))
      }
      let end = parser.next
      parser.advance()
      let closing = parser.delimiter(of: end)
      return .fence(MathFence(opening: opening, closing: closing, body: body))
    }
  }

  /// The delimiter after `\left`, `\right`, `\big` and their kin; nil for the empty one, `.`.
  mutating func delimiter(of token: MathToken) -> MathSymbol? {
    skipSpaces()
    let symbol: MathSymbol? =
      switch next.kind {
      case .character(let character): SymbolTable.symbol(character: character)
      case .command(let name): SymbolTable.symbol(command: name)
      default: nil
      }
    guard let symbol, symbol.isDelimiter || symbol.unicode == "." else {
      let name = sourceText(token.range)
      report(.missingArgument, "\(name) needs a delimiter after it", at: token.range)
      return nil
    }
    advance()
    if symbol.unicode == "." { return nil }
    // Between \left and \right, < and > are the angles.
    switch symbol.unicode {
    case "<": return SymbolTable.symbol(command: "langle")
    case ">": return SymbolTable.symbol(command: "rangle")
    default: return symbol
    }
  }

  /// `\bigl(`, `\Big|` and the like; nil for a name that is none of them.
  mutating func sizedDelimiter(_ name: String, at token: MathToken) -> MathNode? {
    let role: MathRole?
    switch name {
    case "big", "Big", "bigg", "Bigg": role = nil
    case "bigl", "Bigl", "biggl", "Biggl": role = .opening
    case "bigr", "Bigr", "biggr", "Biggr": role = .closing
    case "bigm", "Bigm", "biggm", "Biggm": role = .relation
    default: return nil
    }
    guard let symbol = delimiter(of: token) else { return .row([]) }
    return .symbol(role.map { symbol.with(role: $0) } ?? symbol)
  }
}

extension MathSymbol {
  /// The same sign in another role.
  func with(role: MathRole) -> MathSymbol {
    MathSymbol(unicode, ascii, spoken, role)
  }

  fileprivate var isDelimiter: Bool {
    switch unicode {
    case "(", ")", "[", "]", "{", "}", "|", "‖", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "/", "\\", "<",
      ">", "↑", "↓":
      true
    default:
      false
    }
  }
}
