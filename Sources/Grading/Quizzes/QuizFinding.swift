/// Something about a learner's answers that whoever grades should look at; it is told beside the
/// scores, never instead of them.
public struct QuizFinding: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The answers say that they belong to another quiz.
    case otherQuiz = "other-quiz"
    /// The course has no such question.
    case unknownQuestion = "unknown-question"
    /// The course has the question, and this learner was not asked it.
    case notAsked = "not-asked"
    /// The answer was given to another variant than the learner's.
    case wrongVariant = "wrong-variant"
    /// The same attempt at a question is there twice; the first is graded.
    case duplicateAnswer = "duplicate-answer"
    /// There are more attempts than the quiz allows; those that come later are not graded.
    case tooManyAttempts = "too-many-attempts"
    /// The answer was given when the time was over, as the sheet itself says; it is graded.
    case lateAnswer = "late-answer"
    /// The question can't be asked, or its answer can't be judged; it does not count.
    case fault
    /// There was less to draw from than the quiz wants.
    case shortPaper = "short-paper"
    /// This learner's answers were met before.
    case repeatedLearner = "repeated-learner"
    /// By the times on the sheet, more time was taken than the quiz allows.
    case overTime = "over-time"
    /// The times on the sheet can't be read, or the end comes before the beginning.
    case unreadableTime = "unreadable-time"
    /// The answers say that they are somebody else's.
    case otherLearner = "other-learner"
  }

  /// What it is.
  public let kind: Kind
  /// The question that it is about, as it was named; nil where it is about all of them.
  public let question: String?
  /// The same as a sentence.
  public let message: String

  /// Makes a finding.
  public init(_ kind: Kind, _ question: String? = nil, _ message: String) {
    self.kind = kind
    self.question = question
    self.message = message
  }
}
