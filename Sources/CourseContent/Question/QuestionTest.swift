public import Formula

/// A test that the author wrote for a question: an answer, and what must come of it.
public struct QuestionTest: Sendable {
  /// A piece of the answer to type.
  public enum AnswerPart: Hashable, Sendable {
    /// Text as it is typed.
    case text(String)
    /// `{{ truth }}`: the key of the variant, as the tutor would show it.
    case truth
    /// `{{ mistakes.ID }}`: the value of a mistake.
    case mistake(MistakeID)
  }

  /// What must come of the answer.
  public enum Outcome: Hashable, Sendable {
    /// It is correct.
    case correct
    /// It is wrong, and none of the author's mistakes.
    case wrong
    /// It is this mistake.
    case mistake(MistakeID)
    /// It can't be read; the class is given where it matters (`decimal_comma`).
    case invalid(class: String?)
  }

  /// The answer to type, piece by piece.
  public let answer: [AnswerPart]
  /// Values fixed for this test; the others are drawn.
  public let given: [(name: String, value: Value)]
  /// The variants that it runs on; nil for all that a check draws.
  public let variants: [Int]?
  /// What must come of it; nil where only the score matters.
  public let outcome: Outcome?
  /// The score that it must earn; nil where it doesn't matter.
  public let score: Double?
  /// Where it stands in the question's file, as UTF-8 offsets.
  public let span: Range<Int>
}
