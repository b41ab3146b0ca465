import ArgumentParser
import Markup
import ProgressStorage
import Terminal
import TutorSession

/// Asks the questions of a sitting at a terminal or from a pipe, under a clock.
@MainActor
struct SittingLoop {
  let screen: Screen
  let reader: LineReader
  /// The end of the time, in milliseconds since 1970; nil where there is none.
  let deadline: Int64?

  /// How it came to an end.
  enum Ending: Hashable {
    case handedIn, left, endOfInput
  }

  /// Asks until the sitting is over.
  ///
  /// - Parameters:
  ///   - endsWithTheTime: true where the end of the time also ends the waiting for a line.
  ///   - keep: puts an answer on disk, before anything is shown; false where it could not be kept
  ///     because the time is over.
  func run(
    _ sitting: inout QuizSitting, endsWithTheTime: Bool,
    keep: (QuizSitting, QuizSitting.AnswerKey) throws -> Bool
  ) throws -> Ending {
    show(sitting.page(secondsLeft: secondsLeft))
    while screen.failure == nil {
      let seconds = endsWithTheTime ? deadline.map { Double($0 - now) / 1000 } : nil
      let page: [Block]
      let typed = reader.readLine(
        prompt: sitting.prompt, isRemembered: false, seconds: seconds,
        goesOn: { [sitting] in sitting.goesOn(behind: $0) })
      switch typed {
      case .line(let line) where line.isPastedCommand:
        screen.report(StyledText("Several lines at once are never taken as commands."))
        continue
      case .line(let line):
        let answered = sitting.respond(to: line, secondsLeft: secondsLeft)
        if let key = sitting.lastAnswered, try !keep(sitting, key) {
          page = sitting.timeIsUp()
        } else {
          page = answered
        }
      case nil: page = sitting.timeIsUp()
      case .damaged(let damage, _):
        screen.report(StyledText("That line \(damage.description) and was not taken."))
        continue
      case .interrupted: continue
      case .endOfInput:
        if screen.capabilities.isInteractive { screen.write() }
        return .endOfInput
      case .terminated(let request): throw ExitCode(request.exitStatus)
      }
      show(page)
      switch sitting.ending {
      case .handedIn: return .handedIn
      case .left: return .left
      case nil: break
      }
    }
    return .endOfInput
  }

  private func show(_ page: [Block]) {
    screen.write()
    screen.write(page)
    if screen.capabilities.isInteractive { screen.write() }
  }

  /// Whole seconds, rounded up, so that the last one is still one.
  private var secondsLeft: Int? {
    deadline.map { Int((Double($0 - now) / 1000).rounded(.up)) }
  }

  private var now: Int64 { Timestamp.now.millisecondsSince1970 }
}

/// When a sitting that is kept in a file was begun and ended, and what came late.
struct SittingRecord {
  let started: Timestamp
  var finished: Timestamp?
  /// The names of the answers that were given when the time was over.
  var late: [String] = []
}

extension QuizSitting.AnswerKey {
  /// `question`, or `question.part`.
  var name: String { part.map { "\(question).\($0)" } ?? question }
}
