/// What came of the first answer to a question on a day, as far as it tells about memory.
public struct ReviewOutcome: Hashable, Sendable {
  /// The kinds of outcome; what couldn't be read, or failed, is none.
  public enum Kind: Hashable, Sendable {
    /// The answer was right.
    case right
    /// It was right in part, with a score from 0 to 1.
    case partial(Double)
    /// It was wrong, the question was skipped, or the answer was shown.
    case failed
  }

  /// What came of it.
  public let kind: Kind
  /// Whether a hint had been used.
  public let usedHints: Bool
  /// Whether it was right only nearly: its precision was off, or an error was carried forward into it.
  public let hasReservation: Bool
  /// Whether the calculator had been used.
  public let usedCalculator: Bool
  /// The time taken, where it was measured.
  public let milliseconds: Int64?

  /// Describes an outcome.
  public init(
    _ kind: Kind, usedHints: Bool = false, hasReservation: Bool = false,
    usedCalculator: Bool = false, milliseconds: Int64? = nil
  ) {
    self.kind = kind
    self.usedHints = usedHints
    self.hasReservation = hasReservation
    self.usedCalculator = usedCalculator
    self.milliseconds = milliseconds
  }
}

extension ReviewRating {
  /// How an outcome is rated.
  ///
  /// Failed, or less than half right: again. At least half right, or right with a hint or a
  /// reservation: hard. Right: good. Easy is given only where the learner wants it to be found from
  /// the time taken: right without the calculator in at most half their own median time.
  ///
  /// Hard is no failure: it lengthens the interval.
  ///
  /// - Parameter quickTime: half the learner's median, in milliseconds; nil where there are too few
  ///   answers to know it, or where easy isn't wanted.
  public init(_ outcome: ReviewOutcome, quickTime: Int64? = nil) {
    switch outcome.kind {
    case .failed: self = .again
    case .partial(let score): self = score >= 0.5 ? .hard : .again
    case .right where outcome.usedHints || outcome.hasReservation: self = .hard
    case .right:
      if let quickTime, let taken = outcome.milliseconds, taken <= quickTime,
        !outcome.usedCalculator
      {
        self = .easy
      } else {
        self = .good
      }
    }
  }

  /// Half the median of the times that right first answers took, in milliseconds; nil for fewer than
  /// five.
  public static func quickTime(_ milliseconds: [Int64]) -> Int64? {
    guard milliseconds.count >= 5 else { return nil }
    return milliseconds.sorted()[milliseconds.count / 2] / 2
  }
}
