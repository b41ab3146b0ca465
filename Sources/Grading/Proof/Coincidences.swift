import CourseContent

/// In how many variants two mistakes of a question, or of a part, led to one number, so that only
/// the first of them is named there.
struct Coincidences {
  private struct Pair: Hashable {
    let question: QuestionID
    let first: MistakeID
    let second: MistakeID
  }

  private var counts: [Pair: Int] = [:]

  mutating func add(_ question: Question, _ first: MistakeID, _ second: MistakeID, _ count: Int) {
    counts[Pair(question: question.id, first: first, second: second), default: 0] += count
  }

  func count(_ question: Question, _ first: MistakeID, _ second: MistakeID) -> Int {
    counts[Pair(question: question.id, first: first, second: second)] ?? 0
  }
}
