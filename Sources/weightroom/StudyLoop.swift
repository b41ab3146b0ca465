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
      switch reader.readLine(prompt: session.prompt) {
      case .line(let line) where line.isPastedCommand:
        screen.report(StyledText("Several lines at once are never taken as commands."))
      case .line(let line):
        let output = session.respond(to: line)
        try deliver(output, after: timeTaken(since: asked))
        if output.isFinished { return }
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

  /// How long somebody took for a line. A pipe takes no time, and who needs more than an hour has
  /// been away.
  private func timeTaken(since asked: ContinuousClock.Instant) -> Duration? {
    let duration = clock.now - asked
    return screen.capabilities.isInteractive && duration < .seconds(3600) ? duration : nil
  }

  /// Stores the records, and shows what there is to show when that is done.
  private mutating func deliver(_ output: SessionOutput, after duration: Duration? = nil) throws {
    for record in output.records { try recorder?.record(record, after: duration) }
    if !output.blocks.isEmpty {
      screen.write()
      screen.write(output.blocks)
      if screen.capabilities.isInteractive { screen.write() }
    }
    if let request = output.lab {
      try LabOpening.run(request.lab, request.settings, on: screen, reader: reader)
      if screen.capabilities.isInteractive { screen.write() }
    }
  }
}

extension String {
  /// True for lines pasted at once that begin like a command: nobody looked at them one by one.
  fileprivate var isPastedCommand: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    return words.first?.hasPrefix(":") == true
      && split(whereSeparator: \.isNewline).count { !$0.allSatisfy(\.isWhitespace) } > 1
  }
}
