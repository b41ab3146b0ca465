import ArgumentParser
import CourseContent
import Grading
import ProgressStorage
import SourceText
import Terminal

/// Grades a file of answers.
struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Grade a file of answers over the course's questions.",
    discussion: """
      The file is YAML or JSON:

        student: alice
        answers:
          prior-to-penalty: 1/0.25
          decay-step: [1.96, -2.45]

      Every student has variants of their own, which follow from the name. A question without an \
      answer scores 0; one that can't be asked does not count.

      Exit status: 0 the pass mark is reached, 1 it is not, 2 the answers could not be graded.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "The percentage that passes.")
  var passMark = 50.0

  @Flag(help: "One JSON document instead of a table.")
  var json = false

  @Argument(help: "The file with the answers; - for standard input.")
  var answers: String

  func validate() throws {
    guard (0...100).contains(passMark) else {
      throw ValidationError("--pass-mark takes a percentage from 0 to 100.")
    }
  }

  func run() throws {
    let screen = display.screen
    var hasPassed = false
    try screen.run {
      let sheet = try AnswerFile(path: answers).answers(reportingTo: screen)
      let (course, questions) = try content.gradableCourse()
      let report = GradeReport(
        sheet.answers, student: sheet.student.text, questions: questions, course: course)
      screen.report(lines: report.remarks(on: sheet.answers).flatMap { $0.rendered() })
      guard report.maximumScore > 0 else { throw Failure("No question could be asked.") }
      hasPassed = report.percent >= passMark
      if json {
        screen.write(document: try GradeDocument(report, hasPassed: hasPassed).json + "\n")
      } else {
        screen.write(report.page(hasPassed: hasPassed))
      }
    }
    if !hasPassed { throw ExitCode.findings }
  }
}
