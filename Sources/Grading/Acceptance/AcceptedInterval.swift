/// The numbers that a tolerance accepts for a truth, as they are shown after grading.
public struct AcceptedInterval: Hashable, Sendable {
  /// The lower end, rounded outward.
  public let lower: Double
  /// The upper end, rounded outward.
  public let upper: Double
  private let lowerText: String
  private let upperText: String
  private let includesLower: Bool
  private let includesUpper: Bool

  /// The interval of a tolerance around a truth; nil where one of its ends is not finite.
  ///
  /// The ends are worked in exact decimals and rounded outward to three figures of half the
  /// interval's width, so that no accepted number lies outside what is shown.
  public init?(_ tolerance: AcceptanceRule, truth: Double) {
    guard let ends = tolerance.ends(truth) else { return nil }
    let place = (ends.width.order ?? -14) - 2
    let lower = ends.width.isZero ? ends.lower : ends.lower.rounded(toPlace: place, .down)
    let upper = ends.width.isZero ? ends.upper : ends.upper.rounded(toPlace: place, .up)
    self.lower = lower.doubleValue
    self.upper = upper.doubleValue
    lowerText = "\(lower)"
    upperText = "\(upper)"
    includesLower = ends.includesLower
    includesUpper = ends.includesUpper
  }
}

extension AcceptedInterval: CustomStringConvertible {
  /// The interval as it is printed: `[3.98, 4.02]`, `[4, 4]`, `(0, 1]` where an end is excluded.
  public var description: String {
    "\(includesLower ? "[" : "(")\(lowerText), \(upperText)\(includesUpper ? "]" : ")")"
  }
}

private struct Ends {
  let lower: ExactDecimal
  let upper: ExactDecimal
  var includesLower = true
  var includesUpper = true

  var width: ExactDecimal {
    (upper - lower) * ExactDecimal(isNegative: false, digits: [5], exponent: -1)
  }

  init(around center: ExactDecimal, _ distance: ExactDecimal) {
    lower = center - distance
    upper = center + distance
  }

  init(_ lower: ExactDecimal, _ upper: ExactDecimal) {
    self.lower = lower
    self.upper = upper
  }
}

extension AcceptanceRule {
  fileprivate func ends(_ truth: Double) -> Ends? {
    if case .range(let range) = self {
      guard let lower = ExactDecimal(range.lower), let upper = ExactDecimal(range.upper) else {
        return nil
      }
      var ends = Ends(lower, upper)
      ends.includesLower = range.includesLower
      ends.includesUpper = range.includesUpper
      return ends
    }
    guard let center = ExactDecimal(truth) else { return nil }
    switch self {
    case .combined(let relative, let absolute):
      guard let relative = ExactDecimal(relative), let absolute = ExactDecimal(absolute) else {
        return nil
      }
      return Ends(around: center, absolute + relative * center.magnitude)
    case .absolute(let absolute):
      return ExactDecimal(absolute).map { Ends(around: center, $0) }
    case .relative(let relative):
      return ExactDecimal(relative).map { Ends(around: center, $0 * center.magnitude) }
    case .factor(let excess):
      // A quotient has no end in decimals; that of Doubles is off by less than what is cut.
      let near = ExactDecimal(truth / (1 + excess))
      let far = ExactDecimal(excess).map { center * ($0 + .one) }
      guard let near, let far else { return nil }
      return near < far ? Ends(near, far) : Ends(far, near)
    case .exact:
      return Ends(center, center)
    case .decimalPlaces(let count):
      let half = ExactDecimal(isNegative: false, digits: [5], exponent: -count - 1)
      return Ends(around: center.rounded(toPlace: -count), half)
    case .significantFigures(let rule):
      guard rule.accuracy > 0 else { return nil }
      let rounded = center.rounded(toFigures: rule.count)
      let scale = rounded.order.map { $0 + 1 } ?? 0
      let half = ExactDecimal(isNegative: false, digits: [5], exponent: scale - rule.accuracy - 1)
      return Ends(around: rounded, half)
    case .range:
      return nil
    }
  }
}
