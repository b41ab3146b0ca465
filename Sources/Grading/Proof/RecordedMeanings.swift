public import CourseContent
public import SourceText

/// What questions meant when they were answered, as results tell it.
///
/// Under one version a question must go on meaning the same: by the version learners, results and
/// statistics know what was asked.
public struct RecordedMeanings: Sendable {
  private struct Asked: Hashable {
    let course: String
    let question: String
    let version: Int
  }

  private var meanings: [Asked: Set<String>] = [:]

  /// No results yet.
  public init() {}

  /// Takes note of a question that was answered.
  public mutating func add(course: String, question: String, version: Int, meaning: String) {
    meanings[Asked(course: course, question: question, version: version), default: []]
      .insert(meaning)
  }

  /// A warning where a question has come to mean another thing under the version that was answered.
  public func finding(_ question: Question, course: CourseID) -> Diagnostic? {
    let asked = Asked(
      course: course.text, question: question.id.text, version: question.version)
    guard let recorded = meanings[asked], recorded != [question.meaningHash] else { return nil }
    return Diagnostic(
      .warning, code: ProofCode.changedMeaning.rawValue,
      message: "`\(question.id)` was answered as version \(question.version), and has come to mean "
        + "another thing since",
      help: "raise it to `version: \(question.version + 1)`", file: question.file,
      span: question.idSpan)
  }
}
