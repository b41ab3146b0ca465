import Markup

/// What an end of a piece of text looks like to its neighbour.
enum MathEdge: Hashable, Sendable {
  case letter, digit
  /// The end of a name of several letters.
  case word
  /// An exponent without parentheses: `^n`.
  case power
  /// What stands under a root sign without parentheses: `√x`.
  case radical
  case opening, closing
  /// `‖` or `|`.
  case bar
  case other
}

/// A piece of formula in one line.
struct MathRun {
  var text: String
  var leading: MathEdge
  var trailing: MathEdge

  static let empty = MathRun(text: "", leading: .other, trailing: .other)

  /// The run with both ends alike.
  init(_ text: String, _ edge: MathEdge = .other) {
    self.init(text: text, leading: edge, trailing: edge)
  }

  init(text: String, leading: MathEdge, trailing: MathEdge) {
    self.text = text
    self.leading = leading
    self.trailing = trailing
  }

  /// A name, a letter or a number, whose ends follow from its characters.
  init(name: String, in repertoire: GlyphRepertoire) {
    func edge(_ character: Character?, isAlone: Bool) -> MathEdge {
      guard let character else { return .other }
      if character.isASCIIDigit { return isAlone || repertoire == .unicode ? .digit : .word }
      guard character.isLetter else { return .other }
      return isAlone && repertoire == .unicode ? .letter : .word
    }
    let isAlone = name.count == 1
    self.init(
      text: name, leading: edge(name.first, isAlone: isAlone),
      trailing: edge(name.last, isAlone: isAlone))
  }

  var inParentheses: MathRun {
    MathRun(text: "(\(text))", leading: .opening, trailing: .closing)
  }

  /// Whether the run would be misread if `next` followed at once.
  func needsSpace(before next: MathRun, in repertoire: GlyphRepertoire) -> Bool {
    if text.isEmpty || next.text.isEmpty { return false }
    switch (trailing, next.leading) {
    case (.word, .letter), (.word, .digit), (.word, .word), (.letter, .word), (.digit, .word),
      (.digit, .digit), (.bar, .bar):
      return true
    case (.power, .letter), (.power, .digit), (.power, .word), (.power, .opening), (.power, .bar),
      (.radical, .letter), (.radical, .digit), (.radical, .word), (.radical, .opening):
      return true
    case (.closing, .letter), (.closing, .digit), (.closing, .word), (.closing, .bar),
      (.letter, .bar), (.digit, .bar), (.word, .bar), (.bar, .letter), (.bar, .digit),
      (.bar, .word), (.bar, .opening):
      return repertoire == .ascii
    default:
      return false
    }
  }
}
