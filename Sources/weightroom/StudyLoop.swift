import ArgumentParser
import CourseContent
import Labs
import Markup
import ProgressStorage
import Terminal
import TutorSession

/// The tutor at a terminal or a pipe: reads lines, makes records durable, and only then shows.
@MainActor
struct StudyLoop {
  private var session: TutorSession
  /// Who makes records durable; nil where nothing is recorded.
  private var recorder: StudyRecorder?
  private let screen: Screen
  private let reader: LineReader
  private let completions: CompletionSource
  private let clock = ContinuousClock()
  /// Where the content is, for exams; nil where none can be taken.
  private var content: ContentOptions?
  /// What was typed where a page was turned: the answer of somebody who did not want to read on.
  private var typedAhead: LineResult?

  /// Opens the tutor, at a lesson where one is named.
  static func run(lesson: String?, options: TutorOptions) throws {
    let screen = options.display.screen
    try screen.run {
      var loop = try StudyLoop(options, screen)
      try loop.begin(lesson)
      try loop.takeLines()
    }
  }

  /// Asks what is due for review, or only tells it.
  static func review(_ options: TutorOptions, isTellingOnly: Bool) throws {
    let screen = options.display.screen
    try screen.run {
      var loop = try StudyLoop(options, screen)
      if isTellingOnly {
        return screen.write([
          .paragraph(loop.session.reviewForecast ?? "Nothing to review yet.")
        ])
      }
      let output = loop.session.startReview()
      try loop.deliver(output)
      if !output.isFinished { try loop.takeLines() }
    }
  }

  /// Practises a quiz, or questions on a lesson or a concept; without a name, tells what there is.
  static func quiz(_ name: String?, _ options: TutorOptions) throws {
    let screen = options.display.screen
    try screen.run {
      var loop = try StudyLoop(options, screen)
      guard let name else { return screen.write(loop.session.quizList) }
      let output = loop.session.startQuiz(name)
      guard !output.isFinished else {
        screen.report(output.blocks)
        throw Failure("No quiz was begun.")
      }
      try loop.deliver(output)
      try loop.takeLines()
    }
  }

  /// Takes an exam; without a name, tells what there is.
  ///
  /// - Returns: false where it was handed in and not passed.
  static func exam(_ name: String?, _ options: TutorOptions) throws -> Bool {
    let screen = options.display.screen
    var hasPassed = true
    try screen.run {
      var loop = try StudyLoop(options, screen)
      guard let name else { return screen.write(loop.session.quizList) }
      let output = loop.session.startExam(name)
      guard let request = output.exam else {
        screen.report(output.blocks)
        throw Failure("No exam was begun.")
      }
      hasPassed = try loop.play(request).hasPassed
    }
    return hasPassed
  }

  /// Lets an author try questions out; nothing is recorded.
  static func run(trying questions: [Question], of trial: Trial, on screen: Screen) throws {
    var loop = StudyLoop(
      TutorSession(
        trying: questions, course: trial.course, student: trial.student, variant: trial.variant,
        presentation: screen.presentation), screen)
    try loop.deliver(loop.session.startTrial(questions.map(\.id), title: trial.title))
    try loop.takeLines()
  }

  private init(_ session: TutorSession, _ screen: Screen) {
    self.session = session
    self.screen = screen
    completions = CompletionSource()
    reader = LineReader(screen.capabilities, completer: completions.completer)
  }

  private init(_ options: TutorOptions, _ screen: Screen) throws {
    let (library, course) = try options.content.openCourse()
    content = options.content
    let learner = try options.learner.name
    self.screen = screen
    completions = CompletionSource()
    reader = LineReader(
      screen.capabilities, history: StateDirectory.lineHistory(for: learner),
      completer: completions.completer)
    let recorder = try StudyRecorder(
      learner: learner, course: course,
      trouble: SavingTrouble(screen: screen, reader: reader))
    self.recorder = recorder
    session = TutorSession(
      library: library, course: course, learner: learner.text, history: recorder.history,
      presentation: screen.presentation)
  }

  private mutating func begin(_ lesson: String?) throws {
    guard let lesson else { return try deliver(session.start()) }
    let output = session.start(lesson: lesson)
    // A lesson that opens is a place that is recorded.
    guard !output.records.isEmpty else {
      screen.report(output.blocks)
      throw Failure("The lesson was not opened.")
    }
    try deliver(output)
  }

  private mutating func takeLines() throws {
    while screen.failure == nil {
      completions.session = session
      let asked = clock.now
      switch typedAhead.take() ?? reader.readLine(prompt: session.prompt) {
      case .line(let line) where line.isPastedCommand:
        screen.report(StyledText("Several lines at once are never taken as commands."))
      case .line(let line):
        let output = session.respond(to: line)
        try deliver(output, after: timeTaken(since: asked))
        if output.isFinished { return }
        if let request = output.exam, try !comeBack(from: request) { return }
      case .damaged(let damage, _):
        screen.report(StyledText("That line \(damage.description) and was not taken."))
      case .interrupted: continue
      case .endOfInput:
        if screen.capabilities.isInteractive { screen.write() }
        return
      case .terminated(let request): throw ExitCode(request.exitStatus)
      }
    }
  }

  /// Takes an exam in between, and shows the list of lessons behind it.
  ///
  /// - Returns: false where the input has ended, and with it the session.
  private mutating func comeBack(from request: ExamRequest) throws -> Bool {
    let visit: ExamPlay.Visit
    do {
      visit = try play(request)
    } catch let failure as Failure {
      screen.report(lines: failure.details)
      screen.report(StyledText(failure.message, .caution))
      return true
    }
    if visit.ending == .endOfInput { return false }
    let openExams = try recorder?.exams().openExams(at: .now) ?? []
    try deliver(session.comeBack(fromExamWith: visit.answers, openExams: openExams))
    return true
  }

  private func play(_ request: ExamRequest) throws -> ExamPlay.Visit {
    guard let recorder, let content else { throw Failure("No exam can be taken here.") }
    let plan = try QuizChoice(name: request.quiz.text).plan(content, reportingTo: screen)
    return try ExamPlay(
      plan: plan, session: session, recorder: recorder, screen: screen, reader: reader
    ).run()
  }

  /// How long somebody took for a line. A pipe takes no time, and who needs more than an hour has
  /// been away.
  private func timeTaken(since asked: ContinuousClock.Instant) -> Duration? {
    let duration = clock.now - asked
    return screen.capabilities.isInteractive && duration < .seconds(3600) ? duration : nil
  }

  /// Shows a page, leaf by leaf where it is taller than the window. Whatever else than Enter is
  /// typed in between shows the rest, and is taken as if it had been typed behind it.
  private mutating func show(_ blocks: [Block]) {
    var typed: LineResult?
    screen.write(blocks) {
      let line = reader.readLine(prompt: StyledText("[Enter for more] ", .muted))
      if case .line(let text) = line, text.allSatisfy(\.isWhitespace) { return true }
      if line != .interrupted { typed = line }
      return false
    }
    typedAhead = typed
  }

  /// Stores the records, and shows what there is to show when that is done.
  private mutating func deliver(_ output: SessionOutput, after duration: Duration? = nil) throws {
    for record in output.records { try recorder?.record(record, after: duration) }
    if !output.blocks.isEmpty {
      screen.write()
      show(output.blocks)
      if screen.capabilities.isInteractive { screen.write() }
    }
    if let request = output.lab {
      try LabOpening.run(request.lab, request.settings, on: screen, reader: reader)
      if screen.capabilities.isInteractive { screen.write() }
    }
  }
}
