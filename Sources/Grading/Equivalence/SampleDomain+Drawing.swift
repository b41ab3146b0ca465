import CourseContent
import Formula
import RegularizationCore

/// The values that a variable is tried with.
///
/// They stay away from 0 and 1, and are of either sign where that is possible, so that w² = |w| = w
/// can't tie.
extension SampleDomain {
  /// A value for a fraction of the way through the domain and a sign.
  private func value(_ fraction: Double, isNegative: Bool) -> Double {
    switch self {
    case .named(.real), .named(.vector):
      let size = 0.5 + 2 * fraction
      return isNegative ? -size : size
    case .named(.positive), .named(.nonnegative): return 0.5 + 2 * fraction
    case .named(.integer): return 2 + (11 * fraction).rounded(.down)
    case .named(.probability): return 0.05 + 0.9 * fraction
    case .interval(let range):
      return range.lowerBound + fraction * (range.upperBound - range.lowerBound)
    case .steps(let steps): return steps[Int(fraction * Double(steps.count))]
    }
  }

  private func value(_ next: () -> (fraction: Double, isNegative: Bool)) -> Value {
    func number() -> Double {
      let (fraction, isNegative) = next()
      return value(fraction, isNegative: isNegative)
    }
    guard self == .named(.vector) else { return .number(number()) }
    return .vector((0..<Self.vectorLength).map { _ in number() })
  }

  /// How many fixed points there are.
  static let fixedCount = 4

  /// The value at one of the fixed points, for the variable at a place.
  ///
  /// The fractions are multiples of irrational numbers, so that no two variables are alike; the
  /// signs are all +, all −, and alternating both ways.
  func fixed(_ point: Int, variable: Int) -> Value {
    var component = 0.0
    return value {
      defer { component += 1 }
      let turns =
        0.37 + Double(point) * 0.618_033_988_749_894_9 + Double(variable) * 0.754_877_666_246_692_7
        + component * 0.324_717_957_244_746
      let alternates = (variable + Int(component)).isMultiple(of: 2)
      let signs = [false, true, !alternates, alternates]
      return (turns - turns.rounded(.down), signs[point % signs.count])
    }
  }

  /// A value drawn from a stream.
  func draw(_ stream: inout SplitMix64) -> Value {
    value { (stream.unit(), stream.next() >> 63 == 1) }
  }

  /// A value drawn from farther away, down to an eighth and up to eight times as far from 0, where
  /// the domain goes on there.
  func drawFar(_ stream: inout SplitMix64) -> Value {
    let value = draw(&stream)
    var scale = 1.0
    for _ in 0..<3 { scale *= 2 * stream.unit() }
    guard case .number(let number) = value, allows(number * scale) else { return value }
    return .number(number * scale)
  }

  /// True where a number belongs to the domain, whether or not it would be drawn.
  func allows(_ number: Double) -> Bool {
    switch self {
    case .named(.real): true
    case .named(.positive): number > 0
    case .named(.nonnegative): number >= 0
    case .named(.integer): number > 1 && number == number.rounded()
    case .named(.probability): number > 0 && number < 1
    case .named(.vector): false
    case .interval(let range): range.contains(number)
    case .steps: false
    }
  }
}
