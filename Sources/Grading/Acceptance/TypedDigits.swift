/// The digits of a plain number as they were typed: `-12.50e-3`.
struct TypedDigits: Hashable, Sendable {
  /// Sign, digits, point and exponent, in ASCII.
  let text: String

  /// The number without rounding; nil where its exponent is out of bounds.
  var value: ExactDecimal? { ExactDecimal(text) }

  /// True where there is neither a point nor an exponent.
  var isWhole: Bool {
    !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
  }

  private var mantissa: Substring { text.prefix { $0 != "e" && $0 != "E" } }

  /// The digits behind the point, exponent apart.
  var decimals: Int {
    guard let point = mantissa.firstIndex(of: ".") else { return 0 }
    return mantissa[point...].count - 1
  }

  /// The fewest and the most significant figures that the digits can mean: 4 for `100.0`, between
  /// 1 and 4 for `2000`.
  var figures: ClosedRange<Int> {
    let digits = mantissa.filter(\.isNumber)
    let significant = digits.drop { $0 == "0" }
    let hasPoint = mantissa.contains(".")
    if significant.isEmpty {
      let count = hasPoint ? max(1, decimals) : 1
      return count...count
    }
    if hasPoint { return significant.count...significant.count }
    let trailing = significant.reversed().prefix { $0 == "0" }.count
    return (significant.count - trailing)...significant.count
  }

  /// Judges the value by rounding it and the truth to a count of decimals, halves away from zero.
  func judge(decimalPlaces count: Int, truth: Double) -> Closeness {
    guard let value, let truth = ExactDecimal(truth) else { return Closeness(isRight: false) }
    let isRight = value.rounded(toPlace: -count) == truth.rounded(toPlace: -count)
    let note = PrecisionNote.wrongDecimals(typed: decimals, asked: count)
    return Closeness(isRight: isRight, precision: decimals == count ? nil : note)
  }
}
