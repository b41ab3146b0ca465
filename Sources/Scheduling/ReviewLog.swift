/// The reviews of one concept, at most one a day: what its card is rebuilt from.
public struct ReviewLog: Hashable, Sendable {
  /// A review.
  public struct Entry: Hashable, Sendable {
    /// The day, counted from 1970-01-01 by the learner's own clock.
    public let day: Int
    /// How it went.
    public let rating: ReviewRating

    /// Puts an entry together.
    public init(day: Int, rating: ReviewRating) {
      self.day = day
      self.rating = rating
    }
  }

  /// The days that a log can hold: within 30,000 years of 1970, so that no sum of days overflows.
  static let days = -11_000_000...11_000_000

  /// The entries, each day once, in order of days.
  public let entries: [Entry]

  /// Takes reviews in any order; of a day's reviews the one that comes first counts.
  public init(_ reviews: some Sequence<Entry>) {
    var entries: [Entry] = []
    var isOrdered = true
    for review in reviews where Self.days.contains(review.day) {
      if let last = entries.last, last.day >= review.day { isOrdered = false }
      entries.append(review)
    }
    if !isOrdered {
      var seen: Set<Int> = []
      entries = entries.filter { seen.insert($0.day).inserted }.sorted { $0.day < $1.day }
    }
    self.entries = entries
  }

  /// The card after these reviews, with times in seconds from 1970-01-01 on the learner's clock.
  ///
  /// - Parameter today: reviews that lie behind it (a clock was set back since) count as today's.
  public func card(_ scheduler: ReviewScheduler, today: Int = .max) -> ReviewCard {
    let today = min(max(today, Self.days.lowerBound), Self.days.upperBound)
    return entries.reduce(ReviewCard()) { card, entry in
      scheduler.card(card, reviewed: entry.rating, at: Int64(min(entry.day, today)) * 86_400)
    }
  }
}

extension ReviewCard {
  /// The day on which it is due, counted as in ``ReviewLog``; nil before the first review.
  public var dueDay: Int? { due.map { Int($0.flooredDay) } }

  /// The day of the last review.
  public var lastDay: Int? { lastReview.map { Int($0.flooredDay) } }

  /// The probability that it would be recalled on a day; nil before the first review.
  public func retrievability(on day: Int, _ parameters: MemoryParameters) -> Double? {
    guard let memory, let lastDay else { return nil }
    return parameters.retrievability(
      after: Double(day) - Double(lastDay), stability: memory.stability)
  }
}

extension Int64 {
  fileprivate var flooredDay: Int64 {
    let (day, rest) = quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? day - 1 : day
  }
}
