public import Scheduling

/// How a learner wants to review.
public struct ReviewSettings: Hashable, Sendable {
  /// The limits on a day's reviews that can be asked for.
  public static let limits = 1...1000

  /// The probability of recall at which a review is due.
  public var retention: Double
  /// The most concepts to review on a day.
  public var dailyLimit: Int
  /// The weights of the memory's model: the default ones, or those fitted to the learner.
  public var parameters: MemoryParameters
  /// Whether a quick right answer counts as easy.
  public var findsEasy: Bool

  /// Makes settings; what is out of range is moved into it.
  public init(
    retention: Double = 0.9, dailyLimit: Int = 20, parameters: MemoryParameters = .standard,
    findsEasy: Bool = false
  ) {
    self.retention = ReviewScheduler(desiredRetention: retention).desiredRetention
    self.dailyLimit = min(
      max(dailyLimit, Self.limits.lowerBound), Self.limits.upperBound)
    self.parameters = parameters
    self.findsEasy = findsEasy
  }
}

/// The first outcome of a day for a concept: what a card is rebuilt from.
public struct ConceptOutcome: Hashable, Sendable {
  /// The concept's id.
  public let concept: String
  /// The day, counted from 1970-01-01 on the learner's clock.
  public let day: Int
  /// What came of it.
  public let outcome: ReviewOutcome

  /// Puts an outcome together.
  public init(concept: String, day: Int, outcome: ReviewOutcome) {
    self.concept = concept
    self.day = day
    self.outcome = outcome
  }
}

/// Which concepts are due, rebuilt from what the learner has done and nothing else.
public struct ReviewSchedule: Hashable, Sendable {
  /// A concept that was met.
  public struct Entry: Hashable, Sendable {
    /// The concept's id.
    public let concept: String
    /// The card after all reviews.
    public let card: ReviewCard
    /// The day on which it is due.
    public let dueDay: Int
    /// The probability that it would be recalled today.
    public let recall: Double
    /// On how many days it was asked for.
    public let reviews: Int
    /// On how many of them the first answer was right.
    public let rightCount: Int
  }

  /// The settings.
  public let settings: ReviewSettings
  /// The day for which this is made.
  public let today: Int
  /// All concepts that were met, in the order of their ids.
  public private(set) var entries: [Entry] = []
  private var logs: [String: ReviewLog] = [:]
  /// The seconds that a first answer takes this learner: the median, or half a minute where fewer
  /// than five were measured.
  public let secondsPerReview: Int
  private let quickTime: Int64?
  /// The concepts that were reviewed today, having been met before.
  private var reviewedToday: Set<String> = []

  /// Rebuilds the schedule.
  ///
  /// - Parameters:
  ///   - outcomes: at most one for each concept and day; the first one counts.
  ///   - settings: the learner's.
  ///   - today: the day, counted as in the outcomes.
  public init(_ outcomes: [ConceptOutcome], settings: ReviewSettings, today: Int) {
    self.settings = settings
    self.today = today
    let times = outcomes.compactMap(\.outcome.milliseconds).filter { $0 > 0 }
    let right = outcomes.filter { $0.outcome.kind == .right }.compactMap(\.outcome.milliseconds)
    quickTime = settings.findsEasy ? ReviewRating.quickTime(right) : nil
    // Nobody's median is more than an hour.
    secondsPerReview = ReviewRating.quickTime(times).map { Int(min($0, 1_800_000) / 500) } ?? 30
    let quickTime = quickTime
    for (concept, outcomes) in Dictionary(grouping: outcomes, by: \.concept) {
      logs[concept] = ReviewLog(
        outcomes.map {
          ReviewLog.Entry(
            day: $0.day, rating: ReviewRating($0.outcome, quickTime: quickTime))
        })
    }
    rebuild()
  }

  /// The reviews of each concept, to fit a model of memory to.
  public var reviewLogs: [ReviewLog] { entries.compactMap { logs[$0.concept] } }

  /// The concepts that are due today, the least likely to be recalled first.
  public var due: [Entry] {
    entries.filter { $0.dueDay <= today }
      .sorted { ($0.recall, $0.concept) < ($1.recall, $1.concept) }
  }

  /// Those of them that today's limit leaves.
  public var dueWithinLimit: [Entry] {
    Array(due.prefix(max(0, settings.dailyLimit - reviewedToday.count)))
  }

  /// The coming days on which something becomes due, with how much, in order.
  public var upcoming: [(day: Int, count: Int)] {
    Dictionary(grouping: entries.filter { $0.dueDay > today }, by: \.dueDay)
      .map { (day: $0.key, count: $0.value.count) }.sorted { $0.day < $1.day }
  }

  /// The probabilities that a concept would be recalled today and on each of the coming days, if it
  /// were not reviewed before.
  public func recall(of entry: Entry, days: Int) -> [Double] {
    (0...max(0, days)).map { day in
      entry.card.retrievability(on: today + day, settings.parameters) ?? 0
    }
  }

  /// Takes in what has just come of a question; only the first outcome of a day counts.
  mutating func note(_ outcome: ReviewOutcome, concepts: [String]) {
    for concept in concepts {
      let entries = logs[concept]?.entries ?? []
      guard !entries.contains(where: { $0.day >= today }) else { continue }
      let rating = ReviewRating(outcome, quickTime: quickTime)
      logs[concept] = ReviewLog(entries + [ReviewLog.Entry(day: today, rating: rating)])
    }
    rebuild()
  }

  private mutating func rebuild() {
    let scheduler = ReviewScheduler(
      parameters: settings.parameters, desiredRetention: settings.retention)
    entries = logs.keys.sorted().compactMap { concept in
      guard let log = logs[concept], !log.entries.isEmpty else { return nil }
      let card = log.card(scheduler, today: today)
      guard let dueDay = card.dueDay,
        let recall = card.retrievability(on: today, settings.parameters)
      else { return nil }
      return Entry(
        concept: concept, card: card, dueDay: dueDay, recall: recall, reviews: log.entries.count,
        rightCount: log.entries.count { $0.rating != .again })
    }
    reviewedToday = Set(
      logs.filter { $1.entries.count > 1 && $1.entries.contains { $0.day >= today } }.keys)
  }
}
