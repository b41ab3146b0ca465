import CourseContent

/// The mistakes of a session by concept, so that the second about the same one can be answered with
/// the place that treats it.
struct RecurringMistakes {
  private var counts: [ConceptID: Int] = [:]

  /// Notes a mistake that is known, at a question.
  ///
  /// - Parameter concepts: what it is about, by weight.
  /// - Returns: the first concept of which this was the second mistake; counting then begins anew, so
  ///   that nobody is told the same at each further one.
  mutating func note(about concepts: [ConceptID]) -> ConceptID? {
    var second: ConceptID?
    for concept in concepts {
      counts[concept, default: 0] += 1
      if counts[concept] == 2 {
        second = second ?? concept
        counts[concept] = 0
      }
    }
    return second
  }
}
