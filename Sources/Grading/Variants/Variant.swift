public import CourseContent
public import Formula

/// A question with its numbers: what one learner is asked at one time.
///
/// It follows from the question and the seed alone. Its parameters are the decimals that are
/// shown, so that who computes with what is shown computes the truth.
public struct Variant: Sendable {
  /// The question.
  public let question: Question
  /// What the variant was drawn from.
  public let seed: VariantSeed
  /// How often everything was drawn again.
  public let redraws: Int
  /// The drawn parameters, in the author's order: what a record of an answer keeps.
  public let parameters: [Record.Field]
  /// The values that the question's texts and formulas use: parameters and `let` values.
  public let environment: Environment
  /// The truth, and how answers are held against it.
  public let key: Key
  /// The question's mistakes with this variant's values, in file order.
  let mistakes: [MistakeInVariant]
  /// What every answer note begins with: `ridge-penalty-v1:`.
  let notePrefix: String

  /// The truth of a variant.
  public enum Key: Sendable {
    /// A number.
    case number(NumberKey)
    /// A vector.
    case vector(NumberKey)
    /// A formula.
    case formula(FormulaKey)
    /// Some of several choices.
    case choice(ChoiceList)
    /// Whether a claim holds.
    case claim(Claim)
    /// What belongs to what.
    case matching(MatchingList)
    /// The order of things.
    case ordering(OrderingList)
    /// A few words.
    case text(WantedText)
    /// Several parts.
    case parts(PartList)
  }

  /// The names of what mistakes and texts may use besides the variant's own values.
  static let truthName = "truth"
  static let submittedName = "submitted"
}

/// A mistake with the values of one variant.
struct MistakeInVariant: Sendable {
  let mistake: Mistake
  /// The numbers that it leads to; nil where a condition recognizes it.
  let values: [Double]?
  /// What its formula comes to at the points of the variant's plan; nil for other kinds.
  var samples: [FormulaSample]?
  /// How near to them an answer must be.
  let rule: AcceptanceRule
  /// True where its numbers are accepted as the truth, so that it can't be told from it.
  let isSuppressed: Bool
}

extension Variant {
  /// The truth as a value of the formula language; nil for choices and the like.
  public var truth: Value? { key.asked.truthValue }

  /// The right answer as `:solution` shows it: short, in a form that the question asks for, and
  /// right when it is typed back.
  public var shownAnswer: String { key.asked.shownAnswer }

  /// The formula that computes the truth, where there is one.
  public var keyFormula: ContentFormula? { key.asked.formula }

  /// The values that the solution's text may use: all, and the truth.
  public var solutionEnvironment: Environment {
    var environment = environment
    if let truth { environment[Self.truthName] = truth }
    return environment
  }

  /// The numbers that are accepted, one interval for each number asked; none for other kinds.
  public var acceptedIntervals: [AcceptedInterval] {
    guard let key = key.numbers else { return [] }
    return key.truths.compactMap { AcceptedInterval(key.rule, truth: $0) }
  }
}

extension Variant {
  /// The drawn parameters in words: `activation = 5, p_drop = 0.2`; nil where none is drawn.
  public var parametersInWords: String? { Self.inWords(parameters) }

  private static func inWords(_ parameters: [Record.Field]) -> String? {
    if parameters.isEmpty { return nil }
    return parameters.map { "\($0.name) = \($0.value.readable)" }.joined(separator: ", ")
  }

  /// The variant in words: `variant 3 (activation = 5, p_drop = 0.2)`.
  func description(index: Int) -> String { Self.description(index: index, parameters) }

  /// The variant of some parameters in words.
  static func description(index: Int, _ parameters: [Record.Field]) -> String {
    inWords(parameters).map { "variant \(index) (\($0))" } ?? "variant \(index)"
  }
}
