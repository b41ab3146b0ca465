/// The wording for signs that the language doesn't have, with what to write instead.
extension Lexer {
  func misreading(_ length: Int, _ message: String, help: String? = nil) -> FormulaError {
    FormulaError(.syntax, message, help: help, span: position..<position + length)
  }

  /// A sign of ASCII that has no meaning here.
  func strangeSign(_ byte: UInt8) -> FormulaError {
    let following = self.byte(position + 1)
    let length = following == byte ? 2 : 1
    let help: String?
    switch byte {
    case UInt8(ascii: "!"): help = "write not"
    case UInt8(ascii: "&"): help = "write and"
    case UInt8(ascii: "|"): help = length == 2 ? "write or" : "an absolute value is abs(x)"
    case UInt8(ascii: "~"): help = "write not"
    case UInt8(ascii: "%"): help = "a percentage is divided by 100: 5/100"
    case UInt8(ascii: ";"): help = "separate elements with commas"
    case UInt8(ascii: "\\"): help = "LaTeX isn't read here; write lambda, sqrt(x), a/b"
    case UInt8(ascii: "$"): help = "write the formula without dollar signs"
    case UInt8(ascii: "#"): help = "a formula has no comments"
    default: help = nil
    }
    if byte < 0x20 || byte == 0x7F {
      return misreading(1, "a control character (\(codePoint(UInt32(byte)))) can't stand here")
    }
    let sign = String(repeating: Character(Unicode.Scalar(byte)), count: length)
    return misreading(length, "`\(sign)` isn't part of a formula", help: help)
  }

  /// A character that isn't ASCII and has no meaning here.
  func strangeCharacter(_ scalar: Unicode.Scalar, _ length: Int) -> FormulaError {
    let name = scalar.properties.name.map { " \($0)" } ?? ""
    let message = "\(codePoint(scalar.value))\(name) isn't part of a formula"
    var help: String?
    switch scalar.value {
    case 0xFF01...0xFF5E:
      if let plain = Unicode.Scalar(scalar.value - 0xFEE0) { help = "write a plain \(plain)" }
    case 0x2016, 0x2225: help = "norms are norm_l2(w) and norm_l1(w)"
    case 0x2211: help = "a sum is sum(x)"
    case 0x200B...0x200D, 0x2060, 0xFEFF: help = "it is invisible; delete it"
    default:
      if let latin = Self.lookalikes[scalar] { help = "it looks like the Latin letter \(latin)" }
    }
    return misreading(length, message, help: help)
  }

  private func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Cyrillic letters that can't be told from Latin ones.
  private static let lookalikes: [Unicode.Scalar: Character] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j",
    "ѕ": "s", "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P",
    "С": "C", "Т": "T", "Х": "X", "І": "I", "Ј": "J", "Ѕ": "S",
  ]
}
