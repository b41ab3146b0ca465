/// What came of one learner's answers to a quiz, as other programs read it, and as it can be graded
/// again from.
///
/// Whoever reads it later must be able to tell what was graded: the answers as they were given, the
/// seeds and the versions of what was asked, and the engine that judged.
public struct LearnerRecord: Codable, Hashable, Sendable {
  /// The version of this format.
  public static let currentSchema = 2

  /// The version of the format that the record is written in.
  public var schema = Self.currentSchema
  /// The course's id.
  public var course: String
  /// The quiz's id.
  public var quiz: String
  /// The quiz's version.
  public var quizVersion: Int
  /// The engine that graded, with its version.
  public var engine: String
  /// Whose answers they are.
  public var student: String
  /// The points that were earned.
  public var score: Double
  /// The points that there were.
  public var points: Double
  /// The score in percent of the points.
  public var percent: Double
  /// True where the pass mark is reached.
  public var passed: Bool
  /// What came of each question, in the order of the paper.
  public var items: [Item]
  /// Answers to questions that were not asked.
  public var unasked: [Answer]
  /// The quiz that the answers are marked with, where they are marked.
  public var markedQuiz: String?
  /// The learner whom the answers are marked with, where that is somebody else.
  public var markedStudent: String?
  /// When the learner began, as the answers say it.
  public var started: String?
  /// When the learner was done, as the answers say it.
  public var finished: String?
  /// The questions that were answered when the time was over, as the answers say it; nil where there
  /// are none.
  public var late: [String]?
  /// What whoever grades should look at.
  public var findings: [Finding]
  /// A digest of everything else, so that a slip of an editor is noticed. It holds no secret:
  /// whoever means to deceive can make a new one, and is found by grading again.
  public var digest = ""

  /// What came of one question.
  public struct Item: Codable, Hashable, Sendable {
    /// Its number in the paper, from 1.
    public var number: Int
    /// The question's id.
    public var question: String
    /// The question's version.
    public var version: Int
    /// The hash of what the question means.
    public var meaning: String
    /// The seed of the variant, in hexadecimal digits.
    public var variant: String
    /// The drawn parameters in words, so that an answer can be understood when the question has
    /// changed: `activation = 5, p_drop = 0.2`; nil where none is drawn.
    public var parameters: String?
    /// The concepts that it is about.
    public var concepts: [String]
    /// The answers, in the order of their attempts.
    public var answers: [Answer]
    /// The hints that were used.
    public var hints: Int
    /// What came of it in a word: `correct`, `unanswered`, a mistake's id and so on.
    public var verdict: String
    /// The share of the points that it earns; nil where the question does not count.
    public var score: Double?
    /// What there is to earn.
    public var points: Double
    /// The points that it earns; nil where the question does not count.
    public var earned: Double?
    /// What came of the first attempt that used one up, by which statistics go.
    public var first: First?
    /// What came of each part, where there are any.
    public var parts: [Part]?
    /// What may be said about the answer; nil where the quiz allows nothing.
    public var explanation: String?

    /// Makes an item.
    public init(
      number: Int, question: String, version: Int, meaning: String, variant: String,
      concepts: [String], answers: [Answer], hints: Int, verdict: String, score: Double?,
      points: Double, earned: Double?, first: First?, parts: [Part]?, explanation: String?
    ) {
      self.number = number
      self.question = question
      self.version = version
      self.meaning = meaning
      self.variant = variant
      self.concepts = concepts
      self.answers = answers
      self.hints = hints
      self.verdict = verdict
      self.score = score
      self.points = points
      self.earned = earned
      self.first = first
      self.parts = parts
      self.explanation = explanation
    }
  }

  /// An answer as it was given.
  public struct Answer: Codable, Hashable, Sendable {
    /// The question that it names.
    public var question: String
    /// What was answered.
    public var answer: String
    /// Which attempt it is, from 1.
    public var attempt: Int
    /// The hints that were used before it.
    public var hints: Int
    /// The variant that it says it answers, where it says so.
    public var variant: String?
    /// What came of it in a word.
    public var verdict: String

    /// Makes an answer.
    public init(
      question: String, answer: String, attempt: Int, hints: Int, variant: String?, verdict: String
    ) {
      self.question = question
      self.answer = answer
      self.attempt = attempt
      self.hints = hints
      self.variant = variant
      self.verdict = verdict
    }
  }

  /// What came of the first attempt at a question.
  public struct First: Codable, Hashable, Sendable {
    /// What came of it in a word.
    public var verdict: String
    /// The part of the full score that it earned.
    public var score: Double

    /// Makes it.
    public init(verdict: String, score: Double) {
      self.verdict = verdict
      self.score = score
    }
  }

  /// What came of one part of a question.
  public struct Part: Codable, Hashable, Sendable {
    /// The part's id.
    public var part: String
    /// What came of it in a word.
    public var verdict: String
    /// The part of its own score that it earns.
    public var score: Double
    /// Its weight in the question.
    public var weight: Double

    /// Makes a part.
    public init(part: String, verdict: String, score: Double, weight: Double) {
      self.part = part
      self.verdict = verdict
      self.score = score
      self.weight = weight
    }
  }

  /// Something that whoever grades should look at.
  public struct Finding: Codable, Hashable, Sendable {
    /// What it is, for scripts: `unknown-question`.
    public var kind: String
    /// The question that it is about; nil where it is about all of them.
    public var question: String?
    /// The same as a sentence.
    public var message: String

    /// Makes a finding.
    public init(kind: String, question: String?, message: String) {
      self.kind = kind
      self.question = question
      self.message = message
    }
  }

  /// Makes a record.
  public init(
    course: String, quiz: String, quizVersion: Int, engine: String, student: String,
    score: Double, points: Double, percent: Double, passed: Bool, items: [Item],
    unasked: [Answer], markedQuiz: String?, findings: [Finding]
  ) {
    self.course = course
    self.quiz = quiz
    self.quizVersion = quizVersion
    self.engine = engine
    self.student = student
    self.score = score
    self.points = points
    self.percent = percent
    self.passed = passed
    self.items = items
    self.unasked = unasked
    self.markedQuiz = markedQuiz
    self.findings = findings
  }
}
