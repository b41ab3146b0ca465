/// What is scheduled: one concept, as it stands after its reviews.
public struct ReviewCard: Hashable, Sendable {
  /// Where the card is on its way.
  public enum Phase: Hashable, Sendable {
    /// At a short step, by its number from 0, before the first interval of days.
    case learning(step: Int)
    /// At intervals of days.
    case review
    /// At a short step after it was forgotten.
    case relearning(step: Int)
  }

  /// Where it is.
  public internal(set) var phase = Phase.learning(step: 0)
  /// How well it is remembered; nil before the first review.
  public internal(set) var memory: MemoryState?
  /// When it was reviewed last, in seconds; nil before the first review.
  public internal(set) var lastReview: Int64?
  /// When it is due, in seconds; nil before the first review, when it is due at any time.
  public internal(set) var due: Int64?

  /// A card that was never reviewed.
  public init() {}
}
