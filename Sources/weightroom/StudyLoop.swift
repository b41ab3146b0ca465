import ArgumentParser
import CourseContent
import Foundation
import Markup
import ProgressStorage
import Terminal
import TutorSession

/// The tutor at a terminal or a pipe: reads lines, makes records durable, and only then shows.
@MainActor
struct StudyLoop {
  private var session: TutorSession
  private var recorder: StudyRecorder
  private let screen: Screen
  private let reader: LineReader
  private let clock = ContinuousClock()

  static func run(lesson: String?, options: TutorOptions) throws {
    let screen = options.display.screen
    try screen.run {
      let (library, course) = try options.content.openCourse()
      let recorder = try StudyRecorder(learner: options.learner.learner, course: course.id.text)
      let session = TutorSession(
        library: library, course: course, learner: recorder.learner.text,
        history: try recorder.history(), presentation: screen.presentation)
      var loop = StudyLoop(session: session, recorder: recorder, screen: screen)
      try loop.run(lesson: lesson)
    }
  }

  private init(session: TutorSession, recorder: StudyRecorder, screen: Screen) {
    self.session = session
    self.recorder = recorder
    self.screen = screen
    let completions = CompletionSource()
    source = completions
    reader = LineReader(
      screen.capabilities, history: StateDirectory.lineHistory(for: recorder.learner),
      completer: Completer(
        boundary: { line in line.hasPrefix(":") && !line.contains(" ") ? .space : .formula },
        candidates: { completions.candidates(for: $0) }))
  }

  private let source: CompletionSource

  private mutating func run(lesson: String?) throws {
    var output = lesson.map { session.start(lesson: $0) } ?? session.start()
    while true {
      try deliver(output)
      if output.isFinished { return }
      let asked = clock.now
      source.session = session
      switch reader.readLine(prompt: session.prompt) {
      case .line(let line):
        output = session.respond(to: line)
      case .damaged(let damage, _):
        screen.report(StyledText("That line \(damage.description) and was not taken."))
        output = SessionOutput()
      case .interrupted:
        output = SessionOutput()
      case .endOfInput:
        if screen.capabilities.isInteractive { screen.write() }
        return
      case .terminated(let request):
        throw ExitCode(request.exitStatus)
      }
      milliseconds = Int64((clock.now - asked) / .milliseconds(1))
      if screen.failure != nil { return }
    }
  }

  /// How long the last line took to come.
  private var milliseconds: Int64 = 0

  /// Stores the records, and shows what there is to show when that is done.
  private mutating func deliver(_ output: SessionOutput) throws {
    for record in output.records { try store(record) }
    guard !output.blocks.isEmpty else { return }
    screen.write()
    screen.write(output.blocks)
    if screen.capabilities.isInteractive { screen.write() }
  }

  /// Stores a record. Where that fails, the learner decides: once more, without saving, or not at
  /// all; nothing is shown as if it had been saved.
  private mutating func store(_ record: SessionRecord) throws {
    while true {
      do {
        try recorder.store(record, milliseconds: milliseconds)
        return
      } catch let error as ProgressStoreError {
        screen.report([
          .paragraph(StyledText("This could not be saved. ", .caution) + "\(error.description)")
        ])
        guard screen.capabilities.isInteractive else {
          throw Failure("Stopped, since progress can't be saved.")
        }
        try decide()
      }
    }
  }

  private mutating func decide() throws {
    let prompt = StyledText("[r]etry, [c]ontinue without saving, [q]uit: ", .accent)
    while true {
      switch reader.readLine(prompt: prompt, isRemembered: false) {
      case .line("r"), .line("R"), .line(""): return
      case .line("c"), .line("C"):
        try recorder.goOnInMemory()
        return
      case .line("q"), .line("Q"), .endOfInput:
        throw Failure("Stopped. What was acknowledged before is saved.")
      case .terminated(let request): throw ExitCode(request.exitStatus)
      case .line, .damaged, .interrupted: continue
      }
    }
  }
}

/// What the TAB key looks at: the session as it was when the line was asked for.
///
/// A class, because Readline keeps the completer while the session, a value, moves on.
@MainActor
private final class CompletionSource {
  var session: TutorSession?

  func candidates(for request: CompletionRequest) -> [CompletionCandidate] {
    guard let session else { return [] }
    let before = String(decoding: Array(request.line.utf8).prefix(request.wordStart), as: UTF8.self)
    return session.completions(of: request.word, after: before).map {
      CompletionCandidate($0, appendsSpace: $0.hasPrefix(":"))
    }
  }
}
