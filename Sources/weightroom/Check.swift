import ArgumentParser
import Markup
import SourceText
import Terminal

/// Tells authors whether their lessons and questions are right.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check lessons and questions, and prove every question.",
    discussion: """
      Reads everything, follows every reference, computes every formula, and answers every question \
      in many variants: the model answer must score, each mistake must get its own note, and what \
      can't be read must be called invalid. All findings are reported at once, as \
      file:line:column: error[CODE]: message.

      Exit status: 0 clean, 1 errors, 2 nothing there to check.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "How many variants of each question are tried.")
  var variants = 100

  @Argument(
    help: "Folders with courses, or with one course, or files; by default the content in use.")
  var paths: [String] = []

  func validate() throws {
    guard (1...100_000).contains(variants) else {
      throw ValidationError("--variants takes a number from 1 to 100000.")
    }
  }

  func run() throws {
    let screen = display.screen
    var isClean = false
    try screen.run {
      let paths = try paths.isEmpty ? [content.folder] : paths
      let check = ContentCheck(paths, variantCount: variants)
      for finding in check.findings { screen.write(lines: finding.rendered() + [StyledText()]) }
      screen.report(check.summary)
      guard check.unreadable.isEmpty else {
        let list = check.unreadable.joined(separator: ", ")
        throw Failure("Not everything could be checked: \(list).")
      }
      isClean = check.errorCount == 0
    }
    if !isClean { throw ExitCode.findings }
  }
}
