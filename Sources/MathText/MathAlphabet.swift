/// The alphabets that give a letter another meaning: `\mathbf{w}`, `\mathbb{E}`, `\mathcal{N}`.
enum MathAlphabet: Hashable, Sendable {
  case bold, boldItalic, blackboard, script, fraktur, sansSerif, monospace

  /// The alphabet that a command chooses.
  init?(command: String) {
    switch command {
    case "mathbf": self = .bold
    case "boldsymbol", "bm", "pmb": self = .boldItalic
    case "mathbb", "mathds": self = .blackboard
    case "mathcal", "mathscr": self = .script
    case "mathfrak": self = .fraktur
    case "mathsf": self = .sansSerif
    case "mathtt": self = .monospace
    default: return nil
    }
  }

  /// The symbol in this alphabet; one that the alphabet lacks stays as it is.
  func styled(_ symbol: MathSymbol) -> MathSymbol {
    guard symbol.unicode.unicodeScalars.count == 1, let plain = symbol.unicode.unicodeScalars.first,
      let glyph = glyph(for: plain)
    else { return symbol }
    return MathSymbol(String(glyph), symbol.ascii, spoken(symbol), symbol.role)
  }

  private func glyph(for plain: Unicode.Scalar) -> Unicode.Scalar? {
    if let hole = Self.holes[self]?[plain] { return hole }
    switch plain {
    case "A"..."Z": return shifted(plain, from: "A", to: capitals)
    case "a"..."z": return shifted(plain, from: "a", to: capitals + 26)
    case "0"..."9": return digits.flatMap { shifted(plain, from: "0", to: $0) }
    case "Α"..."Ω": return greekCapitals.flatMap { shifted(plain, from: "Α", to: $0) }
    case "α"..."ω": return greekCapitals.flatMap { shifted(plain, from: "α", to: $0 + 26) }
    case "∇": return greekCapitals.flatMap { Unicode.Scalar($0 + 25) }
    default: return nil
    }
  }

  private func shifted(
    _ plain: Unicode.Scalar, from first: Unicode.Scalar, to start: UInt32
  ) -> Unicode.Scalar? {
    Unicode.Scalar(start + (plain.value - first.value))
  }

  /// Where the capitals start in the block Mathematical Alphanumeric Symbols; the small letters
  /// follow them.
  private var capitals: UInt32 {
    switch self {
    case .bold: 0x1D400
    case .boldItalic: 0x1D468
    case .blackboard: 0x1D538
    case .script: 0x1D49C
    case .fraktur: 0x1D504
    case .sansSerif: 0x1D5A0
    case .monospace: 0x1D670
    }
  }

  private var digits: UInt32? {
    switch self {
    case .bold, .boldItalic: 0x1D7CE
    case .blackboard: 0x1D7D8
    case .sansSerif: 0x1D7E2
    case .monospace: 0x1D7F6
    case .script, .fraktur: nil
    }
  }

  private var greekCapitals: UInt32? {
    switch self {
    case .bold: 0x1D6A8
    case .boldItalic: 0x1D71C
    case .blackboard, .script, .fraktur, .sansSerif, .monospace: nil
    }
  }

  /// Letters that Unicode had before the block was made, which left holes in it.
  private static let holes: [MathAlphabet: [Unicode.Scalar: Unicode.Scalar]] = [
    .blackboard: [
      "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
    ],
    .script: [
      "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
      "e": "ℯ", "g": "ℊ", "o": "ℴ",
    ],
    .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"],
    // There are no bold italic digits; the lunate and variant letters keep their shape.
    .boldItalic: ["ϕ": "𝝋", "ϑ": "𝝑"],
    .bold: ["ϕ": "𝛗", "ϑ": "𝛝"],
  ]

  private func spoken(_ symbol: MathSymbol) -> String {
    switch (self, symbol.unicode) {
    case (.blackboard, "E"): "the expected value"
    case (.blackboard, "P"): "the probability"
    case (.blackboard, "V"): "the variance"
    case (.blackboard, "R"): "the real numbers"
    case (.blackboard, "N"): "the natural numbers"
    case (.blackboard, "Z"): "the integers"
    case (.blackboard, "1"): "the indicator"
    case (.script, "N"): "normal"
    case (.bold, _), (.boldItalic, _): "bold \(symbol.spoken)"
    case (.script, _): "script \(symbol.spoken)"
    default: symbol.spoken
    }
  }
}
