import ArgumentParser
import Markup
import Terminal

/// Something that could not be done: exit status 2, and a message that says what to do.
struct Failure: Error {
  let message: String
  let details: [StyledText]

  init(_ message: String, details: [StyledText] = []) {
    self.message = message
    self.details = details
  }
}

extension ExitCode {
  /// It ran, and there are findings, wrong answers, or a score below the pass mark.
  static let findings = ExitCode(1)
  /// It could not be done.
  static let impossible = ExitCode(2)
}

extension Screen {
  /// Runs a command's work; what could not be done is reported and becomes exit status 2, and so
  /// does output that did not arrive.
  func run(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      let failure = error as? Failure ?? Failure("\(error)")
      report(lines: failure.details)
      report(StyledText("weightroom: ", .muted) + StyledText(failure.message))
      throw ExitCode.impossible
    }
    if let failure, !failure.isBrokenPipe {
      report(StyledText("weightroom: The output could not be written: \(failure)."))
      throw ExitCode.impossible
    }
  }
}
