public import CourseContent

/// What one learner is asked in a quiz, in order.
public struct QuizPaper: Sendable {
  /// One question of it.
  public struct Item: Sendable {
    /// Its number in the paper, from 1.
    public let number: Int
    /// The question.
    public let question: Question
    /// The points, attempts, penalty and cost of hints.
    public let rules: Quiz.Entry
    /// The hash of what the question means.
    public let meaning: String
    /// What its variant follows from.
    public let seed: VariantSeed

    /// The seed as people write it: sixteen hexadecimal digits.
    public let variantName: String

    init(
      number: Int, question: Question, rules: Quiz.Entry, meaning: String, seed: VariantSeed
    ) {
      self.number = number
      self.question = question
      self.rules = rules
      self.meaning = meaning
      self.seed = seed
      let digits = String(seed.value(), radix: 16, uppercase: true)
      variantName = String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
    }

    /// The question with the learner's numbers.
    ///
    /// - Throws: `VariantError` where it can't be asked, for which nobody loses points.
    public func variant() throws(VariantError) -> Variant { try Variant(question, seed: seed) }
  }

  /// Whose paper it is.
  public let student: String
  /// What is asked.
  public let items: [Item]
  /// How many questions could not be drawn, because other entries took what there was.
  public let missingQuestions: Int
}
