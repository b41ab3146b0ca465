/// Ticks of a logarithmic axis: powers of ten, and 2 and 5 times them where there are few.
enum PowersOfTen {
  /// The least range around a range that ends at powers of ten or, where it is short, at 2 or 5
  /// times them. The range is positive.
  static func looseRange(around range: ClosedRange<Double>) -> ClosedRange<Double> {
    let isLong = range.upperBound / range.lowerBound >= 20
    let factors = isLong ? [1.0] : [1, 2, 5]
    let (lower, upper) = (range.lowerBound, range.upperBound)
    let below = candidates(around: lower, factors).last { $0 <= lower * (1 + 1e-9) } ?? lower
    let above = candidates(around: upper, factors).first { $0 >= upper * (1 - 1e-9) } ?? upper
    return below < above ? below...above : lower / 10...upper * 10
  }

  /// The ticks within a positive range: as many decades as may be, or also parts of them.
  static func ticks(in range: ClosedRange<Double>, parts: Int) -> [AxisTick] {
    let first = exponent(of: range.lowerBound)
    let last = exponent(of: range.upperBound)
    let decades = max(1, last - first)
    if decades * 3 <= parts {
      return within(range, (first...last + 1).flatMap { scaled($0, [1, 2, 5]) })
    }
    let stride = (decades + max(parts, 1) - 1) / max(parts, 1)
    let exponents = (first...last + 1).filter { $0 % stride == 0 }
    let ticks = within(range, exponents.flatMap { scaled($0, [1]) })
    // A short range may hold no power of ten at all.
    return ticks.count >= 2 ? ticks : RoundNumbers.ticks(in: range, parts: parts)
  }

  private static func within(_ range: ClosedRange<Double>, _ values: [Double]) -> [AxisTick] {
    let loose = range.lowerBound * (1 - 1e-9)...range.upperBound * (1 + 1e-9)
    return values.filter(loose.contains).map { AxisTick($0, label($0)) }
  }

  private static func exponent(of value: Double) -> Int {
    NumberText.decimalExponent(of: value, digits: 12)
  }

  private static func scaled(_ exponent: Int, _ factors: [Double]) -> [Double] {
    let power = NumberText.powerOfTen(exponent.magnitude > 400 ? 400 : Int(exponent.magnitude))
    return factors.map { exponent < 0 ? $0 / power : $0 * power }
  }

  private static func candidates(around value: Double, _ factors: [Double]) -> [Double] {
    let exponent = exponent(of: value)
    return (exponent - 1...exponent + 1).flatMap { scaled($0, factors) }
  }

  private static func label(_ value: Double) -> String {
    NumberText.significant(value, digits: 1)
  }
}
