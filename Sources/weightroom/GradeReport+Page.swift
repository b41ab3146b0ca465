import CourseContent
import Formula
import Grading
import Markup
import SourceText

extension ContentOptions {
  /// The course to grade by, with its questions; one with errors grades nobody.
  func gradableCourse() throws -> (CourseID, [Question]) {
    let (_, course) = try openCourse()
    let questions = QuestionBank(course: course).questions()
    let errors = questions.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      throw Failure(
        "The course has errors, so nothing was graded.", details: errors.flatMap { $0.rendered() })
    }
    return (course.id, questions.value ?? [])
  }
}

extension GradeReport {
  /// What the marker should know besides the scores: answers to questions that the course does not
  /// have, and questions that could not be asked.
  func remarks(on sheet: AnswerSheet) -> [Diagnostic] {
    items.compactMap { item in
      switch item.result {
      case .judged, .unanswered: return nil
      case .fault(let error): return error.diagnostic
      case .unknown(let suggestion):
        let answer = sheet.answers.first { $0.question == item.question }
        return Diagnostic(
          .warning, code: FindingCode.unknownQuestion.rawValue,
          message: "the course has no question `\(item.question)`, so this does not count",
          help: suggestion.map { "did you mean `\($0)`?" }, file: sheet.file,
          span: answer?.span ?? 0..<0)
      }
    }
  }

  /// The report for people.
  func page(hasPassed: Bool) -> [Block] {
    let score = Value.number(score).formatted(significantDigits: 6)
    let maximum = Value.number(maximumScore).formatted
    let percent = Value.number(percent).formatted(significantDigits: 4)
    let verdict =
      hasPassed ? StyledText("passed", .correct) : StyledText("not passed", .incorrect)
    return [
      .paragraph("Student \(student, .strong)"),
      .table(
        header: ["question", "verdict", "score", "answer"],
        alignments: [.left, .left, .right, .left], rows: items.map(\.cells)),
      .paragraph("\(score) of \(maximum), \(percent) %: \(verdict)"),
    ]
  }
}

extension GradeReport.Item {
  fileprivate var cells: [StyledText] {
    [
      StyledText(question), StyledText(note, style),
      StyledText(score.map { Value.number($0).formatted(significantDigits: 3) } ?? "-"),
      StyledText(raw.map { $0.count > 30 ? $0.prefix(29) + "…" : $0[...] } ?? ""),
    ]
  }

  private var style: TextStyle {
    switch score {
    case .some(1...): .correct
    case .some: .incorrect
    case nil: .caution
    }
  }
}
