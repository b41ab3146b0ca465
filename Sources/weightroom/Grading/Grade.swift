import ArgumentParser
import CourseContent
import Interchange
import Markup
import ProgressStorage
import Terminal

/// Grades answers to a quiz.
struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Grade answers to a quiz, of one learner or a class.",
    discussion: """
      A file of answers is YAML or JSON, one sheet or a list of them:

        student: alice
        answers:
          prior-to-penalty: 1/0.25
          decay-step: [1.96, -2.45]

      or JSON Lines, with such an object on each line, or CSV: columns student, question and answer \
      (and, where wanted, variant, attempt, hints), or student and a column for each question. The \
      lines of a learner must follow one another. A class is graded as it is read, however large.

      Every learner has variants of their own, which follow from the name. Several answers to a \
      question are attempts, in order. What is unknown, there twice, or an answer to somebody else's \
      variant is not graded, and told beside the scores.

      Exit status: 0 everybody passed; 1 somebody did not, or there are findings; 2 something could \
      not be read or graded, or nothing was there.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "How results are told: \(Format.allValueStrings.joined(separator: ", ")).")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "How the answers are written: \(AnswerFormat.allValueStrings.joined(separator: ", ")).",
      discussion: "By default the file's name tells, or else its beginning.", valueName: "format"))
  var input: AnswerFormat?

  @Option(
    help: ArgumentHelp(
      "Whose answers they are, whatever the file says.",
      discussion: "Where somebody else knows who hands them in, as a course's autograder does."))
  var student: String?

  @Argument(help: "The quiz's id in the course, or the path of its file.")
  var quiz: String

  @Argument(help: "Files with answers; - for standard input.")
  var answers: [String]

  /// For whom results are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, junit, gradescope
  }

  func run() throws {
    let screen = display.screen
    var status = ExitCode.success
    try screen.run {
      let plan = try QuizChoice(name: quiz).plan(content.place, reportingTo: screen)
      let owner = try student.map { typed in
        do throws(LearnerNameError) {
          return try LearnerName(typed)
        } catch {
          throw Failure(error.description)
        }
      }
      var report = ClassReport(ClassGrading(plan), of: owner, format, screen)
      try report.write(answers, input)
      status = report.status
    }
    if status != .success { throw status }
  }
}
