import CourseContent
import Formula

/// How near to the truth an answer must be to count as it.
///
/// Every bound is inclusive, and every comparison of `Double`s allows for G = 4 ulp of the larger
/// of answer and truth, so that no answer fails for the rounding of the machine.
public enum AcceptanceRule: Hashable, Sendable {
  /// |s − t| ≤ absolute + relative·|t| + G.
  case combined(relative: Double, absolute: Double)
  /// |s − t| ≤ absolute + G.
  case absolute(Double)
  /// |s − t| ≤ relative·|t| + G.
  case relative(Double)
  /// Between two ends, whatever the truth.
  case range(AnswerRange)
  /// Digits as typed, as many as a rule of significant figures says.
  case significantFigures(SignificantFigures)
  /// Digits as typed, as many as stand behind the point; at least 1.
  case decimalPlaces(Int)
  /// The very number: integers and rationals.
  case exact
  /// Within a factor: t/(1 + excess) ≤ s ≤ t·(1 + excess), of the same sign.
  case factor(excess: Double)

  /// The tolerance of a question that says nothing: three significant figures, 5·10⁻³.
  public static let standard = AcceptanceRule.accuracy(figures: 3)

  /// The tolerance within which every answer lies that was rightly rounded to a count of
  /// significant figures: a relative 5·10⁻ⁿ, since rounding changes a number by at most that.
  public static func accuracy(figures: Int) -> AcceptanceRule {
    .combined(relative: Tolerance(significantFigures: figures).relative, absolute: 0)
  }
}

extension AcceptanceRule {
  /// The rule of a question, with the ends of a range computed.
  init(_ rule: Acceptance.Rule, in environment: Environment) throws(VariantError) {
    switch rule {
    case .tolerance(let tolerance): self.init(tolerance)
    case .significantFigures(let count, let accuracy):
      self =
        SignificantFigures(count, accuracy: accuracy).map(AcceptanceRule.significantFigures)
        ?? .standard
    case .atLeastFigures(let count):
      self = SignificantFigures(atLeast: count).map(AcceptanceRule.significantFigures) ?? .standard
    case .decimalPlaces(let count): self = .decimalPlaces(count)
    case .exact: self = .exact
    case .range(let range):
      let lower = try range.from.number(in: environment, "`from`")
      let upper = try range.to.number(in: environment, "`to`")
      guard lower <= upper else { throw VariantError(.emptyRange, at: range.to) }
      self = .range(
        AnswerRange(
          lower, upper, includesLower: range.includesFrom, includesUpper: range.includesTo))
    case .factor(let excess): self = .factor(excess: excess)
    }
  }

  /// The rule of a tolerance.
  init(_ tolerance: Tolerance) {
    self = .combined(relative: tolerance.relative, absolute: tolerance.absolute)
  }

  /// True where it matters how many digits are typed.
  var isAboutDigits: Bool {
    switch self {
    case .significantFigures, .decimalPlaces: true
    default: false
    }
  }

  /// How near a known mistake's number must be: as near as the truth, unless that is wherever a
  /// wide interval lies.
  var forMistakes: AcceptanceRule {
    switch self {
    case .range, .factor: .standard
    case .significantFigures(let figures) where figures.accuracy == 0: .standard
    default: self
    }
  }
}

/// Two ends of a range, each of which belongs to it or doesn't.
public struct AnswerRange: Hashable, Sendable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// True where the lower end itself is accepted.
  public let includesLower: Bool
  /// True where the upper end itself is accepted.
  public let includesUpper: Bool

  /// Makes a range; both ends belong to it unless it is said otherwise.
  public init(
    _ lower: Double, _ upper: Double, includesLower: Bool = true, includesUpper: Bool = true
  ) {
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower
    self.includesUpper = includesUpper
  }

  /// True where the value lies in the range; an end that belongs to it has the guard G around it.
  public func contains(_ value: Double) -> Bool {
    let isAbove =
      includesLower ? value >= lower - guardWidth(value, lower) : value > lower
    let isBelow =
      includesUpper ? value <= upper + guardWidth(value, upper) : value < upper
    return isAbove && isBelow
  }
}

/// The float guard G = 4·ulp(max(|s|, |t|)); infinite or NaN where one of them is.
func guardWidth(_ answer: Double, _ truth: Double) -> Double {
  4 * max(abs(answer), abs(truth)).ulp
}
