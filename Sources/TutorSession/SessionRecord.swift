import Formula

/// Something that has happened and must not be lost.
public enum SessionRecord: Hashable, Sendable {
  /// An answer was judged, or a question was skipped or its solution shown.
  case answer(AnswerRecord)
  /// The learner is now at another place of a lesson.
  case place(LessonPlace)
  /// The learner wants words of encouragement, or none.
  case encouragement(Bool)
}

/// One answer to one variant of a question, and what came of it.
///
/// The session has no clock: who stores the record adds the learner, the time and the duration.
public struct AnswerRecord: Hashable, Sendable {
  /// What came of it, for counting; the note says it more exactly.
  public enum Outcome: String, Hashable, Sendable {
    /// Right.
    case correct
    /// Partly right, as where some of several choices are.
    case partial
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

  /// The question's id; that of a part has a point and the part's id behind it.
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
  /// The way of studying in which it was asked.
  public let mode: SessionMode
  /// The lesson or quiz in which it was asked; nil outside both.
  public let activity: String?
  /// The ids of the concepts that the question is about.
  public let concepts: [String]

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

  /// The greatest number of a step or a part of one; no lesson has so many.
  private static let greatest = 1 << 20

  /// Makes a place; numbers that no lesson has are taken for the nearest that one could have.
  public init(lesson: String, step: Int, item: Int, isFinished: Bool = false) {
    self.lesson = lesson
    self.step = min(max(0, step), Self.greatest)
    self.item = min(max(0, item), Self.greatest)
    self.isFinished = isFinished
  }
}
