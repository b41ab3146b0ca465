public import Formula
public import SourceText

/// A suite of answer tests: what people type to a course's questions, and what must come of it.
public struct AnswerSuite: Sendable {
  /// Its title.
  public let title: String
  /// The answers, by what they are answers to, in the order of the file.
  public let groups: [Group]
  /// The course whose questions are answered.
  public let course: CourseID
  /// The file that it stands in.
  public let file: SourceFile

  /// Answers to one variant of a question.
  public struct Group: Sendable {
    /// The question.
    public let question: Question
    /// Parameters that are fixed; whatever else a variant draws (the other parameters, the order
    /// of choices) is drawn as for `variant` of `student`.
    public let given: [(name: String, value: Value)]
    /// Which variant it is, from 0.
    public let variant: Int
    /// Whose variant it is; empty for nobody in particular.
    public let student: String
    /// The answers, and what must come of each.
    public let tests: [QuestionTest]
    /// Where the question's id stands in the file, as UTF-8 offsets.
    public let span: Range<Int>
  }

  /// How many answers there are.
  public var count: Int { groups.reduce(0) { $0 + $1.tests.count } }
}
