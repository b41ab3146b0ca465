import Scheduling

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

    /// The first variant above all that were shown.
    public var freshVariantIndex: Int
    /// The hash of the meaning that the question had when it was answered; nil where that isn't
    /// known. What was solved in another meaning isn't solved.
    public var meaning: String?

    /// Makes a history, by default that of a question never asked.
    public init(
      nextVariantIndex: Int = 0, isSolved: Bool = false, answers: Int = 0,
      freshVariantIndex: Int? = nil, meaning: String? = nil
    ) {
      self.nextVariantIndex = nextVariantIndex
      self.isSolved = isSolved
      self.answers = answers
      self.freshVariantIndex = freshVariantIndex ?? nextVariantIndex
      self.meaning = meaning
    }
  }

  /// By question id; one that was never asked is not in it.
  public var questions: [String: QuestionHistory]
  /// By lesson id; one that was never opened is not in it.
  public var places: [String: LessonPlace]
  /// The lesson that was open last.
  public var lastLesson: String?
  /// Whether a few words are said behind right answers.
  public var wantsEncouragement = true
  /// The exams that were begun and not handed in.
  public var openExams: [OpenExam] = []
  /// What is due for review; nil where nobody asked for it.
  public var schedule: ReviewSchedule?

  /// An exam that was begun and not handed in.
  public struct OpenExam: Hashable, Sendable {
    /// The quiz's id.
    public let quiz: String
    /// The end of its time on the learner's clock, such as `14:35`; nil where there is no limit.
    public let end: String?
    /// True where the time is over.
    public let isOver: Bool

    /// Makes one.
    public init(quiz: String, end: String?, isOver: Bool) {
      self.quiz = quiz
      self.end = end
      self.isOver = isOver
    }
  }

  /// Makes a history, by default an empty one.
  public init(
    questions: [String: QuestionHistory] = [:], places: [String: LessonPlace] = [:],
    lastLesson: String? = nil, schedule: ReviewSchedule? = nil
  ) {
    self.questions = questions
    self.places = places
    self.lastLesson = lastLesson
    self.schedule = schedule
  }

  /// The first variant that was asked of none of these questions.
  public func freshVariantIndex(of questions: [String]) -> Int {
    questions.compactMap { self.questions[$0]?.freshVariantIndex }.max() ?? 0
  }

  /// Takes in what has just happened.
  mutating func note(_ record: SessionRecord) {
    switch record {
    case .encouragement(let isWanted): wantsEncouragement = isWanted
    case .place(let place):
      places[place.lesson] = place
      lastLesson = place.lesson
    case .answer(let answer):
      var history = questions[answer.question, default: QuestionHistory()]
      if let meaning = history.meaning, meaning != answer.meaningHash {
        history.isSolved = false
        history.answers = 0
      }
      history.meaning = answer.meaningHash
      history.freshVariantIndex = max(history.freshVariantIndex, answer.variantIndex + 1)
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
      if let outcome = ReviewOutcome(answer) {
        schedule?.note(outcome, concepts: answer.concepts)
      }
    }
  }
}

extension ReviewOutcome {
  /// What an answer tells about memory; nil where it tells nothing.
  fileprivate init?(_ answer: AnswerRecord) {
    let kind: Kind
    switch answer.outcome {
    case .correct: kind = .right
    case .partial: kind = .partial(answer.score)
    case .mistake, .wrong, .skipped, .shown: kind = .failed
    case .invalid, .fault: return nil
    }
    self.init(
      kind, usedHints: answer.hintsUsed > 0, hasReservation: answer.note != "correct",
      usedCalculator: answer.usedCalculator)
  }
}
