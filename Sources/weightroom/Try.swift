import ArgumentParser
import CourseContent
import Markup
import SourceText
import Terminal

/// Asks an author's questions at once.
struct Try: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Answer the questions of a file, or one of them; nothing is recorded.",
    discussion: """
      Everything works as it does for a learner: :hint, :solution, :another.

        weightroom try my-course/questions/dropout.yaml
        weightroom try my-course/questions/dropout.yaml:survivor-value --variant 7 --student alice
      """)

  @Argument(
    help: ArgumentHelp(
      "A file of questions, and behind a colon the id of one of them.", valueName: "file[:id]"))
  var place: String

  @Option(help: "Which of the student's variants comes first.")
  var variant = 0

  @Option(help: "Whose variants they are; by default nobody's, as `check` draws them.")
  var student = ""

  @OptionGroup var display: DisplayOptions

  func validate() throws {
    guard (0...1_000_000_000).contains(variant) else {
      throw ValidationError("--variant takes a number from 0 to 1000000000.")
    }
  }

  func run() throws {
    let screen = display.screen
    try screen.run {
      let file = try QuestionPlace(place)
      let questions = try file.questions(reportingTo: screen)
      let trial = Trial(
        title: file.path, course: file.course, student: student, variant: variant)
      try MainActor.assumeIsolated {
        try StudyLoop.run(trying: questions, of: trial, on: screen)
      }
    }
  }
}

/// What an author tries out, apart from the questions.
struct Trial {
  let title: String
  let course: CourseID
  let student: String
  let variant: Int
}
