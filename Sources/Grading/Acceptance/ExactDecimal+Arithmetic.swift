extension ExactDecimal: Comparable {
  static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let difference = left - right
    return difference.isNegative
  }

  static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

  static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(isNegative: !value.isNegative, digits: value.digits, exponent: value.exponent)
  }

  static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    if left.isZero { return right }
    if right.isZero { return left }
    let exponent = min(left.exponent, right.exponent)
    let a = left.aligned(to: exponent)
    let b = right.aligned(to: exponent)
    if left.isNegative == right.isNegative {
      return ExactDecimal(isNegative: left.isNegative, digits: sum(a, b), exponent: exponent)
    }
    if isSmaller(a, b) {
      return ExactDecimal(
        isNegative: right.isNegative, digits: difference(b, a), exponent: exponent)
    }
    return ExactDecimal(isNegative: left.isNegative, digits: difference(a, b), exponent: exponent)
  }

  static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    guard !left.isZero, !right.isZero else { return .zero }
    // Column sums of at most 81 each: a million digits would not overflow them.
    var columns = [Int](repeating: 0, count: left.digits.count + right.digits.count)
    for (i, a) in left.digits.enumerated() where a != 0 {
      for (j, b) in right.digits.enumerated() { columns[i + j + 1] += Int(a) * Int(b) }
    }
    for index in columns.indices.reversed().dropLast() {
      columns[index - 1] += columns[index] / 10
      columns[index] %= 10
    }
    return ExactDecimal(
      isNegative: left.isNegative != right.isNegative, digits: columns.map { UInt8($0) },
      exponent: left.exponent + right.exponent)
  }

  /// The digits with zeros behind them, so that the last stands for the exponent.
  private func aligned(to exponent: Int) -> [UInt8] {
    digits + [UInt8](repeating: 0, count: self.exponent - exponent)
  }

  private static func isSmaller(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
  }

  private static func sum(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var carry: UInt8 = 0
    for place in 0..<max(a.count, b.count) {
      let total = digit(a, place) + digit(b, place) + carry
      carry = total / 10
      result.append(total % 10)
    }
    result.append(carry)
    return result.reversed()
  }

  /// a − b, where a is not the smaller one.
  private static func difference(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var borrow: UInt8 = 0
    for place in a.indices {
      let upper = digit(a, place) + 10 - borrow
      let rest = upper - digit(b, place)
      borrow = rest < 10 ? 1 : 0
      result.append(rest % 10)
    }
    return result.reversed()
  }

  /// The digit at a place counted from the last.
  private static func digit(_ digits: [UInt8], _ place: Int) -> UInt8 {
    place < digits.count ? digits[digits.count - 1 - place] : 0
  }
}
