/// A wrong answer that the author knows, and what to say about it.
public struct Mistake: Sendable {
  /// How the mistake is recognized.
  public enum Rule: Sendable {
    /// The answer lies within the tolerance of this value.
    case value(ContentFormula)
    /// This is true of `submitted`, `truth` and the question's values.
    case when(ContentFormula)
    /// The words follow one of these patterns.
    case match([TextPattern])
  }

  /// Its id, unique in the question; it becomes the note in results.
  public let id: MistakeID
  /// How it is recognized.
  public let rule: Rule
  /// What is said about it.
  public let say: Template
  /// The part of the score that it earns, below 1.
  public let score: Double
  /// The concepts that it points to; none where it points to those of the question.
  public let concepts: [ConceptID]
  /// How near the answer must be to its value; nil for the question's own tolerance.
  public let tolerance: Tolerance?
}
