import ArgumentParser
import CourseContent
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
      let page = try ProgressPage(
        course, library, learner: learner.name, store: DataDirectory.existingStore())
      screen.write(page.blocks)
    }
  }
}
