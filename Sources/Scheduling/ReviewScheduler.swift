/// When to review, by FSRS-6.
///
/// Times are seconds since any fixed moment. There is no fuzz: the same reviews give the same days.
public struct ReviewScheduler: Hashable, Sendable {
  /// The retentions that can be asked for; outside, the intervals are of no use to anybody.
  public static let retentions = 0.7...0.97

  /// The weights of the memory's model.
  public let parameters: MemoryParameters
  /// The probability of recall at which a review is due.
  public let desiredRetention: Double
  /// Short steps before the first interval of days, in minutes.
  public let learningSteps: [Int]
  /// Short steps after something was forgotten, in minutes.
  public let relearningSteps: [Int]
  /// The most days between two reviews.
  public let maximumInterval: Int

  /// Makes a scheduler.
  ///
  /// - Parameters:
  ///   - desiredRetention: moved into ``retentions``; 0.9 for what is no number.
  ///   - learningSteps: minutes, none by default: people come once a day.
  ///   - relearningSteps: likewise.
  ///   - maximumInterval: days, at least 1.
  public init(
    parameters: MemoryParameters = .standard, desiredRetention: Double = 0.9,
    learningSteps: [Int] = [], relearningSteps: [Int] = [], maximumInterval: Int = 36_500
  ) {
    self.parameters = parameters
    self.desiredRetention =
      desiredRetention.isNaN ? 0.9 : desiredRetention.clamped(to: Self.retentions)
    self.learningSteps = learningSteps.map { min(max($0, 0), 1_000_000) }
    self.relearningSteps = relearningSteps.map { min(max($0, 0), 1_000_000) }
    self.maximumInterval = max(1, maximumInterval)
  }

  /// The card after a review. A clock that went backwards counts as one that stood still.
  public func card(_ card: ReviewCard, reviewed rating: ReviewRating, at now: Int64) -> ReviewCard {
    var next = card
    let elapsed = card.lastReview.map { last in
      let (seconds, overflow) = now.subtractingReportingOverflow(last)
      return overflow ? 0 : max(0, seconds)
    }
    let memory =
      if let memory = card.memory, let elapsed {
        parameters.state(after: memory, rating, days: Int(elapsed / 86_400))
      } else {
        parameters.firstState(rating)
      }
    next.memory = memory
    let days = parameters.interval(
      retention: desiredRetention, stability: memory.stability, maximum: maximumInterval)
    var wait = Int64(days) * 86_400
    switch card.phase {
    case .learning(let step):
      next.phase = .review
      if let (step, seconds) = Self.step(step, of: learningSteps, rating) {
        next.phase = .learning(step: step)
        wait = seconds
      }
    case .relearning(let step):
      next.phase = .review
      if let (step, seconds) = Self.step(step, of: relearningSteps, rating) {
        next.phase = .relearning(step: step)
        wait = seconds
      }
    case .review:
      if rating == .again, let first = relearningSteps.first {
        next.phase = .relearning(step: 0)
        wait = Int64(first) * 60
      }
    }
    next.lastReview = max(now, card.lastReview ?? now)
    let (due, overflow) = (next.lastReview ?? now).addingReportingOverflow(wait)
    next.due = overflow ? .max : due
    return next
  }

  /// The step to be at next, and the seconds until it; nil where the card leaves the steps.
  private static func step(
    _ step: Int, of steps: [Int], _ rating: ReviewRating
  ) -> (step: Int, seconds: Int64)? {
    guard let first = steps.first else { return nil }
    switch rating {
    case .again: return (0, Int64(first) * 60)
    case .easy: return nil
    case .hard:
      guard step < steps.count else { return nil }
      if step > 0 { return (step, Int64(steps[step]) * 60) }
      // Half as long again where there is one step, otherwise midway between the first two.
      return (0, steps.count == 1 ? Int64(first) * 90 : Int64(first + steps[1]) * 30)
    case .good:
      guard step + 1 < steps.count else { return nil }
      return (step + 1, Int64(steps[step + 1]) * 60)
    }
  }
}
