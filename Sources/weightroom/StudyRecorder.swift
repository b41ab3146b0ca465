import Foundation
import ProgressStorage
import TutorSession

/// Puts what a session records into the store, with who, where and when.
struct StudyRecorder {
  let learner: LearnerName
  private let course: String
  private var progress: ProgressStore

  init(learner: String, course: String) throws {
    do {
      self.learner = try LearnerName(learner)
      self.course = course
      progress = try ProgressStore(directory: try DataDirectory.url)
    } catch let error as LearnerNameError {
      throw Failure(error.description)
    } catch let error as ProgressStoreError {
      throw Failure("Progress can't be kept. \(error.description)")
    }
  }

  /// What the learner has done in the course before.
  func history() throws -> StudyHistory {
    do {
      var history = StudyHistory()
      for summary in try progress.questionSummaries(learner: learner, course: course) {
        history.questions[summary.question] = StudyHistory.QuestionHistory(summary)
      }
      for position in try progress.positions(learner: learner, course: course) {
        history.places[position.lesson] = LessonPlace(
          lesson: position.lesson, step: position.step, item: position.item,
          isFinished: position.isFinished)
        history.lastLesson = position.lesson
      }
      return history
    } catch {
      throw Failure("Progress can't be read. \(error.description)")
    }
  }

  /// Stores a record; it is on disk when this returns.
  func store(_ record: SessionRecord, milliseconds: Int64) throws {
    switch record {
    case .answer(let answer):
      try progress.record(
        Attempt(
          learner: learner, course: course, question: answer.question,
          questionVersion: answer.version, meaning: answer.meaningHash,
          variantIndex: answer.variantIndex, variantSeed: answer.seed,
          parameters: answer.parametersJSON, answer: answer.raw,
          verdict: VerdictKind(answer.outcome), note: answer.note, score: answer.score,
          hintsUsed: answer.hintsUsed, calculatorUsed: answer.usedCalculator,
          milliseconds: milliseconds, mode: .lesson, time: .now))
    case .place(let place):
      try progress.setPosition(
        LessonPosition(
          course: course, lesson: place.lesson, step: place.step, item: place.item,
          isFinished: place.isFinished, time: .now),
        learner: learner)
    }
  }

  /// Goes on without the disk, which the learner has agreed to.
  mutating func goOnInMemory() throws {
    progress = try ProgressStore.inMemory()
  }
}

extension StudyHistory.QuestionHistory {
  init(_ summary: QuestionSummary) {
    let isOpen =
      summary.lastOutcome == .mistake || summary.lastOutcome == .wrong
      || summary.lastOutcome == .partial || summary.lastOutcome == nil
    self.init(
      nextVariantIndex: isOpen ? summary.highestVariantIndex : summary.nextVariantIndex,
      isSolved: summary.isSolved, answers: summary.attempts)
  }
}

extension VerdictKind {
  init(_ outcome: AnswerRecord.Outcome) {
    self =
      switch outcome {
      case .correct: .correct
      case .mistake: .mistake
      case .wrong: .wrong
      case .invalid: .invalid
      case .skipped: .skipped
      case .shown: .shown
      case .fault: .error
      }
  }
}

extension Timestamp {
  /// The moment on this machine's clock, with its zone.
  static var now: Timestamp {
    let date = Date()
    return Timestamp(
      millisecondsSince1970: Int64((date.timeIntervalSince1970 * 1000).rounded()),
      utcOffsetMinutes: TimeZone.current.secondsFromGMT(for: date) / 60)
  }
}
