import ArgumentParser
import Interchange
import Markup
import SourceText
import Terminal

/// Holds questions to the verdicts that instructors expect of them.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Type answers to questions, and see that the verdicts hold.",
    discussion: """
      A file of answer tests lies in the course's folder answer-tests:

        title: What people type to the dropout questions
        tests:
          - question: survivor-value
            given: {activation: 5, p_drop: 0.2}
            answers:
              - {answer: "6.25", expect: correct}
              - {answer: "25", expect: keep-and-drop-swapped}
              - {answer: "6,25", expect: {invalid: decimal_comma}}

      Parameters that are not given, and the order of choices, are those of variant 0, or of the \
      variant: that a group names, and of nobody, or of the student: that it names.

      Exit status: 0 every answer gets its verdict; 1 some don't; 2 a file could not be read, or \
      nothing was there.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "How results are told: \(Format.allValueStrings.joined(separator: ", ")).")
  var format = Format.text

  @Argument(
    help: ArgumentHelp(
      "Files of answer tests, folders of them, or courses; by default the content in use.",
      valueName: "path"))
  var paths: [String] = []

  /// For whom results are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, tap, junit
  }

  func run() throws {
    let screen = display.screen
    var status = ExitCode.success
    try screen.run {
      let run = try SuiteRun(paths.isEmpty ? [content.folder] : paths, content)
      switch format {
      case .text:
        for problem in run.problems { screen.write(lines: problem.rendered() + [StyledText()]) }
      case .tap: screen.write(document: TAPReport(suites: run.suites).text)
      case .junit:
        screen.write(document: JUnitReport(name: "weightroom test", suites: run.suites).xml)
      }
      if format != .text {
        screen.report(lines: run.remarks.flatMap { $0.rendered() })
      }
      screen.report(run.summary)
      status = run.status
    }
    if status != .success { throw status }
  }
}
