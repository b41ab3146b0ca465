import Formula

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Numbers as a lab writes them.
enum NumberText {
  /// The number with a fixed count of decimals, halves away from zero; what would be -0.00 is 0.00.
  ///
  /// Numbers too large to have such decimals, infinities and NaN are written as the language does.
  static func fixed(_ number: Double, decimals: Int) -> String {
    let scale = tens[min(max(decimals, 0), tens.count - 1)]
    let scaled = (number.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 0x1p53 else { return Value.number(number).formatted(significantDigits: 6) }
    let digits = Int(scaled)
    let sign = number < 0 && digits != 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(digits) }
    let (whole, rest) = digits.quotientAndRemainder(dividingBy: Int(scale))
    let fraction = String(rest)
    return sign + String(whole) + "."
      + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  /// A point or vector with fixed decimals: (1.74, 1.46).
  static func fixed(_ numbers: [Double], decimals: Int) -> String {
    "(" + numbers.map { fixed($0, decimals: decimals) }.joined(separator: ", ") + ")"
  }

  /// The number with a count of significant digits.
  static func significant(_ number: Double, digits: Int = 3) -> String {
    Value.number(number).formatted(significantDigits: digits)
  }

  /// The fewest digits that are the number and no other.
  static func shortest(_ number: Double) -> String { Value.number(number).formatted }

  /// A share of 1 in percent.
  static func percent(_ share: Double, decimals: Int = 1) -> String {
    fixed(100 * share, decimals: decimals) + "%"
  }

  /// How many decimals a slider's step has, up to six.
  static func decimals(of step: Double) -> Int {
    (0...6).first { rounded(step, decimals: $0) == step } ?? 6
  }

  /// The nearest number with so many decimals.
  static func rounded(_ number: Double, decimals: Int) -> Double {
    let scale = tens[min(max(decimals, 0), tens.count - 1)]
    let rounded = (number * scale).rounded() / scale
    return rounded.isFinite ? rounded : number
  }

  /// The nearest number with so many significant digits.
  static func rounded(_ number: Double, significantDigits: Int) -> Double {
    Double(significant(number, digits: significantDigits)) ?? number
  }

  static func powerOfTen(_ exponent: Double) -> Double { pow(10, exponent) }

  static func log10(_ number: Double) -> Double {
    #if canImport(Darwin)
      Darwin.log10(number)
    #elseif canImport(Musl)
      Musl.log10(number)
    #elseif canImport(Glibc)
      Glibc.log10(number)
    #endif
  }

  private static let tens: [Double] = [
    1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
  ]
}
