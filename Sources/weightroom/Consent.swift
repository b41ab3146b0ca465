import ArgumentParser
import Markup
import Terminal

/// Asking before something is gone.
struct Consent: ParsableArguments {
  @Flag(help: "Don't ask first.")
  var yes = false

  /// Asks a question to which only “yes” is a yes.
  ///
  /// - Throws: a failure where the answer is another, or nobody is there to answer.
  func ask(_ question: String, _ screen: Screen) throws {
    guard !yes else { return }
    guard screen.capabilities.isInteractive else {
      throw Failure("\(question) Nobody is there to ask: say --yes if it is meant.")
    }
    let isAgreed = try MainActor.assumeIsolated {
      let reader = LineReader(screen.capabilities)
      screen.report([.paragraph(StyledText(question, .caution))])
      while true {
        switch reader.readLine(
          prompt: StyledText("Type yes to do it: ", .accent), isRemembered: false)
        {
        case .line(let line): return line.lowercased() == "yes"
        case .endOfInput, .interrupted: return false
        case .terminated(let request): throw ExitCode(request.exitStatus)
        case .damaged: continue
        }
      }
    }
    guard isAgreed else { throw Failure("Nothing was changed.") }
  }
}
