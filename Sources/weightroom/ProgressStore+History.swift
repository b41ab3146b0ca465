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
      history.openExams = try exams(learner: learner, course: course).openExams(at: .now)
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

extension [ExamRecord] {
  /// Those that were not handed in, as a session knows them.
  func openExams(at now: Timestamp) -> [StudyHistory.OpenExam] {
    filter { $0.sitting.handedIn == nil }.map { record in
      let end = record.sitting.deadline.map {
        Timestamp(millisecondsSince1970: $0, utcOffsetMinutes: now.utcOffsetMinutes)
      }
      // `2026-11-21T09:05:07.250+01:00`: the hours and minutes.
      let time = end.map { String($0.iso8601.dropFirst(11).prefix(5)) }
      return StudyHistory.OpenExam(
        quiz: record.sitting.quiz, end: time,
        isOver: end.map { $0.millisecondsSince1970 <= now.millisecondsSince1970 } ?? false)
    }
  }
}
