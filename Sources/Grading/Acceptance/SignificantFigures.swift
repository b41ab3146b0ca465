/// A rule of significant figures, worked in exact decimals on the characters typed.
///
/// The algorithm is the one that STACK's numerical answer test has made a standard of, with halves
/// rounded away from zero in decimal rather than in binary.
public struct SignificantFigures: Hashable, Sendable {
  /// How many figures must be typed; at least 1.
  public let count: Int
  /// To how many figures the value must be right: `count`, or fewer; 0 asks for the figures only.
  public let accuracy: Int
  /// True where more figures than asked may be typed (STACK's accuracy −1).
  public let isMinimum: Bool

  /// Makes a rule: `count` figures, right to `accuracy` of them (all where that is not said).
  /// Nil where the count is below 1 or the accuracy below 0.
  public init?(_ count: Int, accuracy: Int? = nil) {
    guard (1...1_000).contains(count), (0...1_000).contains(accuracy ?? count) else { return nil }
    self.count = count
    self.accuracy = accuracy ?? count
    self.isMinimum = false
  }

  /// Makes a rule that asks for at least so many figures. Nil where the count is below 1.
  public init?(atLeast count: Int) {
    guard (1...1_000).contains(count) else { return nil }
    self.count = count
    self.accuracy = count
    self.isMinimum = true
  }

  /// How a value compares, its figures apart.
  enum Finding: Hashable {
    case right
    case inaccurate
    case veryInaccurate
    case wrongSign
  }

  func judge(_ digits: TypedDigits, truth: Double) -> Closeness {
    let precision = note(digits.figures)
    guard let truth = ExactDecimal(truth), let value = digits.value else {
      return Closeness(isRight: false, precision: precision)
    }
    if accuracy == 0 { return Closeness(isRight: true, precision: precision) }
    switch closeness(of: value, to: truth) {
    case .right: return Closeness(isRight: true, precision: precision)
    case .inaccurate: return Closeness(isRight: false, precision: precision, inaccuracy: .near)
    case .veryInaccurate: return Closeness(isRight: false, precision: precision, inaccuracy: .far)
    case .wrongSign: return Closeness(isRight: false, precision: precision, inaccuracy: .sign)
    }
  }

  private func note(_ typed: ClosedRange<Int>) -> PrecisionNote? {
    if isMinimum {
      return typed.upperBound < count
        ? .wrongFigures(typed: typed, asked: count, isMinimum: true) : nil
    }
    if typed.lowerBound == count { return nil }
    return typed.contains(count)
      ? .ambiguousFigures(typed: typed, asked: count)
      : .wrongFigures(typed: typed, asked: count, isMinimum: false)
  }

  func closeness(of value: ExactDecimal, to truth: ExactDecimal) -> Finding {
    if accuracy == 0 { return .right }
    if !value.isZero, !truth.isZero, value.isNegative != truth.isNegative { return .wrongSign }
    let rounded = truth.magnitude.rounded(toFigures: count)
    let typed = isMinimum ? value.magnitude.rounded(toFigures: count) : value.magnitude
    // In units of the last figure asked: 1 is the last figure off by one.
    let scale = rounded.order.map { -($0 + 1) } ?? 0
    let distance = (typed - rounded).magnitude.scaled(byPowerOfTen: scale + accuracy)
    if distance < Self.half { return .right }
    return distance < Self.five ? .inaccurate : .veryInaccurate
  }

  private static let half = ExactDecimal(isNegative: false, digits: [5], exponent: -1)
  private static let five = ExactDecimal(isNegative: false, digits: [5], exponent: 0)
}
