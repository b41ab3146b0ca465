public import CourseContent
public import Formula
public import SourceText

/// What comes of an answer.
public struct Verdict: Sendable {
  /// What an answer is found to be.
  public enum Outcome: Hashable, Sendable {
    /// Right.
    case correct
    /// One of the wrong answers that the author knows.
    case mistake(MistakeID)
    /// Wrong in a way that exactly one small change of the computation explains.
    case nearMiss(NearMiss)
    /// The right number with digits that the question does not accept.
    case imprecise
    /// Right for what was answered to earlier parts, which was wrong, or rounded.
    case carried
    /// Wrong.
    case wrong
    /// The same as an earlier wrong answer.
    case repeated
    /// No answer; it costs no attempt.
    case invalid(InvalidAnswer)
    /// The question could not be judged: our fault or the author's; it costs no attempt.
    case error(Diagnostic?)
  }

  /// What the answer is found to be.
  public let outcome: Outcome
  /// The part of the full score that it earns, from 0 to 1.
  public let score: Double
  /// What is to be said about the digits typed, whatever the value.
  public let precision: PrecisionNote?
  /// How the answer was read, where that is not quite what was typed.
  public let reading: String?
  /// Of a vector, the components that are off, from 0.
  public let wrongComponents: [Int]
  /// What is right about an answer that is partly so, in our words.
  public let detail: String?
  /// What was submitted, where that is a value of the formula language.
  public let submitted: Value?
  /// What came of each part, where the question has parts.
  public let parts: [Part]
  /// The author's words about the answer, where there are any.
  public let remark: Template?
  /// The values for the remark: the variant's, and what was submitted.
  public let environment: Environment
  private let notePrefix: String

  /// What came of one part of a question.
  public struct Part: Sendable {
    /// The part's id.
    public let id: QuestionID
    /// What was given as the answer; nil where nothing was.
    public let raw: String?
    /// What came of it; nil where nothing was answered.
    public let verdict: Verdict?
    /// The part's weight in the score of the whole.
    public let points: Double
  }

  init(
    _ outcome: Outcome, _ variant: Variant, score: Double = 0, precision: PrecisionNote? = nil,
    reading: String? = nil, wrongComponents: [Int] = [], detail: String? = nil,
    parts: [Part] = [], remark: Template? = nil, submitted: Value? = nil
  ) {
    self.outcome = outcome
    self.score = score
    self.precision = precision
    self.reading = reading
    self.wrongComponents = wrongComponents
    self.detail = detail
    self.parts = parts
    self.submitted = submitted
    self.remark = remark
    notePrefix = variant.notePrefix
    var environment = variant.environment
    if remark != nil, let submitted { environment[Variant.submittedName] = submitted }
    self.environment = environment
  }
}

extension Verdict {
  /// The answer note, by which answers are counted: `ridge-penalty-v1:correct`.
  public var note: String { notePrefix + caseName }

  /// The part of the note behind the question and its version.
  ///
  /// `correct`, `correct-precision`, `imprecise`, `carried`, the id of a mistake, `near:<edit>`,
  /// `wrong`, `repeated`, `invalid.<class>`, `error`.
  public var caseName: String {
    switch outcome {
    case .correct: precision?.isFault ?? false ? "correct-precision" : "correct"
    case .mistake(let id): id.text
    case .nearMiss(let miss): "near:\(miss.edit.rawValue)"
    case .imprecise: "imprecise"
    case .carried: "carried"
    case .wrong: "wrong"
    case .repeated: "repeated"
    case .invalid(let answer): "invalid.\(answer.reason.rawValue)"
    case .error: "error"
    }
  }

  /// True where the answer uses up an attempt.
  public var countsAsAttempt: Bool {
    switch outcome {
    case .correct, .mistake, .nearMiss, .imprecise, .carried, .wrong: true
    case .repeated, .invalid, .error: false
    }
  }

  /// True where the answer is right.
  public var isCorrect: Bool { outcome == .correct }

  /// What to say in our own words; the author's remark, where there is one, comes after it.
  public var message: String {
    switch outcome {
    case .correct: return precision.map { "Right. \($0.message)" } ?? "Right."
    case .imprecise: return "The value is right. \(precision?.message ?? "Its digits are not.")"
    case .carried: return "Right, going on from what you answered before."
    case .mistake: return componentMessage ?? "Not quite."
    case .nearMiss(let miss): return "Not quite. \(miss.message)"
    case .wrong:
      let whole = score > 0 ? "Partly right." : componentMessage ?? "That is not it."
      return [whole, detail].compactMap(\.self).joined(separator: " ")
    case .repeated: return "That is the same as your earlier answer; it costs nothing."
    case .invalid(let answer): return answer.description
    case .error:
      return "This answer can't be judged, which is no fault of yours; it costs nothing."
    }
  }

  private var componentMessage: String? {
    guard let first = wrongComponents.first else { return nil }
    guard wrongComponents.count > 1 else { return "Component \(first + 1) is off." }
    let numbers = wrongComponents.map { "\($0 + 1)" }
    return
      "Components \(numbers.dropLast().joined(separator: ", ")) and \(numbers.last ?? "") are off."
  }
}
