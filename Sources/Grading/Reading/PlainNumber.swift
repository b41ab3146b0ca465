/// A number without a sign, as it is scanned: `12.50e-3`.
struct PlainNumber: Hashable {
  /// Where it ends in the bytes that it was scanned from.
  let end: Int
  /// True where it has a complete exponent.
  let hasExponent: Bool
  /// The value, rightly rounded; infinite where it is too large.
  let value: Double

  /// The number at the beginning of the bytes, or nil where none begins there.
  static func scan(_ bytes: ArraySlice<UInt8>) -> PlainNumber? {
    bytes.withUnsafeBufferPointer { buffer in
      scan(buffer, from: 0).map {
        PlainNumber(
          end: bytes.startIndex + $0.end, hasExponent: $0.hasExponent, value: $0.value)
      }
    }
  }

  /// The number that begins at an index of a buffer.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> PlainNumber? {
    var index = start
    var significand: UInt64 = 0
    var power = 0
    var digitCount = 0
    var isExact = true
    var hasPoint = false
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(byte) {
        digitCount += 1
        if significand < 900_000_000_000_000 {
          significand = significand * 10 + UInt64(byte - UInt8(ascii: "0"))
          if hasPoint { power -= 1 }
        } else {
          isExact = false
        }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      index += 1
    }
    guard digitCount > 0 else { return nil }
    let exponent = scanExponent(bytes, from: index)
    if let exponent {
      index = exponent.end
      power += exponent.value
    }
    let value =
      isExact && abs(power) <= 22
      ? scaled(significand, power)
      : Double(String(decoding: bytes[start..<index], as: UTF8.self)) ?? .nan
    return PlainNumber(end: index, hasExponent: exponent != nil, value: value)
  }

  /// Both numbers are `Double`s without rounding, so that the one operation rounds rightly (Clinger,
  /// "How to read floating point numbers accurately", 1990).
  private static func scaled(_ significand: UInt64, _ power: Int) -> Double {
    let number = Double(significand)
    return power < 0 ? number / powersOfTen[-power] : number * powersOfTen[power]
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  private static func scanExponent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int)
    -> (value: Int, end: Int)?
  {
    guard start < bytes.count, bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    var index = start + 1
    var isNegative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    let first = index
    var value = 0
    while index < bytes.count, isDigit(bytes[index]) {
      value = min(value * 10 + Int(bytes[index] - UInt8(ascii: "0")), 1_000_000)
      index += 1
    }
    guard index > first else { return nil }
    return (isNegative ? -value : value, index)
  }
}
