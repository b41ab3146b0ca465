import ArgumentParser
import CourseContent
import Grading
import Markup
import ProgressStorage
import SourceText
import Terminal
import TutorSession

/// Asks a quiz in the terminal.
struct Take: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Take a quiz in the terminal; your answers go to a file.",
    discussion: """
      Nothing is told about an answer before the quiz is graded, but that it can't be read. Each \
      answer is on disk before the next question is asked; whoever leaves goes on where they were. \
      A time limit is shown, and not enforced.

        weightroom take first-lesson --student alice --output alice.yaml
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "Who takes the quiz.")
  var student: String

  @Option(
    help: ArgumentHelp(
      "The file for the answers; by default QUIZ-answers.yaml.", valueName: "file"))
  var output: String?

  @Argument(help: "The quiz's id in the course, or the path of its file.")
  var quiz: String

  func run() throws {
    let screen = display.screen
    try screen.run {
      let plan = try QuizChoice(name: quiz).plan(content, reportingTo: screen)
      let name: LearnerName
      do throws(LearnerNameError) {
        name = try LearnerName(student)
      } catch {
        throw Failure(error.description)
      }
      let handout = try LearnerHandout(plan, student: name.text, screen.presentation)
      let file = SittingFile(
        path: output ?? "\(plan.quiz.id)-answers.yaml", quiz: plan.quiz.id.text, student: name.text)
      let sitting = QuizSitting(handout.questions, answers: try file.answers(reportingTo: screen))
      try MainActor.assumeIsolated {
        try run(sitting, handout, file, on: screen)
      }
    }
  }

  @MainActor
  private func run(
    _ begun: QuizSitting, _ handout: LearnerHandout, _ file: SittingFile, on screen: Screen
  ) throws {
    var sitting = begun
    let reader = LineReader(screen.capabilities)
    try file.save(handout, sitting.answers)
    screen.write(handout.opening + sitting.page)
    while screen.failure == nil {
      switch reader.readLine(prompt: sitting.prompt) {
      case .line(let line):
        let before = sitting.answers
        let page = sitting.respond(to: line)
        if sitting.answers != before { try file.save(handout, sitting.answers) }
        screen.write()
        screen.write(page)
        if sitting.isFinished { return screen.report(StyledText("Your answers: \(file.path)")) }
      case .damaged(let damage, _):
        screen.report(StyledText("That line \(damage.description) and was not taken."))
      case .interrupted: continue
      case .endOfInput:
        return screen.report(StyledText("Your answers so far: \(file.path)"))
      case .terminated(let request): throw ExitCode(request.exitStatus)
      }
    }
  }
}
