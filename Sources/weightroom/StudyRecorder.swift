import CourseContent
import ProgressStorage
import TutorSession

/// Puts what a session records into the store, with who, where and when.
@MainActor
struct StudyRecorder {
  /// What the learner had done in the course before.
  let history: StudyHistory
  private let learner: LearnerName
  private let course: String
  private let trouble: SavingTrouble
  private var store: ProgressStore

  init(learner: LearnerName, course: Course, trouble: SavingTrouble) throws {
    self.learner = learner
    self.course = course.id.text
    self.trouble = trouble
    let opened = try trouble.overcome { () throws(Failure) in
      let store = try DataDirectory.openStore()
      return (store: store, history: try store.history(of: learner, in: course))
    }
    store = try opened?.store ?? ProgressStore.inMemory()
    history = opened?.history ?? StudyHistory()
  }

  /// Stores a record; it is on disk when this returns, unless the learner has agreed to go on
  /// without the disk.
  ///
  /// - Parameter duration: how long the learner took for it, where that was measured.
  mutating func record(_ record: SessionRecord, after duration: Duration?) throws {
    let isStored: Void? = try trouble.overcome { () throws(Failure) in
      try put(record, after: duration)
    }
    if isStored == nil {
      store = try ProgressStore.inMemory()
      try put(record, after: duration)
    }
  }

  private func put(_ record: SessionRecord, after duration: Duration?) throws(Failure) {
    do {
      switch record {
      case .answer(let answer):
        try store.record(attempt(answer, after: duration, at: .now))
      case .encouragement(let isWanted):
        try store.set(.encouragement, to: isWanted ? "on" : "off", learner: learner)
      case .place(let place):
        try store.setPosition(
          LessonPosition(
            course: course, lesson: place.lesson, step: place.step, item: place.item,
            isFinished: place.isFinished, time: .now),
          learner: learner)
      }
    } catch {
      throw Failure("This could not be saved.", error)
    }
  }
}

extension StudyRecorder {
  /// The exams of this course that the learner has begun.
  func exams() throws(Failure) -> [ExamRecord] {
    do throws(ProgressStoreError) {
      return try store.exams(learner: learner, course: course)
    } catch {
      throw Failure("Progress can't be read.", error)
    }
  }

  /// Begins an exam, or finds the sitting that was begun before; nil where the learner gives up
  /// saving, without which there is no exam.
  func begin(_ sitting: ExamSitting) throws -> ExamSitting? {
    try overcome { () throws(ProgressStoreError) in try store.begin(sitting, learner: learner) }
  }

  /// Keeps an answer; it is on disk when this returns. Nil where the learner gives up saving.
  func keep(_ answer: ExamAnswer, in sitting: ExamSitting) throws -> ExamAnswerOutcome? {
    try overcome { () throws(ProgressStoreError) in
      try store.keep(answer, in: sitting, learner: learner)
    }
  }

  /// Hands an exam in, with what came of its answers; nil where the learner gives up saving.
  func handIn(_ sitting: ExamSitting, _ answers: [AnswerRecord], at time: Timestamp) throws -> Bool?
  {
    try overcome { () throws(ProgressStoreError) in
      try store.handIn(
        sitting, learner: learner, at: time,
        attempts: answers.map { attempt($0, after: nil, at: time) })
    }
  }

  private func overcome<Result>(
    _ work: () throws(ProgressStoreError) -> Result
  ) throws -> Result? {
    try trouble.overcome { () throws(Failure) in
      do throws(ProgressStoreError) {
        return try work()
      } catch {
        throw Failure("This could not be saved.", error)
      }
    }
  }

  private func attempt(
    _ answer: AnswerRecord, after duration: Duration?, at time: Timestamp
  ) -> Attempt {
    Attempt(
      learner: learner, course: course, question: answer.question,
      questionVersion: answer.version, meaning: answer.meaningHash,
      variantIndex: answer.variantIndex, variantSeed: answer.seed,
      parameters: answer.parametersJSON, answer: answer.raw,
      verdict: VerdictKind(answer.outcome), note: answer.note, score: answer.score,
      hintsUsed: answer.hintsUsed, calculatorUsed: answer.usedCalculator,
      milliseconds: duration.map { Int64($0 / .milliseconds(1)) },
      mode: StudyMode(answer.mode), activity: answer.activity, time: time,
      concepts: answer.concepts)
  }
}

extension StudyMode {
  fileprivate init(_ mode: SessionMode) {
    self =
      switch mode {
      case .lesson: .lesson
      case .predict: .predict
      case .quiz: .quiz
      case .myth: .myth
      case .pitfall: .pitfall
      case .trace: .trace
      case .lab: .lab
      case .review: .review
      case .exam: .exam
      }
  }
}

extension VerdictKind {
  fileprivate init(_ outcome: AnswerRecord.Outcome) {
    self =
      switch outcome {
      case .correct: .correct
      case .partial: .partial
      case .mistake: .mistake
      case .wrong: .wrong
      case .invalid: .invalid
      case .skipped: .skipped
      case .shown: .shown
      case .fault: .error
      }
  }
}
