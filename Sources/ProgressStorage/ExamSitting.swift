/// An exam that a learner has begun: when, until when, and whether it was handed in.
public struct ExamSitting: Hashable, Sendable {
  /// The course's id.
  public let course: String
  /// The quiz that is taken.
  public let quiz: String
  /// The version that the quiz had; another one is another exam.
  public let quizVersion: Int
  /// Which variant of its questions is asked, from 0.
  public let variantIndex: Int
  /// When it was begun.
  public let started: Timestamp
  /// The end of the time, in milliseconds since 1970-01-01T00:00:00Z; nil where there is no limit.
  public let deadline: Int64?
  /// When it was handed in; nil as long as it wasn't.
  public let handedIn: Timestamp?

  /// Describes a sitting. The store refuses a deadline before the start.
  public init(
    course: String, quiz: String, quizVersion: Int, variantIndex: Int, started: Timestamp,
    deadline: Int64?, handedIn: Timestamp? = nil
  ) {
    self.course = course
    self.quiz = quiz
    self.quizVersion = quizVersion
    self.variantIndex = variantIndex
    self.started = started
    self.deadline = deadline
    self.handedIn = handedIn
  }
}

/// What was answered last to a question of an exam, or to a part of one.
public struct ExamAnswer: Hashable, Sendable {
  /// The question's id.
  public let question: String
  /// The part's id; nil where the question has no parts.
  public let part: String?
  /// The seed of the variant that was asked.
  public let variantSeed: UInt64
  /// What was typed.
  public let answer: String
  /// When.
  public let time: Timestamp

  /// Describes an answer. The store refuses an empty one, and one of more than
  /// ``Attempt/longestKeptAnswer`` bytes.
  public init(
    question: String, part: String?, variantSeed: UInt64, answer: String, time: Timestamp
  ) {
    self.question = question
    self.part = part
    self.variantSeed = variantSeed
    self.answer = answer
    self.time = time
  }
}

/// A sitting with its answers, in the order of the questions' ids.
public struct ExamRecord: Hashable, Sendable {
  /// The sitting.
  public let sitting: ExamSitting
  /// Its answers.
  public let answers: [ExamAnswer]

  /// Puts a sitting and its answers together.
  public init(sitting: ExamSitting, answers: [ExamAnswer] = []) {
    self.sitting = sitting
    self.answers = answers
  }
}

/// What became of an answer in an exam.
public enum ExamAnswerOutcome: Hashable, Sendable {
  /// It is on the disk.
  case kept
  /// The time is up, or the exam was handed in, perhaps by another program; nothing was changed.
  case tooLate
}
