/// A decimal number without rounding: digits times a power of ten, as a learner types it.
///
/// Significant figures, decimal places and the values of a range are matters of decimal digits,
/// about which a `Double` can't be asked: 0.145 is not a `Double`.
struct ExactDecimal: Hashable, Sendable {
  /// True below zero; never for zero.
  let isNegative: Bool
  /// The digits, the most significant first, without leading or trailing zeros; empty for zero.
  let digits: [UInt8]
  /// The power of ten of the last digit; 0 for zero.
  let exponent: Int

  /// The largest exponent, either way, that a text may have; all that a `Double` holds lies within.
  static let largestExponent = 10_000

  static let zero = ExactDecimal(isNegative: false, digits: [], exponent: 0)
  static let one = ExactDecimal(isNegative: false, digits: [1], exponent: 0)

  init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    let kept = digits.drop { $0 == 0 }
    let trailing = kept.reversed().prefix { $0 == 0 }.count
    self.digits = Array(kept.dropLast(trailing))
    self.isNegative = isNegative && !self.digits.isEmpty
    self.exponent = self.digits.isEmpty ? 0 : exponent + trailing
  }

  /// Reads `-12.50e-3`; nil where the text is something else or its exponent is out of bounds.
  init?(_ text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var digits: [UInt8] = []
    var places = 0
    var hasPoint = false
    var hasDigit = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if let digit = Self.digit(byte) {
        digits.append(digit)
        hasDigit = true
        if hasPoint { places += 1 }
      } else {
        break
      }
      rest.removeFirst()
    }
    guard hasDigit else { return nil }
    var exponent = 0
    if let mark = rest.first {
      guard mark | 0x20 == UInt8(ascii: "e") else { return nil }
      let digits = String(decoding: rest.dropFirst(), as: UTF8.self)
      guard let written = Int(digits), abs(written) <= Self.largestExponent else { return nil }
      exponent = written
    }
    self.init(isNegative: isNegative, digits: digits, exponent: exponent - places)
  }

  /// The shortest decimal that reads back as the number, which is what people are shown; nil where
  /// the number is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.init(value.description)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? digit : nil
  }

  var isZero: Bool { digits.isEmpty }

  var magnitude: ExactDecimal {
    ExactDecimal(isNegative: false, digits: digits, exponent: exponent)
  }

  /// The power of ten of the first digit: 0 for 7, 1 for 10, −3 for 0.001; nil for zero.
  var order: Int? { digits.isEmpty ? nil : exponent + digits.count - 1 }

  func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(isNegative: isNegative, digits: digits, exponent: exponent + power)
  }

  /// The nearest `Double`.
  var doubleValue: Double { Double(engineeringText) ?? .nan }

  private var engineeringText: String {
    guard !isZero else { return "0" }
    return (isNegative ? "-" : "") + String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
      + "e\(exponent)"
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// As people write it: `0.0015`, `3.98`; with an exponent where it would need many zeros.
  var description: String {
    guard let order else { return "0" }
    let text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    let sign = isNegative ? "-" : ""
    if order < -7 || exponent > 0 && order > 15 {
      let fraction = text.dropFirst()
      return sign + text.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(order)"
    }
    if exponent >= 0 { return sign + text + String(repeating: "0", count: exponent) }
    if order < 0 { return sign + "0." + String(repeating: "0", count: -order - 1) + text }
    return sign + text.prefix(order + 1) + "." + text.dropFirst(order + 1)
  }
}
