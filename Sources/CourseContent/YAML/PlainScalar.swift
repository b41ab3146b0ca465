/// A plain scalar as our own grammar types it: YAML's own rules differ between versions and turn
/// `no` into false and `012` into 10.
enum PlainScalar: Hashable {
  /// `true` or `false`.
  case boolean(Bool)
  /// Digits with at most a sign, a point and an exponent; an integer has no leading zero.
  case number(Double)
  /// Something that YAML 1.1 takes for a number, a boolean or nothing, and we don't.
  case lookalike(hint: String)
  /// Anything else.
  case text

  init(_ text: String) {
    switch text {
    case "true": self = .boolean(true)
    case "false": self = .boolean(false)
    default:
      if let number = Self.number(text) {
        self = .number(number)
      } else if let hint = Self.hint(for: text) {
        self = .lookalike(hint: hint)
      } else {
        self = .text
      }
    }
  }

  /// The number that the text spells by `[+-]? digits ("." digits)? ([eE] [+-]? digits)?`.
  static func number(_ text: String) -> Double? {
    var rest = Substring(text).utf8
    func takeDigits() -> Int {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    func takeSign() {
      if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
    }
    takeSign()
    let hasLeadingZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    guard whole > 0, !hasLeadingZero || whole == 1 else { return nil }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits() > 0 else { return nil }
    }
    if let first = rest.first, first == UInt8(ascii: "e") || first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      takeSign()
      guard takeDigits() > 0 else { return nil }
    }
    guard rest.isEmpty, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  private static func hint(for text: String) -> String? {
    switch text.lowercased() {
    case "yes", "y", "on", "no", "n", "off", "true", "false":
      return "write `true` or `false`, in lower case"
    case "null", "~":
      return "leave the key away where there is no value"
    default:
      break
    }
    let digits = text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard digits > 0, let first = text.unicodeScalars.first,
      ("0"..."9").contains(first) || "+-.".unicodeScalars.contains(first)
    else { return nil }
    let body = first == "+" || first == "-" ? text.dropFirst() : Substring(text)
    guard body.contains(where: \.isNumber), body.first != "-", body.first != "+" else { return nil }
    if body.allSatisfy({ $0.isASCII && $0.isNumber }), body.first == "0" {
      return "write the number without the leading zero"
    }
    if body.allSatisfy({ "0123456789_".contains($0) }) { return "write the number without `_`" }
    if body.allSatisfy({ "0123456789,".contains($0) }) {
      return "write the number without `,`, and with a point before decimals"
    }
    if body.allSatisfy({ "0123456789:".contains($0) }) {
      return "times such as 1:30 are not numbers here; write 90"
    }
    if body.hasPrefix(".") { return "write a 0 before the point" }
    if body.hasPrefix("0x") || body.hasPrefix("0o") { return "write the number in decimal" }
    return nil
  }
}
