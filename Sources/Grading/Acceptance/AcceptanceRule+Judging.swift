extension AcceptanceRule {
  /// Judges an answer's value, and its digits where the tolerance is about digits.
  ///
  /// An infinite truth accepts the same infinity alone; a truth that is no number accepts nothing.
  public func judge(_ answer: NumericAnswer, truth: Double) -> Closeness {
    switch self {
    case .significantFigures(let rule):
      guard truth.isFinite, let digits = answer.digits else { return plain(answer.value, truth) }
      return rule.judge(digits, truth: truth)
    case .decimalPlaces(let count):
      guard truth.isFinite, let digits = answer.digits else { return plain(answer.value, truth) }
      return digits.judge(decimalPlaces: count, truth: truth)
    case .exact:
      return Closeness(isRight: answer.isExactly(truth))
    default:
      return plain(answer.value, truth)
    }
  }

  private func plain(_ value: Double, _ truth: Double) -> Closeness {
    Closeness(isRight: accepts(value, truth: truth))
  }

  /// True where a value is near enough to the truth; digits as typed play no part.
  public func accepts(_ value: Double, truth: Double) -> Bool {
    if case .range(let range) = self { return range.contains(value) }
    guard value.isFinite, truth.isFinite else { return value == truth }
    let distance = abs(value - truth)
    let slack = guardWidth(value, truth)
    switch self {
    case .combined(let relative, let absolute):
      return distance <= absolute + relative * abs(truth) + slack
    case .absolute(let absolute):
      return distance <= absolute + slack
    case .relative(let relative):
      return distance <= relative * abs(truth) + slack
    case .factor(let excess):
      guard (value < 0) == (truth < 0), (value == 0) == (truth == 0) else { return false }
      return abs(value) >= abs(truth) / (1 + excess) - slack
        && abs(value) <= abs(truth) * (1 + excess) + slack
    case .exact:
      return value == truth
    case .significantFigures(let rule):
      guard let value = ExactDecimal(value), let truth = ExactDecimal(truth) else { return false }
      return rule.closeness(of: value, to: truth) == .right
    case .decimalPlaces(let count):
      guard let value = ExactDecimal(value), let truth = ExactDecimal(truth) else { return false }
      return value.rounded(toPlace: -count) == truth.rounded(toPlace: -count)
    case .range(let range):
      return range.contains(value)
    }
  }
}

/// What a tolerance finds about an answer: its value and its digits are separate matters.
public struct Closeness: Hashable, Sendable {
  /// True where the value is near enough.
  public let isRight: Bool
  /// What is to be said about the digits typed, where anything is.
  public let precision: PrecisionNote?
  /// How far off a value is that is not near enough, where the tolerance grades that.
  public let inaccuracy: Inaccuracy?

  init(isRight: Bool, precision: PrecisionNote? = nil, inaccuracy: Inaccuracy? = nil) {
    self.isRight = isRight
    self.precision = precision
    self.inaccuracy = inaccuracy
  }
}

/// How far a number with the right look is from the truth rounded alike.
public enum Inaccuracy: Hashable, Sendable {
  /// Less than five units of the last figure asked.
  case near
  /// Five units or more.
  case far
  /// The sign is the opposite.
  case sign
}

/// What can be said about the digits of an answer, whatever its value.
public enum PrecisionNote: Hashable, Sendable {
  /// The figures typed can't be counted exactly (`1000` has between 1 and 4), and the count asked is
  /// among them.
  case ambiguousFigures(typed: ClosedRange<Int>, asked: Int)
  /// Another count of significant figures was asked.
  case wrongFigures(typed: ClosedRange<Int>, asked: Int, isMinimum: Bool)
  /// Another count of decimals was asked.
  case wrongDecimals(typed: Int, asked: Int)

  /// True where the digits are not those asked for.
  public var isFault: Bool {
    if case .ambiguousFigures = self { return false }
    return true
  }

  /// What to say to the learner.
  public var message: String {
    switch self {
    case .ambiguousFigures(_, let asked):
      return "With \(counted(asked, "significant figure")) asked, scientific notation shows"
        + " which zeros count."
    case .wrongFigures(_, let asked, let isMinimum):
      return "Give \(isMinimum ? "at least " : "")\(counted(asked, "significant figure"))."
    case .wrongDecimals(let typed, let asked):
      return "Give \(counted(asked, "decimal")); you gave \(typed)."
    }
  }
}

/// A count with its noun: "1 decimal", "2 decimals".
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
