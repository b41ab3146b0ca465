/// What a symbol does in a formula; the space around it follows from that, as in TeX.
enum MathRole: Hashable, Sendable {
  /// A letter, a number, a sign that stands for a thing.
  case ordinary
  /// `+`, `·`: spaces on both sides, none where nothing stands on its left.
  case binary
  /// `=`, `∈`: spaces on both sides.
  case relation
  case opening, closing
  /// `|` and `‖`, which open or close according to their place.
  case bar
  /// `,`: a space after it.
  case punctuation
  /// `log`, `∑`, `max`: stands before what it works on.
  case function
  /// `⋯`: a space on both sides within a product.
  case ellipsis
}

/// A sign with its three spellings.
struct MathSymbol: Hashable, Sendable {
  let unicode: String
  let ascii: String
  let spoken: String
  let role: MathRole
  /// True where `_` and `^` belong below and above in a block: `∑`, `max`.
  var takesLimits = false
  /// True where it says "… of" what follows: `log`, `∑`.
  var speaksOf = false
  /// True for a word of several letters (`log`, `Var`), which never touches a letter.
  var isWord: Bool { unicode.count > 1 && unicode.allSatisfy(\.isLetter) }

  init(
    _ unicode: String, _ ascii: String, _ spoken: String, _ role: MathRole = .ordinary
  ) {
    self.unicode = unicode
    self.ascii = ascii
    self.spoken = spoken
    self.role = role
  }

  /// A name such as `log`, the same in all spellings unless said otherwise.
  static func function(_ name: String, spoken: String? = nil, limits: Bool = false) -> MathSymbol {
    var symbol = MathSymbol(name, name.asciiText, spoken ?? name, .function)
    symbol.takesLimits = limits
    symbol.speaksOf = true
    return symbol
  }
}
