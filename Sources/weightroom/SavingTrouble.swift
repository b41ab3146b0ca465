import ArgumentParser
import Markup
import Terminal

/// What happens where progress can't be saved: the learner decides, and nothing is shown as if it
/// had been.
@MainActor
struct SavingTrouble {
  let screen: Screen
  let reader: LineReader

  /// Does the work, again and again while the learner wants to retry.
  ///
  /// - Returns: nil where the learner goes on without saving.
  /// - Throws: the failure, where nobody is there to decide; otherwise that the learner has left.
  func overcome<Result>(_ work: () throws(Failure) -> Result) throws -> Result? {
    while true {
      do throws(Failure) {
        return try work()
      } catch {
        guard screen.capabilities.isInteractive else { throw error }
        screen.report([.paragraph(StyledText(error.message, .caution))])
        guard try wantsToRetry() else { return nil }
      }
    }
  }

  private func wantsToRetry() throws -> Bool {
    let prompt = StyledText("[r]etry, [c]ontinue without saving, [q]uit: ", .accent)
    while true {
      switch reader.readLine(prompt: prompt, isRemembered: false) {
      case .line("r"), .line("R"), .line(""): return true
      case .line("c"), .line("C"):
        screen.report(StyledText("From here on nothing is saved.", .caution))
        return false
      case .line("q"), .line("Q"), .endOfInput:
        throw Failure("Stopped. What was acknowledged before is saved.")
      case .terminated(let request): throw ExitCode(request.exitStatus)
      case .line, .damaged, .interrupted: continue
      }
    }
  }
}
