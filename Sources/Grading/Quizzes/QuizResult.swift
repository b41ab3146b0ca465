public import CourseContent

/// What a learner's answers to a quiz are worth.
public struct QuizResult: Sendable {
  /// An answer, and what came of it.
  public struct Attempt: Sendable {
    /// The answer as it was given.
    public let answer: AnswerSheet.Answer
    /// The verdict; nil where the answer was not judged, for which a finding tells the reason.
    public let verdict: Verdict?
    /// Why it was not judged; nil where it was.
    public let reason: QuizFinding.Kind?

    /// What came of it in a word: the verdict's case, or why there is no verdict.
    public var note: String { verdict?.caseName ?? reason?.rawValue ?? "unanswered" }
  }

  /// What came of one question.
  public struct Item: Sendable {
    /// What was asked.
    public let asked: QuizPaper.Item
    /// The question with the learner's numbers; nil where it can't be asked.
    public let variant: Variant?
    /// The answers in the order of their attempts.
    public let attempts: [Attempt]
    /// The hints that were used.
    public let hints: Int
    /// The attempt that counts: the one that earns most, the earliest of several; where none was
    /// judged on its merits, the last; nil where there was no answer.
    public let kept: Attempt?
    /// The share of the points that it earns, 0 to 1; nil where the question does not count.
    public let score: Double?

    /// The points that it earns; nil where the question does not count.
    public var earned: Double? { score.map { $0 * asked.rules.points } }

    /// What came of it in a word: the note of the attempt that counts, `unanswered` or `error`.
    public var note: String { variant == nil ? "error" : kept?.note ?? "unanswered" }

    /// The first attempt that used one up, which statistics go by; nil where there is none.
    public var first: Attempt? { attempts.first { $0.verdict?.countsAsAttempt ?? false } }
  }

  /// Whose answers they are.
  public let student: String
  /// What came of each question, in the order of the paper.
  public let items: [Item]
  /// Answers to questions that were not asked.
  public let unasked: [AnswerSheet.Answer]
  /// What should be looked at.
  public private(set) var findings: [QuizFinding]
  /// The percentage that passes.
  public let passMark: Double

  /// Adds what only whoever sees the whole class can know.
  public mutating func add(_ finding: QuizFinding) { findings.append(finding) }

  /// The points that were earned.
  public var score: Double { items.compactMap(\.earned).reduce(0, +) }

  /// The points that there were for the questions that count.
  public var points: Double {
    items.reduce(0) { $0 + ($1.score == nil ? 0 : $1.asked.rules.points) }
  }

  /// The score in percent of the points; 0 where there were none.
  public var percent: Double { points > 0 ? 100 * score / points : 0 }

  /// True where the pass mark is reached; sums of decimals are a hair off, which costs nobody.
  public var hasPassed: Bool { points > 0 && percent >= passMark - 1e-9 }
}
