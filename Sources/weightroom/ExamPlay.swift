import ArgumentParser
import CourseContent
import Grading
import Markup
import ProgressStorage
import Terminal
import TutorSession

/// An exam, from its first page to its result.
///
/// The store has when it was begun and each answer, so that it goes on after whatever happens, with
/// the clock having gone on. It is handed in once; what came of the answers is on disk before
/// anything about it is shown.
@MainActor
struct ExamPlay {
  let plan: QuizPlan
  let session: TutorSession
  let recorder: StudyRecorder
  let screen: Screen
  let reader: LineReader

  /// What came of sitting down to it.
  struct Visit {
    var ending: SittingLoop.Ending
    /// What was added to what the learner did.
    var answers: [AnswerRecord] = []
    /// False where it was handed in, and is known not to be passed.
    var hasPassed = true
  }

  /// Begins, goes on with, or shows the result of the exam.
  func run() throws -> Visit {
    let known = try recorder.exams().first {
      $0.sitting.quiz == plan.quiz.id.text && $0.sitting.quizVersion == plan.quiz.version
    }
    if let known, known.sitting.handedIn != nil {
      screen.write([.paragraph("You have handed this exam in; this is its result.")])
      return tell(known, Visit(ending: .handedIn))
    }
    guard let known else {
      let handout = try handout(variantIndex: freshVariantIndex)
      guard let ending = try open(handout) else {
        guard let sitting = try recorder.begin(newSitting) else {
          return gaveUp
        }
        return try go(on: ExamRecord(sitting: sitting), handout)
      }
      return Visit(ending: ending)
    }
    return try go(on: known, handout(variantIndex: known.sitting.variantIndex))
  }

  /// Shows what is to come, and waits for the word to begin; nil where it was given.
  private func open(_ handout: LearnerHandout) throws -> SittingLoop.Ending? {
    let minutes =
      plan.quiz.minutes.map {
        "You have \($0) minutes from the moment when you begin, also while you are away."
      } ?? "There is no time limit."
    screen.write(
      handout.title + [
        .paragraph(
          """
          \(handout.questions.count) questions. \(minutes) Nothing is told before the end, and you \
          hand in once.
          """)
      ])
    if screen.capabilities.isInteractive { screen.write() }
    while true {
      switch reader.readLine(
        prompt: StyledText("[Enter to begin, :quit to leave] ", .accent), isRemembered: false)
      {
      case .line(let line) where line.allSatisfy(\.isWhitespace): return nil
      case .line(let line) where ":quit".hasPrefix(line.lowercased()) && line.count > 1:
        return .left
      case .line: screen.report(StyledText("Nothing has begun yet."))
      case .damaged, .interrupted: continue
      case .endOfInput:
        if screen.capabilities.isInteractive { screen.write() }
        return .endOfInput
      case .terminated(let request): throw ExitCode(request.exitStatus)
      }
    }
  }

  /// Asks what is left to ask, and hands in where it comes to that.
  private func go(on begun: ExamRecord, _ handout: LearnerHandout) throws -> Visit {
    let exam = begun.sitting
    var sitting = QuizSitting(
      handout.questions, limit: .handsIn, answers: begun.answers(to: handout))
    let loop = SittingLoop(screen: screen, reader: reader, deadline: exam.deadline)
    var hasGivenUp = false
    var ending = SittingLoop.Ending.handedIn
    if exam.isOver(at: .now) {
      screen.write(sitting.timeIsUp())
    } else {
      let seeds = handout.seeds
      ending = try loop.run(&sitting, endsWithTheTime: true) { sitting, key in
        let answer = ExamAnswer(
          question: key.question, part: key.part, variantSeed: seeds[key.question] ?? 0,
          answer: sitting.answers[key] ?? "", time: .now)
        let outcome = try recorder.keep(answer, in: exam)
        hasGivenUp = outcome == nil
        return outcome == .kept
      }
    }
    if hasGivenUp { return gaveUp }
    guard ending == .handedIn else { return Visit(ending: ending) }
    // What the store has is what counts, whoever wrote it.
    guard let record = try recorder.exams().first(where: { $0.sitting.isSame(as: exam) }) else {
      return gaveUp
    }
    let answers = result(of: record).records(ofExam: exam.quiz)
    guard let isFirst = try recorder.handIn(exam, answers, at: exam.end(at: .now)) else {
      return gaveUp
    }
    return tell(record, Visit(ending: .handedIn, answers: isFirst ? answers : []))
  }

  /// Shows the result as far as the quiz allows.
  private func tell(_ record: ExamRecord, _ visit: Visit) -> Visit {
    let result = result(of: record)
    screen.write()
    screen.write(session.page(of: result, in: plan.quiz))
    var visit = visit
    visit.hasPassed = plan.quiz.feedback == .none || result.hasPassed
    return visit
  }

  private func result(of record: ExamRecord) -> QuizResult {
    let index = record.sitting.variantIndex
    guard let handout = try? handout(variantIndex: index) else {
      return plan.grade(
        AnswerSheet(student: session.learnerName, answers: []), variantIndex: index)
    }
    let sitting = QuizSitting(handout.questions, answers: record.answers(to: handout))
    return plan.grade(
      sitting.sheet(of: session.learnerName, quiz: plan.quiz.id), variantIndex: index)
  }

  private var gaveUp: Visit {
    screen.report(
      StyledText("Without saving there is no exam. What was kept before is kept.", .caution))
    return Visit(ending: .left)
  }

  private func handout(variantIndex: Int) throws -> LearnerHandout {
    try LearnerHandout(
      plan, student: session.learnerName, variantIndex: variantIndex, screen.presentation)
  }

  /// Numbers that the learner has not met.
  private var freshVariantIndex: Int {
    let items = plan.paper(for: session.learnerName).items
    return session.history.freshVariantIndex(of: items.map(\.question.id.text))
  }

  private var newSitting: ExamSitting {
    let now = Timestamp.now
    return ExamSitting(
      course: plan.course.text, quiz: plan.quiz.id.text, quizVersion: plan.quiz.version,
      variantIndex: freshVariantIndex, started: now,
      deadline: plan.quiz.minutes.map { now.millisecondsSince1970 + Int64($0) * 60_000 })
  }
}

extension LearnerHandout {
  /// The seed of each question's variant.
  fileprivate var seeds: [String: UInt64] {
    Dictionary(questions.map { ($0.item.question.id.text, $0.item.seed.value()) }) { $1 }
  }
}

extension ExamRecord {
  /// The answers to the variants that are asked; one to a question that was changed since is not.
  fileprivate func answers(to handout: LearnerHandout) -> [QuizSitting.AnswerKey: String] {
    let seeds = handout.seeds
    let fitting = answers.filter { seeds[$0.question] == $0.variantSeed }
    return Dictionary(
      fitting.map { (.init(question: $0.question, part: $0.part), $0.answer) }
    ) { $1 }
  }
}

extension ExamSitting {
  fileprivate func isSame(as other: ExamSitting) -> Bool {
    (course, quiz, quizVersion) == (other.course, other.quiz, other.quizVersion)
  }

  fileprivate func isOver(at now: Timestamp) -> Bool {
    deadline.map { $0 <= now.millisecondsSince1970 } ?? false
  }

  /// When it is handed in: now, or when its time was over.
  fileprivate func end(at now: Timestamp) -> Timestamp {
    guard let deadline, deadline < now.millisecondsSince1970 else { return now }
    return Timestamp(millisecondsSince1970: deadline, utcOffsetMinutes: now.utcOffsetMinutes)
  }
}
