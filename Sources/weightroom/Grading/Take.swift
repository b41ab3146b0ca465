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
      The time that is left is shown, and goes on while you are away. When it is over, answers are \
      still taken, and marked as late in the file.

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
      let plan = try QuizChoice(name: quiz).plan(content.place, reportingTo: screen)
      let name: LearnerName
      do throws(LearnerNameError) {
        name = try LearnerName(student)
      } catch {
        throw Failure(error.description)
      }
      let handout = try LearnerHandout(plan, student: name.text, screen.presentation)
      let file = SittingFile(
        path: output ?? "\(plan.quiz.id)-answers.yaml", quiz: plan.quiz.id.text, student: name.text)
      let (answers, begun) = try file.begun(reportingTo: screen)
      let record = begun ?? SittingRecord(started: .now)
      let sitting = QuizSitting(
        handout.questions, answers: answers,
        lateAnswers: Set(answers.keys.filter { record.late.contains($0.name) }))
      try MainActor.assumeIsolated {
        try run(sitting, handout, file, record, minutes: plan.quiz.minutes, on: screen)
      }
    }
  }

  @MainActor
  private func run(
    _ begun: QuizSitting, _ handout: LearnerHandout, _ file: SittingFile, _ record: SittingRecord,
    minutes: Int?, on screen: Screen
  ) throws {
    var sitting = begun
    var record = record
    let loop = SittingLoop(
      screen: screen, reader: LineReader(screen.capabilities),
      deadline: minutes.map { record.started.millisecondsSince1970 + Int64($0) * 60_000 })
    try file.save(handout, sitting.answers, record)
    screen.write(handout.opening)
    let ending = try loop.run(&sitting, endsWithTheTime: false) { sitting, _ in
      record.late = sitting.lateAnswers.map(\.name)
      try file.save(handout, sitting.answers, record)
      return true
    }
    if ending == .handedIn {
      record.finished = .now
      try file.save(handout, sitting.answers, record)
    }
    screen.report(
      StyledText("Your answers\(ending == .handedIn ? "" : " so far"): \(file.path)"))
  }
}
