/// One student's answers.
public struct AnswerSheet: Sendable {
  /// An answer to one question, at one attempt.
  public struct Answer: Hashable, Sendable {
    /// The question, as it is named; the course may not have it.
    public let question: String
    /// What is to be graded, as if it had been typed.
    public let raw: String
    /// Which attempt it is, from 1.
    public let attempt: Int
    /// The seed of the variant that it answers, in hexadecimal digits; nil where nobody says.
    public let variant: String?
    /// The hints that were used before it.
    public let hints: Int
    /// What is answered to each part, where the sheet gives the parts one by one; `raw` then has
    /// all of them.
    public let parts: [String: String]

    /// The most attempts, and the most hints, that are told apart.
    public static let most = 1_000

    /// Makes an answer; numbers out of range are taken for the nearest in it.
    public init(
      question: String, raw: String, attempt: Int = 1, variant: String? = nil, hints: Int = 0,
      parts: [String: String] = [:]
    ) {
      self.question = question
      self.raw = raw
      self.attempt = min(max(1, attempt), Self.most)
      self.variant = variant
      self.hints = min(max(0, hints), Self.most)
      self.parts = parts
    }
  }

  /// Whose answers they are; the variants follow from the name.
  public let student: String
  /// The quiz that they answer, as the sheet names it; nil where it doesn't.
  public let quiz: String?
  /// The answers, in the order in which they were given.
  public let answers: [Answer]
  /// When the learner began, as the sheet says it; nil where it doesn't.
  public let started: String?
  /// When they were done; nil where the sheet doesn't say.
  public let finished: String?
  /// The questions, or the parts of them as `QUESTION.PART`, that were answered when the time was
  /// over.
  public let late: [String]

  /// Makes a sheet.
  public init(
    student: String, quiz: String? = nil, answers: [Answer], started: String? = nil,
    finished: String? = nil, late: [String] = []
  ) {
    self.started = started
    self.finished = finished
    self.late = late
    self.student = student
    self.quiz = quiz
    self.answers = answers
  }
}
