import CourseContent
import ProgressStorage
import TutorSession

extension ProgressStore {
  /// What a learner has done in a course, as far as a session needs to know it.
  func history(of learner: LearnerName, in course: Course) throws(Failure) -> StudyHistory {
    let bank = QuestionBank(course: course)
    let course = course.id.text
    do {
      var history = StudyHistory()
      for summary in try questionSummaries(learner: learner, course: course) {
        history.questions[summary.question] = StudyHistory.QuestionHistory(summary)
      }
      for position in try positions(learner: learner, course: course) {
        history.places[position.lesson] = LessonPlace(
          lesson: position.lesson, step: position.step, item: position.item,
          isFinished: position.isFinished)
        history.lastLesson = position.lesson
      }
      history.schedule = try reviewSchedule(
        of: learner, in: course, today: Timestamp.now.localDay, concepts: bank.concepts)
      return history
    } catch {
      throw Failure("Progress can't be read.", error)
    }
  }
}

extension StudyHistory.QuestionHistory {
  /// A variant that was not done with is asked again.
  fileprivate init(_ summary: QuestionSummary) {
    let isOpen =
      switch summary.lastOutcome {
      case .mistake, .wrong, .partial, nil: true
      case .correct, .skipped, .shown, .invalid, .error: false
      }
    self.init(
      nextVariantIndex: isOpen ? summary.highestVariantIndex : summary.nextVariantIndex,
      isSolved: summary.isSolved, answers: summary.attempts,
      freshVariantIndex: summary.nextVariantIndex, meaning: summary.meaning)
  }
}
