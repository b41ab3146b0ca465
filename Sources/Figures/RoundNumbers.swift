/// Ticks at round numbers: multiples of 1, 2 or 5 times a power of ten, as few digits as a reader
/// can ask for.
///
/// After P. S. Heckbert, "Nice numbers for graph labels", Graphics Gems (1990); the loose range is
/// the one there.
enum RoundNumbers {
  /// The smallest round step that divides a range into at most so many parts.
  ///
  /// - Parameter span: The length of the range, positive and finite.
  static func step(for span: Double, parts: Int) -> RoundStep {
    let raw = span / Double(max(parts, 1))
    var exponent = NumberText.decimalExponent(of: raw, digits: 12)
    let power = NumberText.powerOfTen(exponent)
    // A hair of tolerance, so that 0.1 × 5 counts as 0.5.
    for multiple in [1, 2, 5] where raw <= Double(multiple) * power * (1 + 1e-9) {
      return RoundStep(multiple: multiple, exponent: exponent)
    }
    exponent += 1
    return RoundStep(multiple: 1, exponent: exponent)
  }

  /// The least range with round ends around a range, for about so many parts.
  static func looseRange(around range: ClosedRange<Double>, parts: Int) -> ClosedRange<Double> {
    let step = step(for: range.upperBound - range.lowerBound, parts: parts)
    // An end that is round but for the last bits of the arithmetic is not moved a step out.
    let lower = (range.lowerBound / step.size + 1e-9).rounded(.down)
    let upper = (range.upperBound / step.size - 1e-9).rounded(.up)
    return step.multiple(lower)...max(step.multiple(upper), step.multiple(lower + 1))
  }

  /// The round numbers within a range, at most one more than there are parts.
  static func ticks(in range: ClosedRange<Double>, parts: Int) -> [AxisTick] {
    let step = step(for: range.upperBound - range.lowerBound, parts: parts)
    let first = (range.lowerBound / step.size - 1e-9).rounded(.up)
    let last = (range.upperBound / step.size + 1e-9).rounded(.down)
    guard first <= last, last - first <= 1_000 else { return [] }
    return stride(from: first, through: last, by: 1).map { index in
      let value = step.multiple(index)
      return AxisTick(value, step.label(value))
    }
  }
}

/// A step of 1, 2 or 5 times a power of ten.
struct RoundStep: Hashable {
  let multiple: Int
  let exponent: Int

  var size: Double { multiple(1) }

  /// So many steps, rounded once: three steps of 0.1 are 0.3 to the last bit.
  func multiple(_ count: Double) -> Double {
    let whole = count * Double(multiple)
    if whole == 0 { return 0 }
    let power = NumberText.powerOfTen(exponent < 0 ? -exponent : exponent)
    return exponent < 0 ? whole / power : whole * power
  }

  /// A multiple of the step with the digits that tell it from its neighbours.
  func label(_ value: Double) -> String {
    if exponent < -6 || value.magnitude >= 1e7 {
      let digits = NumberText.decimalExponent(of: value, digits: 12) - exponent + 1
      return NumberText.scientific(value, digits: min(max(digits, 1), 12))
    }
    return NumberText.fixed(value, decimals: max(0, -exponent))
  }
}
