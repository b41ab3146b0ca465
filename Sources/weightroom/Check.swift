import ArgumentParser
import CourseContent
import Grading
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

      Exit status: 0 clean, 1 findings (with --strict warnings too), 2 unreadable.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "How many variants of each question are tried.")
  var variants = 100

  @Argument(help: "A folder with courses, or with one course; by default the content in use.")
  var path: String?

  func validate() throws {
    guard (1...100_000).contains(variants) else {
      throw ValidationError("--variants takes a number from 1 to 100000.")
    }
  }

  /// Answers every question of every course against itself.
  private func proofs(of library: ContentLibrary) -> [Diagnostic] {
    (library.courses().value ?? []).flatMap { course in
      (QuestionBank(course: course).questions().value ?? []).flatMap { question in
        ContentProof(of: question, course: course.id, variantCount: variants).findings()
      }
    }
  }

  func run() throws {
    let screen = display.screen
    var errors = 0
    try screen.run {
      let folder = try path ?? content.folder
      var findings = ContentLibrary.check(folder)
      if !findings.contains(where: { $0.severity == .error }) {
        findings += proofs(of: ContentLibrary(root: folder))
      }
      for finding in findings {
        screen.write(lines: finding.rendered())
        screen.write()
      }
      errors = findings.count { $0.severity == .error }
      let warnings = findings.count - errors
      let summary =
        findings.isEmpty
        ? StyledText("Clean: no findings.", .correct)
        : StyledText("\(errors) errors, \(warnings) warnings", errors > 0 ? .incorrect : .caution)
      screen.report(summary)
    }
    if errors > 0 { throw ExitCode.findings }
  }
}
