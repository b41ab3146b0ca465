import CourseContent

/// A series of questions asked one after another, apart from a lesson: a quiz, a review, a question
/// that its author tries out.
struct OpenSeries {
  /// What has come of a question.
  struct Result {
    let question: QuestionID
    /// True where it was answered rightly in the end.
    let isSolved: Bool
    /// True where the first answer that counted was right, without a hint.
    let isFirstTry: Bool
  }

  /// What the series is called.
  let title: String
  /// The way of studying, as it is recorded.
  let mode: SessionMode
  /// The questions still to be asked, in order.
  var remaining: [QuestionID]
  /// What has come of those that were asked.
  private(set) var results: [Result] = []
  let count: Int
  /// The quiz that is practised; nil where the series is none of the course's quizzes.
  let quiz: Quiz?
  /// True where nothing comes behind the series, so that its end is the session's.
  let endsSession: Bool

  init(
    title: String, mode: SessionMode, questions: [QuestionID], quiz: Quiz? = nil,
    endsSession: Bool = false
  ) {
    self.title = title
    self.mode = mode
    remaining = questions
    count = questions.count
    self.quiz = quiz
    self.endsSession = endsSession
  }

  mutating func settle(_ asked: OpenQuestion, isSolved: Bool) {
    let isFirstTry = isSolved && asked.wrongAnswers.isEmpty && asked.hintsShown == 0
    results.append(
      Result(question: asked.question.id, isSolved: isSolved, isFirstTry: isFirstTry))
  }
}
