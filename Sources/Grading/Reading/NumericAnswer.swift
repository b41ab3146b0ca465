/// A number that somebody typed: its value, and how it was written.
public struct NumericAnswer: Hashable, Sendable {
  /// The characters typed.
  public let raw: String
  /// The number; finite unless infinity was expected.
  public let value: Double
  /// The way it is written.
  public let form: AnswerForm
  /// How it was read, where that is not quite what was typed: `2*10^-3` for `2·10⁻³`.
  public let reading: String?
  /// The digits typed, where it is one plain number.
  let digits: TypedDigits?
  /// The two numbers of a fraction.
  let fraction: Fraction?

  /// A fraction of two plain numbers.
  struct Fraction: Hashable {
    let numerator: TypedDigits
    let denominator: TypedDigits
  }

  init(
    raw: String, value: Double, form: AnswerForm, reading: String? = nil,
    digits: TypedDigits? = nil, fraction: Fraction? = nil
  ) {
    self.raw = raw
    self.value = value
    self.form = form
    self.reading = reading
    self.digits = digits
    self.fraction = fraction
  }

  /// True where the answer is the very number: compared as decimals or rationals where it is
  /// written as one, as `Double`s where it is an expression.
  ///
  /// A truth whose shortest decimal has more than 15 digits is no short decimal but the `Double`
  /// next to some rational, so a fraction is then compared with it as a `Double`.
  func isExactly(_ truth: Double) -> Bool {
    guard let exact = ExactDecimal(truth) else { return value == truth }
    if let digits { return digits.value == exact }
    if let fraction, exact.digits.count <= 15,
      let numerator = fraction.numerator.value, let denominator = fraction.denominator.value
    {
      return numerator == denominator * exact
    }
    return value == truth
  }

  /// True where two answers are the same number but for the rounding of the machine: 4 ulp.
  public func isEquivalent(to other: NumericAnswer) -> Bool {
    areEquivalent(value, other.value)
  }
}

func areEquivalent(_ a: Double, _ b: Double) -> Bool {
  guard a.isFinite, b.isFinite else { return a == b }
  return abs(a - b) <= guardWidth(a, b)
}
