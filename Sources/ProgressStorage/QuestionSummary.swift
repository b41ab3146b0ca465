/// What a learner has done with one question.
///
/// It tells of the question as they met it last: where its meaning has changed since, what they
/// did before counts no more, apart from the variants that they have seen.
public struct QuestionSummary: Hashable, Sendable {
  /// The question's id.
  public let question: String
  /// The hash of the meaning that this is about; where it differs from the question's own, the
  /// question has changed since and is new to the learner.
  public let meaning: String
  /// How many answers were judged; those that couldn't be read don't count.
  public let attempts: Int
  /// The best score of a judged answer.
  public let bestScore: Double?
  /// Whether any answer was correct.
  public let isSolved: Bool
  /// What came of it first; nothing that couldn't be read counts.
  public let firstOutcome: VerdictKind?
  /// The hints that had been used by then.
  public let firstHintsUsed: Int
  /// What came of it last.
  public let lastOutcome: VerdictKind?
  /// The variant met last, of any meaning.
  public let highestVariantIndex: Int

  /// Whether the very first outcome was a correct answer, with hints or without.
  public var isFirstAttemptCorrect: Bool { firstOutcome == .correct }

  /// The lowest index above all variants that the learner has met.
  public var nextVariantIndex: Int {
    highestVariantIndex == .max ? .max : highestVariantIndex + 1
  }

  /// Puts a summary together.
  public init(
    question: String, meaning: String, attempts: Int, bestScore: Double?, isSolved: Bool,
    firstOutcome: VerdictKind?, firstHintsUsed: Int, lastOutcome: VerdictKind?,
    highestVariantIndex: Int
  ) {
    self.question = question
    self.meaning = meaning
    self.attempts = attempts
    self.bestScore = bestScore
    self.isSolved = isSolved
    self.firstOutcome = firstOutcome
    self.firstHintsUsed = firstHintsUsed
    self.lastOutcome = lastOutcome
    self.highestVariantIndex = highestVariantIndex
  }
}

/// A learner's work, added up.
public struct Totals: Hashable, Sendable {
  /// Answers that were judged.
  public let attempts: Int
  /// Judged answers that were correct.
  public let correct: Int
  /// Questions with at least one judged answer.
  public let questionsTried: Int
  /// Questions with at least one correct answer.
  public let questionsSolved: Int
  /// Time spent, as far as it was measured.
  public let milliseconds: Int64

  /// Puts totals together.
  public init(
    attempts: Int, correct: Int, questionsTried: Int, questionsSolved: Int, milliseconds: Int64
  ) {
    self.attempts = attempts
    self.correct = correct
    self.questionsTried = questionsTried
    self.questionsSolved = questionsSolved
    self.milliseconds = milliseconds
  }
}
