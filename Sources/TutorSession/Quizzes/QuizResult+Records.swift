import CourseContent
public import Grading

extension QuizResult {
  /// What is added to what the learner did when an exam is handed in: what came of each answer.
  ///
  /// A question without an answer leaves none.
  /// - Parameter quiz: the id of the quiz.
  public func records(ofExam quiz: String) -> [AnswerRecord] {
    items.compactMap { item in
      guard let variant = item.variant, let kept = item.kept, let verdict = kept.verdict,
        let outcome = AnswerRecord.Outcome(verdict)
      else { return nil }
      return OpenQuestion(variant: variant, mode: .exam, activity: quiz).answerRecord(
        of: item.asked.question.id.text, outcome, raw: kept.answer.raw, note: verdict.caseName,
        score: verdict.score)
    }
  }
}
