/// What came of one line at a question, as the store keeps it.
public enum VerdictKind: String, Hashable, Sendable, CaseIterable {
  /// Right.
  case correct
  /// Right in part.
  case partial
  /// Wrong in a way that the author foresaw; the attempt's note names it.
  case mistake
  /// Wrong, in no way that was foreseen.
  case wrong
  /// What was typed couldn't be read as an answer.
  case invalid
  /// The learner went on without answering.
  case skipped
  /// The learner asked for the solution.
  case shown
  /// The tutor failed, not the learner.
  case error

  /// Whether it costs an attempt. What couldn't be read costs none, nor does a fault of ours.
  public var countsAsAttempt: Bool {
    switch self {
    case .correct, .partial, .mistake, .wrong: true
    case .invalid, .skipped, .shown, .error: false
    }
  }

  /// Whether it says something about what the learner knows: attempts do, and so do skipping a
  /// question and asking for its solution.
  public var isOutcome: Bool { self != .invalid && self != .error }
}
