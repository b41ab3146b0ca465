import Markup

/// The signs of the subset.
enum SymbolTable {
  /// The sign that a command stands for.
  static func symbol(command: String) -> MathSymbol? {
    if let symbol = greek[command] { return symbol }
    if let symbol = operators[command] { return symbol }
    if let symbol = signs[command] { return symbol }
    return functions[command]
  }

  /// The sign that a character stands for; an unknown one stands for itself.
  static func symbol(character: Character) -> MathSymbol {
    if let symbol = keyboard[character] { return symbol }
    if character.isASCII {
      let text = String(character).sanitized
      return MathSymbol(text, text, text)
    }
    if let symbol = byGlyph[character] { return symbol }
    let text = String(character).sanitized
    return MathSymbol(text, text.asciiEscaped, text)
  }

  /// What is typed as a character instead of a command: `λ`, `≤`, `−`.
  private static let byGlyph: [Character: MathSymbol] = {
    var table: [Character: MathSymbol] = [:]
    for symbols in [greek, operators, signs] {
      // Where two commands draw the same glyph, the shorter name is the commoner meaning.
      for name in symbols.keys.sorted(by: { ($0.count, $0) < ($1.count, $1) }) {
        guard let symbol = symbols[name], symbol.unicode.count == 1,
          let glyph = symbol.unicode.first, !glyph.isASCII, table[glyph] == nil
        else { continue }
        table[glyph] = symbol
      }
    }
    for (glyph, text) in [
      ("–", "-"), ("—", "--"), ("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'"),
    ] {
      table[Character(glyph)] = MathSymbol(glyph, text, glyph)
    }
    table["−"] = keyboard["-"]
    table["‖"] = signs["|"]
    table["∥"] = signs["|"]
    return table
  }()
}

extension String {
  /// The text in ASCII: signs that the tables know in their ASCII spelling, others as `\u{e9}`.
  var asciiText: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return reduce(into: "") { text, character in
      text += character.isASCII ? String(character) : SymbolTable.symbol(character: character).ascii
    }
  }

  /// The text with every character that is not ASCII written as `\u{e9}`.
  fileprivate var asciiEscaped: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      text +=
        scalar.isASCII ? String(Character(scalar)) : "\\u{\(String(scalar.value, radix: 16))}"
    }
  }
}
