import Grading
import Interchange

/// What a class's results say about the questions.
struct ClassStatistics {
  private(set) var learners = 0
  private(set) var items: [ItemStatistics] = []
  private var place: [String: Int] = [:]

  /// More questions than a quiz has, so that a file of anything takes no more memory.
  private static let mostItems = 5_000

  /// Adds a learner's first attempts; a question that does not count is left out.
  mutating func add(_ record: LearnerRecord) {
    learners += 1
    let counted = record.items.filter { $0.score != nil && $0.points.isFinite }
    func first(_ item: LearnerRecord.Item) -> Double {
      min(max(item.first?.score ?? 0, 0), 1)
    }
    let earned = counted.reduce(0) { $0 + $1.points * first($1) }
    let points = counted.reduce(0) { $0 + $1.points }
    for item in counted {
      let otherPoints = points - item.points
      let rest = otherPoints > 0 ? (earned - item.points * first(item)) / otherPoints : nil
      guard let index = place[item.question] ?? newPlace(item.question) else { continue }
      items[index].add(
        score: first(item), rest: rest, note: item.first?.verdict ?? item.verdict,
        variant: item.variant)
    }
  }

  private mutating func newPlace(_ question: String) -> Int? {
    guard items.count < Self.mostItems else { return nil }
    items.append(ItemStatistics(question: question))
    place[question] = items.count - 1
    return items.count - 1
  }
}
