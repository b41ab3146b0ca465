public import CourseContent
import Formula

extension Variant {
  /// The question's mistakes in file order, with the numbers that each leads to in this variant, or
  /// the words by which it is recognized; without any where a condition recognizes it.
  public var mistakeAnswers: [(mistake: Mistake, answers: [String])] {
    question.mistakes.map { mistake in
      if case .match(let patterns) = mistake.rule { return (mistake, patterns.map(\.source)) }
      let values = mistakes.first { $0.mistake.id == mistake.id }?.values ?? []
      return (mistake, values.map { Value.number($0).formatted(significantDigits: 6) })
    }
  }
}
