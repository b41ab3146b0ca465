public import CourseContent
import SourceText

/// What a student's answers are worth: a verdict for each question of the course, and the total.
public struct GradeReport: Sendable {
  /// What came of one question.
  public struct Item: Sendable {
    /// What is known about it.
    public enum Result: Sendable {
      /// The answer was judged, in the student's own variant.
      case judged(Verdict, Variant)
      /// The file has no answer to it.
      case unanswered
      /// The question can't be asked, for which nobody loses points.
      case fault(VariantError)
      /// The course has no such question.
      case unknown(suggestion: String?)
    }

    /// The question's id, as it is named.
    public let question: String
    /// What was given as the answer; nil where there was none.
    public let raw: String?
    /// What came of it.
    public let result: Result

    /// From 0 to 1; nil where the question does not count.
    public var score: Double? {
      switch result {
      case .judged(let verdict, _):
        if case .error = verdict.outcome { nil } else { verdict.score }
      case .unanswered: 0
      case .fault, .unknown: nil
      }
    }

    /// What came of it in a word: the verdict's case, `unanswered`, `unknown` or `error`.
    public var note: String {
      switch result {
      case .judged(let verdict, _): verdict.caseName
      case .unanswered: "unanswered"
      case .fault: "error"
      case .unknown: "unknown"
      }
    }
  }

  /// Whose answers they are.
  public let student: String
  /// The questions of the course in their order, then answers to questions that it does not have.
  public let items: [Item]

  /// Grades a sheet over all questions of a course.
  ///
  /// - Parameter student: whose variants they are, where the name on the sheet has another spelling;
  ///   the tutor knows its learners by composed and trimmed names.
  public init(
    _ sheet: AnswerSheet, student: String? = nil, questions: [Question], course: CourseID
  ) {
    let student = student ?? sheet.student
    self.student = student
    let answers = Dictionary(sheet.answers.map { ($0.question, $0.raw) }) { first, _ in first }
    let known = Set(questions.map(\.id.text))
    items =
      questions.map { Self.item($0, raw: answers[$0.id.text], student, course) }
      + sheet.answers.filter { !known.contains($0.question) }.map { answer in
        Item(
          question: answer.question, raw: answer.raw,
          result: .unknown(suggestion: closestName(to: answer.question, among: known)))
      }
  }

  private static func item(
    _ question: Question, raw: String?, _ student: String, _ course: CourseID
  ) -> Item {
    let result: Item.Result
    if let raw {
      do {
        let variant = try Variant(question, course: course, student: student, index: 0)
        result = .judged(judge(answer: raw, variant), variant)
      } catch {
        result = .fault(error)
      }
    } else {
      result = .unanswered
    }
    return Item(question: question.id.text, raw: raw, result: result)
  }

  /// The sum of the scores.
  public var score: Double { items.compactMap(\.score).reduce(0, +) }

  /// The sum of what could be scored: 1 for each question that counts.
  public var maximumScore: Double { Double(items.count { $0.score != nil }) }

  /// The score in percent of what could be scored; 0 where nothing could.
  public var percent: Double { maximumScore == 0 ? 0 : 100 * score / maximumScore }
}
