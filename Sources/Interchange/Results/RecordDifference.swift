/// Where a record says something else than grading its answers again does.
public struct RecordDifference: Codable, Hashable, Sendable {
  /// Why the two differ.
  public enum Cause: String, Codable, Hashable, Sendable, CaseIterable {
    /// The record is not as it was written: its digest is another one.
    case edited
    /// The question means something else now.
    case question
    /// The quiz asks something else now.
    case quiz
    /// Another engine graded.
    case engine
    /// Everything that grading depends on is the same, and yet it comes out otherwise: the record
    /// was made up, with a digest that fits.
    case forged
  }

  /// Whose record it is.
  public let student: String
  /// The question that it is about; nil where it is about the whole.
  public let question: String?
  /// What differs, as the record names it; `item` for one that is missing or too many.
  public let field: String
  /// What the record says.
  public let recorded: String
  /// What comes out now.
  public let graded: String
  /// Why they differ.
  public let cause: Cause

  /// The same as a sentence.
  public var message: String {
    let place = [student, question].compactMap(\.self).joined(separator: ", ")
    return "\(place): \(field) is recorded as \(recorded), and is now \(graded): \(cause.words)."
  }
}

extension RecordDifference.Cause {
  /// The cause in words.
  public var words: String {
    switch self {
    case .edited: "the record was edited"
    case .question: "the question has changed"
    case .quiz: "the quiz has changed"
    case .engine: "another engine graded"
    case .forged: "the record is made up"
    }
  }
}
