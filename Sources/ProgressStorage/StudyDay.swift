/// The work of one day.
public struct StudyDay: Hashable, Sendable {
  /// The day, counted from 1970-01-01 on the learner's own clock.
  public let day: Int
  /// Answers that were judged.
  public let attempts: Int
  /// Judged answers that were correct.
  public let correct: Int
  /// Time spent, as far as it was measured.
  public let milliseconds: Int64
}

/// The earliest outcome on a day for a concept.
public struct FirstOutcome: Hashable, Sendable {
  /// The concept's id.
  public let concept: String
  /// The day, counted from 1970-01-01 on the learner's own clock.
  public let day: Int
  /// When it was, in milliseconds since 1970.
  public let time: Int64
  /// What came of it.
  public let verdict: VerdictKind
  /// Whether the attempt's note says more than that the answer was correct.
  public let hasRemark: Bool
  /// From 0 to 1.
  public let score: Double
  /// How many hints had been used.
  public let hintsUsed: Int
  /// Whether the calculator had been used.
  public let calculatorUsed: Bool
  /// How long it took, if it was measured.
  public let milliseconds: Int64?
}

extension FirstOutcome {
  /// The same, told of a concept.
  func of(concept: String) -> FirstOutcome {
    FirstOutcome(
      concept: concept, day: day, time: time, verdict: verdict, hasRemark: hasRemark, score: score,
      hintsUsed: hintsUsed, calculatorUsed: calculatorUsed, milliseconds: milliseconds)
  }
}

/// How often a question was answered with one of its known mistakes.
public struct NoteCount: Hashable, Sendable {
  /// The question's id.
  public let question: String
  /// The note: the mistake's id.
  public let note: String
  /// How often.
  public let count: Int
}
