public import CourseContent

extension QuizSitting {
  /// The answers as the sheet that is graded: of a question in parts, all parts together.
  ///
  /// - Parameters:
  ///   - student: whose answers they are.
  ///   - quiz: the quiz that was taken.
  public func sheet(of student: String, quiz: QuizID) -> AnswerSheet {
    var given: [AnswerSheet.Answer] = []
    for (question, keys) in answerKeys {
      let parts = keys.compactMap { key in
        key.part.flatMap { part in answers[key].map { (part, $0) } }
      }
      let raw =
        keys.first?.part == nil
        ? keys.first.flatMap { answers[$0] }
        : parts.isEmpty ? nil : parts.map { "\($0): \($1)" }.joined(separator: "; ")
      guard let raw else { continue }
      given.append(
        AnswerSheet.Answer(
          question: question, raw: raw,
          parts: Dictionary(parts, uniquingKeysWith: { first, _ in first })))
    }
    return AnswerSheet(student: student, quiz: quiz.text, answers: given)
  }
}
