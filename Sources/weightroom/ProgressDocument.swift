import CourseContent
import Interchange
import ProgressStorage

/// A learner's progress as JSON.
struct ProgressDocument: Encodable {
  private let schema = 1
  private let learner: String
  private let course: String
  private let attempts: Int
  private let correct: Int
  private let questionsTried: Int
  private let questionsSolved: Int
  private let firstTries: Tries
  private let milliseconds: Int64
  private let streak: Int
  private let due: Int
  private let upcoming: [Upcoming]
  private let retention: Double
  private let masteryDays = ProgressReport.daysAhead
  private let mastery: Double?
  private let recall: [Double]
  private let lessons: [Lesson]
  private let concepts: [Concept]
  private let days: [Day]
  private let mistakes: [Mistake]

  init(_ report: ProgressReport) {
    learner = report.learner.text
    course = report.course.id.text
    attempts = report.totals.attempts
    correct = report.totals.correct
    questionsTried = report.totals.questionsTried
    questionsSolved = report.totals.questionsSolved
    firstTries = Tries(report.firstTries)
    milliseconds = report.totals.milliseconds
    streak = report.streak
    due = report.dueCount
    upcoming = report.upcoming.map { Upcoming(inDays: $0.day - report.today, count: $0.count) }
    retention = report.retention
    mastery = report.mastery
    recall = report.recall
    lessons = report.lessons.map { lesson in
      Lesson(
        lesson: lesson.id, title: lesson.title, step: lesson.place.map { $0.step + 1 },
        isFinished: lesson.place?.isFinished ?? false, questions: lesson.questions,
        solved: lesson.solved, firstTries: Tries(lesson.firstTries), mastery: lesson.mastery,
        recall: lesson.recall)
    }
    concepts = report.concepts.map { concept in
      Concept(
        concept: concept.id, title: concept.title, mastery: concept.mastery,
        recall: concept.recall,
        firstTries: Tries(concept.firstTries), dueInDays: concept.dueIn)
    }
    days = report.days.map { day in
      let midnight = Timestamp(
        millisecondsSince1970: Int64(day.day) * 86_400_000, utcOffsetMinutes: 0)
      return Day(
        date: String(midnight.iso8601.prefix(10)), attempts: day.attempts, correct: day.correct,
        milliseconds: day.milliseconds)
    }
    mistakes = report.mistakes.map {
      Mistake(question: $0.question, note: $0.note, count: $0.count)
    }
  }

  /// The document.
  var json: String { get throws { try JSONText.encode(self) } }

  private struct Tries: Encodable {
    let right: Int
    let all: Int

    init(_ tries: ProgressReport.FirstTries) {
      right = tries.right
      all = tries.all
    }
  }

  private struct Lesson: Encodable {
    let lesson: String
    let title: String
    let step: Int?
    let isFinished: Bool
    let questions: Int
    let solved: Int
    let firstTries: Tries
    let mastery: Double?
    let recall: [Double]
  }

  private struct Concept: Encodable {
    let concept: String
    let title: String
    let mastery: Double
    let recall: [Double]
    let firstTries: Tries
    let dueInDays: Int
  }

  private struct Upcoming: Encodable {
    let inDays: Int
    let count: Int
  }

  private struct Day: Encodable {
    let date: String
    let attempts: Int
    let correct: Int
    let milliseconds: Int64
  }

  private struct Mistake: Encodable {
    let question: String
    let note: String
    let count: Int
  }
}
