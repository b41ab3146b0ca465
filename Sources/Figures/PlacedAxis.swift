#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An axis whose range is settled: numbers become shares of its length.
struct PlacedAxis {
  let axis: Axis
  let range: ClosedRange<Double>
  let scale: AxisScale
  private let start: Double
  private let length: Double

  /// Settles the range: the one asked for where it can be drawn, otherwise a round one around the
  /// numbers of the marks.
  ///
  /// - Parameter values: those numbers, which are needed only where no range was asked for.
  init(_ axis: Axis, values: @autoclosure () -> [Double]) {
    self.axis = axis
    scale = axis.scale
    if let asked = axis.range, Self.canDraw(asked, axis.scale) {
      range = asked
      (start, length) = Self.measured(asked, axis.scale)
      return
    }
    let drawable = values().filter { Self.isDrawable($0, axis.scale) }
    let lower = drawable.min() ?? (axis.scale == .linear ? 0 : 1)
    let upper = drawable.max() ?? (axis.scale == .linear ? 1 : 10)
    let widened = Self.widened(lower...upper, axis.scale)
    switch axis.scale {
    case .linear: range = RoundNumbers.looseRange(around: widened, parts: 5)
    case .logarithmic: range = PowersOfTen.looseRange(around: widened)
    }
    (start, length) = Self.measured(range, axis.scale)
  }

  /// Where the axis begins and how long it is, in the numbers or in their logarithms.
  private static func measured(
    _ range: ClosedRange<Double>, _ scale: AxisScale
  ) -> (start: Double, length: Double) {
    switch scale {
    case .linear: return (range.lowerBound, range.upperBound - range.lowerBound)
    case .logarithmic:
      let start = log(range.lowerBound)
      return (start, log(range.upperBound) - start)
    }
  }

  /// True for the numbers that have a place: this is where NaN, infinities and what no screen could
  /// show become gaps.
  static func isDrawable(_ value: Double, _ scale: AxisScale) -> Bool {
    switch scale {
    case .linear: value.magnitude <= 1e250
    case .logarithmic: value >= 1e-250 && value <= 1e250
    }
  }

  /// Where a number is, from 0 at the lower end to 1 at the upper; nil for a gap. What lies outside
  /// the range has a place too, though not one farther away than a million lengths.
  func share(of value: Double) -> Double? {
    guard Self.isDrawable(value, scale) else { return nil }
    let place = scale == .linear ? value : log(value)
    return min(max((place - start) / length, -1e6), 1e6)
  }

  /// The ticks in range, about so many parts apart; the axis's own where it has any.
  func ticks(parts: Int) -> [AxisTick] {
    if let own = axis.ticks {
      return own.filter { tick in
        share(of: tick.position).map { (-1e-9...1 + 1e-9).contains($0) } ?? false
      }
    }
    switch scale {
    case .linear: return RoundNumbers.ticks(in: range, parts: parts)
    case .logarithmic: return PowersOfTen.ticks(in: range, parts: parts)
    }
  }

  /// What the axis measures, with its unit.
  var label: String {
    if axis.unit.isEmpty { return axis.label }
    return axis.label.isEmpty ? axis.unit : "\(axis.label) (\(axis.unit))"
  }

  private static func canDraw(_ range: ClosedRange<Double>, _ scale: AxisScale) -> Bool {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    guard isDrawable(lower, scale), isDrawable(upper, scale) else { return false }
    return isLongEnough(range)
  }

  /// A range that the numbers of a Double can divide into a thousand parts.
  private static func isLongEnough(_ range: ClosedRange<Double>) -> Bool {
    let span = range.upperBound - range.lowerBound
    let magnitude = max(range.lowerBound.magnitude, range.upperBound.magnitude)
    return span >= 1e-250 && span > magnitude * 1e-11
  }

  private static func widened(
    _ range: ClosedRange<Double>, _ scale: AxisScale
  ) -> ClosedRange<Double> {
    if isLongEnough(range) { return range }
    let middle = range.lowerBound / 2 + range.upperBound / 2
    switch scale {
    case .linear:
      let margin = middle.magnitude < 1e-100 ? 1 : middle.magnitude / 10
      return middle - margin...middle + margin
    case .logarithmic:
      return middle / 2...middle * 2
    }
  }
}
