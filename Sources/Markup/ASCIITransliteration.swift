extension StyledText {
  /// The text in ASCII alone, as readable as that allows.
  public var inASCII: StyledText {
    if runs.allSatisfy({ $0.text.utf8.allSatisfy { $0 < 0x80 } }) { return self }
    var result = StyledText()
    for run in runs { result.append(run.text.inASCII, run.style) }
    return result
  }
}

extension Block {
  /// The page in ASCII alone, to be laid out after: a letter may become a word.
  public var inASCII: Block {
    switch self {
    case .heading(let level, let text): return .heading(level: level, text.inASCII)
    case .paragraph(let text): return .paragraph(text.inASCII)
    case .list(let marker, let items):
      return .list(marker, items: items.map { $0.map(\.inASCII) })
    case .quote(let blocks): return .quote(blocks.map(\.inASCII))
    case .code(let language, let lines):
      return .code(language: language, lines: lines.map(\.inASCII))
    case .preformatted(let lines): return .preformatted(lines.map(\.inASCII))
    case .table(let header, let alignments, let rows):
      return .table(
        header: header.map(\.inASCII), alignments: alignments,
        rows: rows.map { $0.map(\.inASCII) })
    case .rule: return .rule
    }
  }
}

extension String {
  /// The text in ASCII: Greek letters by name, signs by their usual spelling, letters without
  /// their accents, and `?` for what has no spelling.
  public var inASCII: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var spelling = ASCIISpelling()
    for scalar in unicodeScalars { spelling.append(scalar) }
    return spelling.text
  }
}

/// Text in the making, letter by letter.
private struct ASCIISpelling {
  private(set) var text = ""
  /// The sign that began a run of raised or lowered characters, until the run ends.
  private var script: Character?
  /// True behind a letter spelled out as a word, which a letter or digit must not touch.
  private var isBehindWord = false

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      let character = Character(scalar)
      if isBehindWord, character.isLetter || character.isNumber { text.append(" ") }
      text.append(character)
      script = nil
      isBehindWord = false
    } else if let (mark, base) = scalar.scriptSpelling {
      if script != mark { text.append(mark) }
      text.append(base)
      script = mark
      isBehindWord = false
    } else {
      let spelled = scalar.signSpelling ?? scalar.namedSpelling ?? "?"
      let isWord = spelled.count > 1 && spelled.allSatisfy(\.isLetter)
      if isWord || isBehindWord && spelled.first?.isLetter == true,
        let last = text.last, last.isLetter || last.isNumber
      {
        text.append(" ")
      }
      text.append(spelled)
      // A mark on a letter ("_hat") leaves the letter what it was.
      if !spelled.isEmpty { isBehindWord = isWord }
      script = nil
    }
  }
}

extension Unicode.Scalar {
  /// A raised or lowered character as `^` or `_` and the character itself.
  fileprivate var scriptSpelling: (mark: Character, base: Character)? {
    Self.raised[self].map { ("^", $0) } ?? Self.lowered[self].map { ("_", $0) }
  }

  fileprivate var signSpelling: String? { Self.signs[self] }

  /// A spelling read off the character's Unicode name: "GREEK SMALL LETTER LAMDA" is `lambda`,
  /// "LATIN SMALL LETTER E WITH ACUTE" is `e`, "MATHEMATICAL BOLD CAPITAL W" is `W`.
  fileprivate var namedSpelling: String? {
    switch properties.generalCategory {
    case .spaceSeparator: return " "
    case .nonspacingMark, .enclosingMark, .format: return ""
    default: break
    }
    if (0xFF01...0xFF5E).contains(value) { return Unicode.Scalar(value - 0xFEE0).map { "\($0)" } }
    if (0x2800...0x28FF).contains(value) { return value == 0x2800 ? " " : "*" }
    if let digit = properties.numericValue, properties.numericType == .decimal {
      return "\(Int(digit))"
    }
    guard let name = properties.name else { return nil }
    let isScript = [
      "LATIN ", "GREEK ", "MATHEMATICAL ", "DOUBLE-STRUCK ", "SCRIPT ", "BLACK-LETTER ",
    ]
    .contains { name.hasPrefix($0) }
    guard isScript else { return nil }
    var words = name.split(separator: " ")
    if let with = words.firstIndex(of: "WITH") { words.removeSubrange(with...) }
    guard let size = words.firstIndex(where: { $0 == "SMALL" || $0 == "CAPITAL" }),
      let letter = words.last.map({ $0 == "LAMDA" ? "LAMBDA" : String($0) }),
      letter.count == 1 || Self.greekNames.contains(letter.lowercased())
    else { return nil }
    let lower = letter.lowercased()
    return words[size] == "SMALL" ? lower : String(letter.prefix(1)) + lower.dropFirst()
  }

  private static let greekNames: Set<String> = Set(GreekLetter.all.map(\.name))

  private static let raised = table("⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁼=⁽(⁾)ⁿnⁱiᵀTᵏkᵖp")
  private static let lowered = table("₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-₌=₍(₎)ₐaₑeᵢiⱼjₖkₘmₙnₒoₚpₛsₜtₓx")

  private static func table(_ pairs: String) -> [Unicode.Scalar: Character] {
    let scalars = Array(pairs.unicodeScalars)
    return Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: scalars.count - 1, by: 2).map {
        (scalars[$0], Character(scalars[$0 + 1]))
      })
  }

  private static let signs: [Unicode.Scalar: String] = [
    "−": "-", "–": "-", "—": "--", "‐": "-", "‑": "-", "×": "*", "·": "*", "⋅": "*", "∙": "*",
    "∗": "*", "÷": "/", "∕": "/", "⁄": "/", "±": "+/-", "≤": "<=", "≥": ">=", "≠": "!=",
    "≈": "~=", "∼": "~", "≡": "==", "≪": "<<", "≫": ">>", "∝": " proportional to ",
    "∞": "inf", "∑": "sum", "∏": "prod", "∫": "int", "√": "sqrt", "∂": "d", "∇": "grad",
    "∈": " in ", "∉": " not in ", "⊙": ".*", "⊤": "^T", "⊂": " subset of ", "∪": " or ",
    "∩": " and ", "∀": "for all ", "∃": "there is ", "‖": "||", "∥": "||", "∣": "|", "⟨": "<",
    "⟩": ">", "⌊": "floor(", "⌋": ")", "⌈": "ceil(", "⌉": ")", "′": "'", "½": "1/2", "¼": "1/4",
    "¾": "3/4", "°": " degrees", "ℓ": "l", "ϵ": "epsilon", "ϕ": "phi", "ϑ": "theta",
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'",
    "…": "...", "⋯": "...", "⋮": ":", "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "⇔": "<=>",
    "↦": "|->", "↑": "^", "↓": "v", "✓": "[ok]", "✔": "[ok]", "✗": "[x]", "✘": "[x]",
    "•": "*", "◦": "o", "●": "*", "○": "o", "■": "#", "□": "o", "▲": "^", "▼": "v", "▶": ">",
    "◀": "<", "★": "*", "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|", "┌": "+",
    "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╭": "+",
    "╮": "+", "╯": "+", "╰": "+", "█": "#", "▓": "#", "▒": "+", "░": ".", "ß": "ss", "æ": "ae",
    "Æ": "AE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "œ": "oe", "Œ": "OE",
    "\u{302}": "_hat", "\u{303}": "_tilde", "\u{304}": "_bar", "\u{305}": "_bar",
    "\u{307}": "_dot",
  ]
}
