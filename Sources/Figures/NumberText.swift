/// Numbers as they are written in figures: in ASCII, with a point, the same everywhere.
enum NumberText {
  /// A number with so many digits behind the point, from 0 to 12: "0.50".
  static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return special(value) }
    let decimals = min(max(decimals, 0), 12)
    let factor = powerOfTen(decimals)
    guard let scaled = Int64(exactly: (value.magnitude * factor).rounded()) else {
      return scientific(value, digits: 3)
    }
    var digits = String(scaled)
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    return "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }

  /// A number to so many significant digits, without zeros at the end: "1.743", "2e-5".
  static func significant(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return special(value) }
    guard value != 0 else { return "0" }
    let digits = min(max(digits, 1), 12)
    let exponent = decimalExponent(of: value, digits: digits)
    guard (-4...6).contains(exponent) else { return scientific(value, digits: digits) }
    if exponent >= digits {
      // 1234567 to three digits is 1230000.
      let step = powerOfTen(exponent - digits + 1)
      return fixed((value / step).rounded() * step, decimals: 0)
    }
    return withoutTrailingZeros(fixed(value, decimals: digits - 1 - exponent))
  }

  /// A number as a mantissa and a power of ten: "2.5e-5".
  static func scientific(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return special(value) }
    guard value != 0 else { return "0" }
    let exponent = decimalExponent(of: value, digits: digits)
    // In two steps, because a power below 1e-308 would be 0.
    let half = exponent / 2
    let mantissa = value / powerOfTen(half) / powerOfTen(exponent - half)
    return "\(withoutTrailingZeros(fixed(mantissa, decimals: digits - 1)))e\(exponent)"
  }

  /// The power of ten of the first digit, after rounding to so many digits: 0 for 9.94, 1 for 9.96
  /// at two digits.
  static func decimalExponent(of value: Double, digits: Int) -> Int {
    let magnitude = value.magnitude
    guard magnitude > 0, magnitude.isFinite else { return 0 }
    // Through the binary exponent, which is exact; the estimate is at most one too low.
    let binary = Double(magnitude.exponent) + (magnitude.significand - 1)
    var exponent = Int((binary * 0.301_029_995_663_981_2).rounded(.down)) - 1
    let scale = powerOfTen(digits)
    while exponent < 309 {
      let half = (exponent + 1) / 2
      let next = magnitude / powerOfTen(half) / powerOfTen(exponent + 1 - half)
      if (next * scale).rounded() < scale { return exponent }
      exponent += 1
    }
    return exponent
  }

  /// Ten to a whole power, by multiplication: the same on every system.
  static func powerOfTen(_ exponent: Int) -> Double {
    var result = 1.0
    var base = 10.0
    var rest = min(exponent.magnitude, 400)
    while rest > 0 {
      if rest & 1 == 1 { result *= base }
      base *= base
      rest >>= 1
    }
    return exponent < 0 ? 1 / result : result
  }

  private static func special(_ value: Double) -> String {
    value.isNaN ? "not a number" : value < 0 ? "-infinity" : "infinity"
  }

  private static func withoutTrailingZeros(_ text: String) -> String {
    guard text.utf8.contains(0x2E) else { return text }
    var text = Substring(text)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }
}
