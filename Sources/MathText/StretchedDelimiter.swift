import Markup

/// The pieces of which a tall delimiter is built.
enum StretchedDelimiter {
  /// A delimiter as high as what it encloses; on one row, or where it has no pieces, the sign
  /// itself.
  static func box(
    _ symbol: MathSymbol, height: Int, baseline: Int, in repertoire: GlyphRepertoire
  ) -> MathBox {
    let table = repertoire == .ascii ? ascii : unicode
    guard height > 1, let pieces = table[symbol.unicode] else {
      let plain = repertoire == .ascii ? symbol.ascii : symbol.unicode
      return MathBox([plain], baseline: 0).extended(
        above: baseline, below: height - 1 - baseline)
    }
    let middle = height / 2
    let lines = (0..<height).map { row in
      if row == 0 { return pieces.top }
      if row == height - 1 { return pieces.bottom }
      return row == middle ? pieces.middle : pieces.rest
    }
    return MathBox(lines, baseline: baseline)
  }

  private struct Pieces {
    let top: String
    let middle: String
    let bottom: String
    let rest: String

    init(_ top: String, _ rest: String, _ bottom: String, middle: String? = nil) {
      self.top = top
      self.rest = rest
      self.bottom = bottom
      self.middle = middle ?? rest
    }
  }

  private static let unicode: [String: Pieces] = [
    "(": Pieces("⎛", "⎜", "⎝"), ")": Pieces("⎞", "⎟", "⎠"),
    "[": Pieces("⎡", "⎢", "⎣"), "]": Pieces("⎤", "⎥", "⎦"),
    "{": Pieces("⎧", "⎪", "⎩", middle: "⎨"), "}": Pieces("⎫", "⎪", "⎭", middle: "⎬"),
    "⌊": Pieces("⎢", "⎢", "⎣"), "⌋": Pieces("⎥", "⎥", "⎦"),
    "⌈": Pieces("⎡", "⎢", "⎢"), "⌉": Pieces("⎤", "⎥", "⎥"),
    "⟨": Pieces("╱", "⟨", "╲"), "⟩": Pieces("╲", "⟩", "╱"),
    "|": Pieces("│", "│", "│"), "‖": Pieces("║", "║", "║"),
  ]

  private static let ascii: [String: Pieces] = [
    "(": Pieces("/ ", "| ", "\\ "), ")": Pieces(" \\", " |", " /"),
    "[": Pieces("[ ", "[ ", "[ "), "]": Pieces(" ]", " ]", " ]"),
    "{": Pieces("/ ", "| ", "\\ ", middle: "< "), "}": Pieces(" \\", " |", " /", middle: " >"),
    "⌊": Pieces("|  ", "|  ", "|_ "), "⌋": Pieces("  |", "  |", " _|"),
    "⌈": Pieces("|~ ", "|  ", "|  "), "⌉": Pieces(" ~|", "  |", "  |"),
    "⟨": Pieces("/ ", "< ", "\\ "), "⟩": Pieces(" \\", " >", " /"),
    "|": Pieces("|", "|", "|"), "‖": Pieces("||", "||", "||"),
  ]
}
