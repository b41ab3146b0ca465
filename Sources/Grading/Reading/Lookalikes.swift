/// Characters that people's keyboards, word processors and web pages put where ASCII is meant.
///
/// Each of these can mean one thing only in an answer, so it is read as that. All other characters
/// outside ASCII are refused by name, letters of other alphabets that look like Latin ones first of
/// all (the idea of UTS #39).
enum Lookalikes {
  /// The ASCII that a character stands for; nil where it isn't known to be safe.
  static func ascii(_ scalar: Unicode.Scalar) -> String? {
    if (0xFF01...0xFF5E).contains(scalar.value) {  // full-width forms of ASCII, in its order
      return UnicodeScalar(scalar.value - 0xFF01 + 0x21).map { String(Character($0)) }
    }
    if (0x2080...0x2089).contains(scalar.value) { return "\(scalar.value - 0x2080)" }
    return spellings[scalar]
  }

  /// The digit or sign that a superscript stands for.
  static func superscript(_ scalar: Unicode.Scalar) -> Character? { superscripts[scalar] }

  /// True for characters that can't be seen and mean nothing: they come along with what is pasted.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD: true
    default: false
    }
  }

  /// The Latin letter that a letter of another alphabet looks like.
  static func latin(_ scalar: Unicode.Scalar) -> Character? { latinTwins[scalar] }

  private static let spellings: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "÷": "/", "√": "sqrt", "∕": "/", "⁄": "/", "π": "pi", "𝜋": "pi", "∞": "inf", "µ": "μ",
      "ϵ": "ε", "ℯ": "e",
      "’": "'", "‘": "'", "′": "'", "´": "'", "“": "\"", "”": "\"", "≈": "~", "≅": "~", "≃": "~",
      "≤": "<=", "≥": ">=", "≠": "!=", "½": "(1/2)", "⅓": "(1/3)", "⅔": "(2/3)", "¼": "(1/4)",
      "¾": "(3/4)", "⅕": "(1/5)", "⅖": "(2/5)", "⅗": "(3/5)", "⅘": "(4/5)", "⅙": "(1/6)",
      "⅚": "(5/6)", "⅛": "(1/8)", "⅜": "(3/8)", "⅝": "(5/8)", "⅞": "(7/8)", "⅒": "(1/10)",
      "\t": " ", "\n": " ", "\r": " ", "\u{A0}": " ", "\u{202F}": " ", "\u{205F}": " ",
      "\u{3000}": " ",
    ]
    for minus in "−–—‐‑‒﹣⁃".unicodeScalars { table[minus] = "-" }
    for times in "×·⋅∙∗•✕✖⨯".unicodeScalars { table[times] = "*" }
    for space in 0x2000...0x200A { table[Unicode.Scalar(UInt16(space)) ?? " "] = " " }
    return table
  }()

  private static let superscripts: [Unicode.Scalar: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-", "⁺": "+",
  ]

  private static let latinTwins: [Unicode.Scalar: Character] = {
    let foreign = "авсекмнорстухіјѕԁһАВСЕКМНОРТХУІЈЅοΟΑΒΕΖΗΙΚΜΝΡΤΥΧ"
    let latin = "aBcekMHopcTyxijsdhABCEKMHOPTXYIJSoOABEZHIKMNPTYX"
    return Dictionary(
      zip(foreign.unicodeScalars, latin), uniquingKeysWith: { first, _ in first })
  }()
}
