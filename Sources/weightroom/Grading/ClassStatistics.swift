import Grading
import Interchange

/// What the first attempts of many learners say about the questions.
struct ClassStatistics {
  private(set) var learners = 0
  private(set) var items: [ItemStatistics] = []
  private var place: [String: Int] = [:]

  /// A learner's first attempt at a question.
  struct FirstAttempt {
    let question: String
    /// From 0 to 1.
    let score: Double
    /// What there is to earn.
    var points = 1.0
    /// What came of it in a word.
    let note: String
    /// The parameters of the variant, or its seed where they are not known.
    let variant: String
    var hasHint = false
    var milliseconds: Int64?
  }

  /// More questions than a quiz has, so that a file of anything takes no more memory.
  private static let mostItems = 5_000

  /// Adds a learner's first attempts.
  mutating func add(_ attempts: [FirstAttempt]) {
    learners += 1
    let earned = attempts.reduce(0) { $0 + $1.points * $1.score }
    let points = attempts.reduce(0) { $0 + $1.points }
    for attempt in attempts {
      let otherPoints = points - attempt.points
      let rest =
        otherPoints > 0 ? (earned - attempt.points * attempt.score) / otherPoints : nil
      guard let index = place[attempt.question] ?? newPlace(attempt.question) else { continue }
      items[index].add(
        score: attempt.score, rest: rest, note: attempt.note, variant: attempt.variant,
        hasHint: attempt.hasHint, milliseconds: attempt.milliseconds)
    }
  }

  private mutating func newPlace(_ question: String) -> Int? {
    guard items.count < Self.mostItems else { return nil }
    items.append(ItemStatistics(question: question))
    place[question] = items.count - 1
    return items.count - 1
  }
}

extension LearnerRecord {
  /// The first attempts at all questions that count; one that was not answered earned nothing.
  var firstAttempts: [ClassStatistics.FirstAttempt] {
    items.filter { $0.score != nil && $0.points.isFinite }.map { item in
      ClassStatistics.FirstAttempt(
        question: item.question, score: min(max(item.first?.score ?? 0, 0), 1),
        points: item.points, note: item.first?.verdict ?? item.verdict,
        variant: item.parameters ?? item.variant,
        hasHint: (item.answers.first?.hints ?? 0) > 0)
    }
  }
}
