import ArgumentParser
import CourseContent
import Formula
import Markup
import ProgressStorage
import Terminal

/// Tells what has been done.
struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show what you have done so far.")

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let screen = display.screen
    try screen.run {
      let (library, course) = try content.openCourse()
      do {
        let name = try LearnerName(learner.learner)
        let store = try ProgressStore(directory: try DataDirectory.url)
        let id = course.id.text
        screen.write(
          page(
            course, library: library,
            positions: try store.positions(learner: name, course: id),
            questions: try store.questionSummaries(learner: name, course: id),
            totals: try store.totals(learner: name, course: id)))
      } catch let error as ProgressStoreError {
        throw Failure("Progress can't be read. \(error.description)")
      } catch let error as LearnerNameError {
        throw Failure(error.description)
      }
    }
  }

  private func page(
    _ course: Course, library: ContentLibrary, positions: [LessonPosition],
    questions: [QuestionSummary], totals: Totals
  ) -> [Block] {
    var blocks: [Block] = [.heading(level: 1, StyledText(course.title))]
    let places = Dictionary(positions.map { ($0.lesson, $0) }) { $1 }
    let lessons = course.lessons.map { lesson -> [Block] in
      let state =
        places[lesson.id.text].map { $0.isFinished ? "read to the end" : "at step \($0.step + 1)" }
        ?? "not begun"
      let title = library.title(of: lesson, in: course)
      return [.paragraph(StyledText(title, .strong) + StyledText(" · \(state)", .muted))]
    }
    blocks.append(.list(.numbers(from: 1), items: lessons))
    guard !questions.isEmpty else {
      return blocks + [.paragraph("Nothing answered yet. Type weightroom to begin.")]
    }
    let rows = questions.map { question -> [StyledText] in
      [
        StyledText(question.question),
        question.isSolved ? StyledText("solved", .correct) : StyledText("open", .caution),
        StyledText(question.isFirstAttemptCorrect ? "yes" : "no"),
        StyledText("\(question.attempts)"),
      ]
    }
    blocks.append(
      .table(
        header: ["question", "state", "right at once", "answers"],
        alignments: [.left, .left, .left, .right], rows: rows))
    let minutes = totals.milliseconds / 60_000
    blocks.append(
      .paragraph(
        "\(totals.questionsSolved) of \(totals.questionsTried) questions tried are solved; "
          + "\(totals.correct) of \(totals.attempts) answers were right; \(minutes) minutes spent."
      ))
    return blocks
  }
}
