public import CourseContent
import Markup
import SourceText

/// A wish to take a quiz as an exam.
///
/// An exam has a clock, and every answer is on the disk before the next question, so that the
/// program runs it, not the session.
public struct ExamRequest: Hashable, Sendable {
  /// The quiz.
  public let quiz: QuizID
}

extension TutorSession {
  /// Asks for an exam; where there is no such quiz, the output says so.
  public mutating func startExam(_ name: String) -> SessionOutput { exam(name) }

  /// Whose session it is.
  public var learnerName: String { learner }

  /// Asks for an exam by the id or the title of a quiz.
  mutating func exam(_ name: String) -> SessionOutput {
    guard !name.isEmpty else { return SessionOutput(quizList) }
    let wanted = name.lowercased()
    let known = quizzes
    let quiz =
      known.first { $0.id.text == wanted } ?? known.first { $0.title.lowercased() == wanted }
    guard let quiz else {
      let near = closestName(to: wanted, among: known.map(\.id.text))
      let advice: StyledText =
        near.map { "Did you mean \($0, .accent)?" }
        ?? "\(":exam", .accent) lists those that there are."
      return SessionOutput([.paragraph("There is no quiz “\(name.excerpt)”. \(advice)")])
    }
    return SessionOutput(taking: ExamRequest(quiz: quiz.id))
  }

  /// Goes on behind an exam.
  ///
  /// - Parameters:
  ///   - answers: what was added to what the learner did.
  ///   - openExams: the exams that are still not handed in.
  public mutating func comeBack(
    fromExamWith answers: [AnswerRecord], openExams: [StudyHistory.OpenExam]
  ) -> SessionOutput {
    for answer in answers { history.note(.answer(answer)) }
    history.openExams = openExams
    setQuestionAside()
    (openLesson, series) = (nil, nil)
    return SessionOutput([.rule] + homePage())
  }
}
