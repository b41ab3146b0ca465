import Formula
public import Markup

/// What comes of a typed line: first to be made durable, then to be shown.
///
/// The order is a promise. Whoever runs a session stores the records, and shows the blocks only
/// when that is done.
public struct SessionOutput: Sendable {
  /// What must be on disk before anything is shown.
  public internal(set) var records: [SessionRecord] = []
  /// What to show.
  public internal(set) var blocks: [Block] = []
  /// True where the learner wants to leave.
  public internal(set) var isFinished = false

  /// Makes an output that records nothing.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  mutating func append(_ other: SessionOutput) {
    records += other.records
    blocks += other.blocks
    isFinished = isFinished || other.isFinished
  }
}

/// Something that has happened and must not be lost.
public enum SessionRecord: Hashable, Sendable {
  /// An answer was judged, or a question was skipped or its solution shown.
  case answer(AnswerRecord)
  /// The learner is now at another place of a lesson.
  case place(LessonPlace)
}

/// One answer to one variant of a question, and what came of it.
///
/// The session has no clock: who stores the record adds the learner, the time and the duration.
public struct AnswerRecord: Hashable, Sendable {
  /// What came of it, for counting; the note says it more exactly.
  public enum Outcome: String, Hashable, Sendable {
    /// Right.
    case correct
    /// One of the author's mistakes, or an error that a single edit of the key explains.
    case mistake
    /// Wrong, and nobody knows why.
    case wrong
    /// Not readable as an answer: costs nothing.
    case invalid
    /// Passed over by the learner, who was shown the answer.
    case skipped
    /// The solution was asked for.
    case shown
    /// The question itself failed: costs nothing.
    case fault
  }

  /// The question's id.
  public let question: String
  /// The question's version.
  public let version: Int
  /// A hash of what the question means, whatever its wording.
  public let meaningHash: String
  /// Which variant it was, from 0.
  public let variantIndex: Int
  /// The seed that the variant was drawn from.
  public let seed: UInt64
  /// The drawn parameters, in order, as the formula language writes them.
  public let parameters: [Parameter]
  /// What was typed, as it was typed.
  public let raw: String
  /// What came of it.
  public let outcome: Outcome
  /// The note of the verdict: `correct`, a mistake's id, `invalid.blank` and so on.
  public let note: String
  /// The score, 0 to 1.
  public let score: Double
  /// The hints that had been shown.
  public let hintsUsed: Int
  /// True where the calculator was used on this variant.
  public let usedCalculator: Bool

  /// The drawn parameters as a JSON object of texts, each as the formula language writes it.
  public var parametersJSON: String {
    let fields = parameters.map { "\"\($0.name)\": \(Value.text($0.value).json)" }
    return "{\(fields.joined(separator: ", "))}"
  }

  /// A parameter and what was drawn for it.
  public struct Parameter: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its value, as the formula language writes it.
    public let value: String
  }
}

/// A place in a lesson, to come back to.
public struct LessonPlace: Hashable, Sendable {
  /// The lesson's id.
  public let lesson: String
  /// The step, from 0.
  public let step: Int
  /// The part of the step that is next, from 0.
  public let item: Int
  /// True where the lesson has been read to its end; it then begins anew.
  public let isFinished: Bool

  /// Makes a place.
  public init(lesson: String, step: Int, item: Int, isFinished: Bool = false) {
    self.lesson = lesson
    self.step = step
    self.item = item
    self.isFinished = isFinished
  }
}
