extension Lexer {
  /// A number from here on: `12`, `0.5`, `.5`, `5.`, `1e-3`.
  mutating func number() throws(FormulaError) -> Token {
    let start = position
    var digits = DigitReader()
    while isDigit(byte(position)) {
      digits.read(bytes[position], isFraction: false)
      position += 1
    }
    if byte(position) == UInt8(ascii: "."), isDigit(byte(position + 1)) || position > start {
      position += 1
      while isDigit(byte(position)) {
        digits.read(bytes[position], isFraction: true)
        position += 1
      }
    }
    let exponent = try exponent(from: start)
    let span = start..<position
    if byte(position) == UInt8(ascii: "_") {
      while isNameByte(byte(position)) { position += 1 }
      throw FormulaError(
        .syntax, "a number has no `_`", help: "write its digits without a break",
        span: start..<position)
    }
    var token = Token(kind: .number, start: start, end: position)
    token.number =
      digits.exact(exponent: exponent)
      ?? Double(String(decoding: bytes[span], as: UTF8.self)) ?? .nan
    if !token.number.isFinite {
      throw FormulaError(
        .domain, "the number is too large", help: "the greatest is about 1.8e308", span: span)
    }
    if token.number == 0 && !digits.isZero {
      throw FormulaError(
        .domain, "the number is too close to 0", help: "the least is about 5e-324", span: span)
    }
    return token
  }

  /// The power of ten behind the digits; capped, because beyond the cap it makes no difference.
  private mutating func exponent(from start: Int) throws(FormulaError) -> Int {
    guard byte(position) | 0x20 == UInt8(ascii: "e") else { return 0 }
    var cursor = position + 1
    let isNegative = byte(cursor) == UInt8(ascii: "-")
    if isNegative || byte(cursor) == UInt8(ascii: "+") { cursor += 1 }
    guard isDigit(byte(cursor)) else {
      if isNameByte(byte(position + 1)) { return 0 }
      throw FormulaError(
        .syntax, "the exponent has no digits", help: "write 2e3, or 2*e for e times 2",
        span: start..<position + 1)
    }
    var exponent = 0
    while isDigit(byte(cursor)) {
      exponent = min(exponent * 10 + Int(bytes[cursor] - 0x30), 1_000_000_000)
      cursor += 1
    }
    position = cursor
    return isNegative ? -exponent : exponent
  }
}

/// Reads decimal digits into a whole number and its power of ten, as long as that is exact.
struct DigitReader {
  private var mantissa: UInt64 = 0
  private var scale = 0
  private var isExact = true
  private(set) var isZero = true

  mutating func read(_ byte: UInt8, isFraction: Bool) {
    if byte != 0x30 { isZero = false }
    if mantissa > 1 << 59 {
      isExact = false
    } else {
      mantissa = mantissa * 10 + UInt64(byte - 0x30)
      if isFraction { scale -= 1 }
    }
  }

  /// The number, where one correctly rounded operation gives it.
  ///
  /// Whole numbers up to 2⁵³ and powers of ten up to 10²² are Doubles, so their product or
  /// quotient is rounded once.
  func exact(exponent: Int) -> Double? {
    guard isExact, mantissa <= 1 << 53 else { return nil }
    let scale = self.scale + exponent
    if mantissa == 0 { return 0 }
    guard scale.magnitude <= 22 else { return nil }
    let power = Self.powers[Int(scale.magnitude)]
    return scale < 0 ? Double(mantissa) / power : Double(mantissa) * power
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
