/// What a learner has done in a course before, as far as a session needs to know it.
public struct StudyHistory: Hashable, Sendable {
  /// What has been done with one question.
  public struct QuestionHistory: Hashable, Sendable {
    /// The variant to ask next: the one that is still open, or the first that was never asked.
    public var nextVariantIndex: Int
    /// True where a variant was once answered rightly.
    public var isSolved: Bool
    /// Answers that counted, right or wrong.
    public var answers: Int

    /// Makes a history, by default that of a question never asked.
    public init(nextVariantIndex: Int = 0, isSolved: Bool = false, answers: Int = 0) {
      self.nextVariantIndex = nextVariantIndex
      self.isSolved = isSolved
      self.answers = answers
    }
  }

  /// By question id; one that was never asked is not in it.
  public var questions: [String: QuestionHistory]
  /// By lesson id; one that was never opened is not in it.
  public var places: [String: LessonPlace]
  /// The lesson that was open last.
  public var lastLesson: String?

  /// Makes a history, by default an empty one.
  public init(
    questions: [String: QuestionHistory] = [:], places: [String: LessonPlace] = [:],
    lastLesson: String? = nil
  ) {
    self.questions = questions
    self.places = places
    self.lastLesson = lastLesson
  }

  /// Takes in what has just happened.
  mutating func note(_ record: SessionRecord) {
    switch record {
    case .place(let place):
      places[place.lesson] = place
      lastLesson = place.lesson
    case .answer(let answer):
      var history = questions[answer.question, default: QuestionHistory()]
      switch answer.outcome {
      case .correct:
        history.isSolved = true
        history.answers += 1
        history.nextVariantIndex = answer.variantIndex + 1
      case .partial, .mistake, .wrong:
        history.answers += 1
        history.nextVariantIndex = answer.variantIndex
      case .skipped, .shown:
        history.nextVariantIndex = answer.variantIndex + 1
      case .invalid, .fault:
        break
      }
      questions[answer.question] = history
    }
  }
}
