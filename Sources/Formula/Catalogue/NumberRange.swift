/// The numbers for which a parameter is defined.
public struct NumberRange: Hashable, Sendable {
  /// The lower end.
  public let lower: Double
  /// Whether the lower end itself belongs to it.
  public let includesLower: Bool
  /// The upper end.
  public let upper: Double
  /// Whether the upper end itself belongs to it.
  public let includesUpper: Bool

  /// Makes a range; by default both ends belong to it.
  public init(
    from lower: Double = -.infinity, includingLower: Bool = true,
    to upper: Double = .infinity, includingUpper: Bool = true
  ) {
    self.lower = lower
    includesLower = includingLower
    self.upper = upper
    includesUpper = includingUpper
  }

  /// Every number, and NaN: there is no check.
  public static let any = NumberRange()
  /// Above 0.
  public static let positive = NumberRange(from: 0, includingLower: false)
  /// 0 or above.
  public static let nonNegative = NumberRange(from: 0)
  /// From 0 to 1, both included.
  public static let probability = NumberRange(from: 0, to: 1)
  /// From 0 up to, without, 1: a drop probability with a finite scale, a moment's decay rate.
  public static let belowOne = NumberRange(from: 0, to: 1, includingUpper: false)
  /// Above 0, up to 1: a keep probability, a share that remains.
  public static let fraction = NumberRange(from: 0, includingLower: false, to: 1)

  /// Numbers from one up.
  public static func atLeast(_ lower: Double) -> NumberRange { NumberRange(from: lower) }

  /// Numbers between two, both included.
  public static func between(_ lower: Double, _ upper: Double) -> NumberRange {
    NumberRange(from: lower, to: upper)
  }

  /// Whether a number lies in the range; NaN lies only in ``any``.
  public func contains(_ number: Double) -> Bool {
    if number > lower && number < upper { return true }
    if number == lower { return includesLower && (includesUpper || lower < upper) }
    if number == upper { return includesUpper }
    return number.isNaN && isUnbounded
  }

  /// Whether there is nothing to check.
  public var isUnbounded: Bool { lower == -.infinity && upper == .infinity }

  /// What is asked of a number, in words: "above 0", "at least 0 and below 1"; empty for ``any``.
  public var requirement: String {
    let low = lower == -.infinity ? nil : (includesLower ? "at least " : "above ") + plain(lower)
    let high = upper == .infinity ? nil : (includesUpper ? "at most " : "below ") + plain(upper)
    return [low, high].compactMap { $0 }.joined(separator: " and ")
  }

  /// A bound without a needless `.0`.
  private func plain(_ bound: Double) -> String {
    Int(exactly: bound).map(String.init) ?? bound.description
  }
}
