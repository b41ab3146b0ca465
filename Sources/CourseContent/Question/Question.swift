public import SourceText

/// A question as its author wrote it: how its numbers are drawn, what is asked, how the key is
/// computed, and what to say about answers.
public struct Question: Sendable {
  /// A value computed from the drawn parameters and the values before it.
  public struct Binding: Sendable {
    /// The name under which formulas use it.
    public let name: String
    /// What it is.
    public let formula: ContentFormula
  }

  /// The difficulties that there are.
  static let difficulties = 1...3

  /// Its id, unique in the course.
  public let id: QuestionID
  /// Raised by the author when the meaning changes; 1 at first.
  public let version: Int
  /// What is asked for, and the key.
  public let kind: QuestionKind
  /// The concepts that it is about.
  public let concepts: [ConceptID]
  /// Words by which quizzes draw it.
  public let tags: [String]
  /// From 1, easy, to 3; nil where the author doesn't say.
  public let difficulty: Int?
  /// The parameters that each variant draws.
  public let vary: [VariedParameter]
  /// Values computed from them, in order.
  public let bindings: [Binding]
  /// What must be true of the values of a variant; others are drawn again.
  public let condition: ContentFormula?
  /// What is asked.
  public let prompt: Template
  /// Wrong answers that the author knows, in order of precedence.
  public let mistakes: [Mistake]
  /// Hints, to be shown one at a time.
  public let hints: [Template]
  /// What the author says about the solution; nil where the computed one stands alone.
  public let solution: Template?
  /// Where the key, or the question, comes from.
  public let source: String?
  /// The author's tests.
  public let tests: [QuestionTest]
  /// The file that it stands in.
  public let file: SourceFile
  /// Where it stands there, as UTF-8 offsets.
  public let span: Range<Int>
  /// Where its id stands there.
  public let idSpan: Range<Int>
}
