/// One thing that a learner did at a question, with all that is needed to judge it again.
///
/// Course, lesson and question are the ids that their authors chose.
public struct Attempt: Hashable, Sendable {
  /// The most bytes of an answer that are kept: twice what an answer may have, so that a longer one,
  /// cut here, still is too long when it is judged again.
  public static let longestKeptAnswer = 8192

  /// Who it was.
  public let learner: LearnerName
  /// The course's id.
  public let course: String
  /// The question's id, unique in its course.
  public let question: String
  /// The version that the question's author gave it.
  public let questionVersion: Int
  /// The hash of the question's meaning: its parsed expressions, not its wording.
  public let meaning: String
  /// Which variant of the question it was, from 0.
  public let variantIndex: Int
  /// The seed from which that variant was drawn.
  public let variantSeed: UInt64
  /// The parameters that were drawn, a JSON object.
  public let parameters: String
  /// What the learner typed, cut after ``longestKeptAnswer`` bytes.
  public let answer: String
  /// What came of it.
  public let verdict: VerdictKind
  /// The id of the mistake, or what else the verdict needs to be told; often empty.
  public let note: String
  /// From 0 to 1.
  public let score: Double
  /// How many hints the learner had seen on this variant.
  public let hintsUsed: Int
  /// Whether the learner had used the calculator on this variant.
  public let calculatorUsed: Bool
  /// How long the learner took, if it was measured.
  public let milliseconds: Int64?
  /// The way of studying.
  public let mode: StudyMode
  /// The lesson or quiz in which the question was asked, if in any.
  public let activity: String?
  /// When it was judged.
  public let time: Timestamp
  /// The ids of the concepts that the question was about; empty where it wasn't said.
  public let concepts: [String]

  /// Describes an attempt. The store refuses what is outside the ranges told above, a score that is
  /// no number, and parameters without their braces. A concept that is no id (lower-case letters,
  /// digits and `-`) is left out.
  public init(
    learner: LearnerName, course: String, question: String, questionVersion: Int = 1,
    meaning: String, variantIndex: Int, variantSeed: UInt64, parameters: String = "{}",
    answer: String, verdict: VerdictKind, note: String = "", score: Double, hintsUsed: Int = 0,
    calculatorUsed: Bool = false, milliseconds: Int64? = nil, mode: StudyMode,
    activity: String? = nil, time: Timestamp, concepts: [String] = []
  ) {
    self.learner = learner
    self.course = course
    self.question = question
    self.questionVersion = questionVersion
    self.meaning = meaning
    self.variantIndex = variantIndex
    self.variantSeed = variantSeed
    self.parameters = parameters
    self.answer = beginning(of: answer, bytes: Self.longestKeptAnswer)
    self.verdict = verdict
    self.note = note
    self.score = score
    self.hintsUsed = hintsUsed
    self.calculatorUsed = calculatorUsed
    self.milliseconds = milliseconds
    self.mode = mode
    self.activity = activity
    self.time = time
    self.concepts = concepts.filter(isID)
  }
}

/// An attempt as it stands in the store.
public struct RecordedAttempt: Hashable, Sendable {
  /// Its number: rows are numbered from 1, without gaps, in the order in which they were written.
  public let id: Int64
  /// What was recorded.
  public let attempt: Attempt

  /// Pairs an attempt with its number.
  public init(id: Int64, attempt: Attempt) {
    self.id = id
    self.attempt = attempt
  }
}

/// The longest beginning of the text that has at most so many bytes and splits no character's code.
private func beginning(of text: String, bytes limit: Int) -> String {
  guard text.utf8.count > limit else { return text }
  var end = text.utf8.index(text.startIndex, offsetBy: limit)
  while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
    end = text.utf8.index(before: end)
  }
  return String(text[..<end])
}

private func isID(_ text: String) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
}
