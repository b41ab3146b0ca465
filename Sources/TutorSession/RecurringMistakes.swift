import CourseContent

/// The mistakes made in a lesson, so that one made again, elsewhere, can be pointed out.
struct RecurringMistakes {
  /// A mistake of a kind: the author's name for it, and what it is about.
  private struct Kind: Hashable {
    let mistake: MistakeID
    let concept: ConceptID
  }

  private var questions: [Kind: QuestionID] = [:]

  /// Notes a mistake.
  ///
  /// - Returns: the question at which it was made before, where that was another one about the
  ///   same concept.
  mutating func note(_ mistake: MistakeID, at question: Question) -> QuestionID? {
    var earlier: QuestionID?
    for concept in question.concepts {
      let kind = Kind(mistake: mistake, concept: concept)
      if let known = questions[kind], known != question.id { earlier = earlier ?? known }
      questions[kind] = questions[kind] ?? question.id
    }
    return earlier
  }
}
