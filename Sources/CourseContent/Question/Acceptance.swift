import Formula

/// What counts as equal to a number: how near it must be, and what is to be said about its digits.
public struct Acceptance: Hashable, Sendable {
  /// The rule by which a number is held against the truth.
  public enum Rule: Hashable, Sendable {
    /// Within bounds around the truth.
    case tolerance(Tolerance)
    /// So many significant figures typed, right to `accuracy` of them (0: in form only).
    case significantFigures(Int, accuracy: Int)
    /// At least so many significant figures typed, and right when rounded to them.
    case atLeastFigures(Int)
    /// So many digits behind the point.
    case decimalPlaces(Int)
    /// The very number.
    case exact
    /// Anywhere between two live ends.
    case range(Range)
    /// Within a factor of 1 + excess, of the same sign.
    case factor(excess: Double)
  }

  /// Two ends, each a formula over the question's values.
  public struct Range: Hashable, Sendable {
    /// The lower end.
    public let from: ContentFormula
    /// The upper end.
    public let to: ContentFormula
    /// True where the lower end itself is accepted.
    public let includesFrom: Bool
    /// True where the upper end itself is accepted.
    public let includesTo: Bool
  }

  /// The rule.
  public let rule: Rule
  /// The score of a right number with the wrong digits, 1 where they are only remarked on; 0 where
  /// such an answer is not accepted.
  public let precisionCredit: Double

  init(_ rule: Rule, precisionCredit: Double = 1) {
    self.rule = rule
    self.precisionCredit = precisionCredit
  }

  /// Where the author says nothing: three significant figures.
  public static let standard = Acceptance(.tolerance(.standard))

  /// The bounds, where the rule is about bounds around the truth.
  public var tolerance: Tolerance? {
    if case .tolerance(let tolerance) = rule { tolerance } else { nil }
  }

  var meaning: String {
    let credit = precisionCredit == 1 ? "" : " precision-credit \(precisionCredit)"
    return ruleMeaning + credit
  }

  private var ruleMeaning: String {
    switch rule {
    case .tolerance(let tolerance): "tolerance \(tolerance.meaning)"
    case .significantFigures(let count, let accuracy): "figures \(count) right to \(accuracy)"
    case .atLeastFigures(let count): "figures at least \(count)"
    case .decimalPlaces(let count): "decimals \(count)"
    case .exact: "exact"
    case .range(let range):
      "range \(range.includesFrom ? "[" : "(")\(range.from.parsed.meaning), "
        + "\(range.to.parsed.meaning)\(range.includesTo ? "]" : ")")"
    case .factor(let excess): "factor \(excess)"
    }
  }
}
