import ArgumentParser
import CourseContent
import Markup
import ProgressStorage
import Terminal

/// Tells what has been done; its subcommands look after what is stored.
struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show what you have done so far, or look after it.",
    discussion: """
      Examples:
        weightroom progress                            what was done, and what is due
        weightroom progress backup ~/weightroom.db     a whole copy, to be put back by restore
        weightroom progress export > mine.jsonl        on one machine, and on another:
        weightroom progress import mine.jsonl
      """,
    subcommands: [
      RebuildProgress.self, BackUpProgress.self, RestoreProgress.self, ExportProgress.self,
      ImportProgress.self, ForgetProgress.self,
    ])

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions
  @OptionGroup var display: DisplayOptions

  @Flag(help: "One JSON document.")
  var json = false

  func run() throws {
    let screen = display.screen
    try screen.run {
      let (library, course) = try content.openCourse()
      let store = try DataDirectory.existingStore()
      let report = try ProgressReport(
        course, library, learner: learner.name, store: store, today: Timestamp.now.localDay)
      if let store, store.isReadOnly {
        screen.report([
          .paragraph(
            """
            Progress can be read here and not written: what you do now is not kept. weightroom \
            doctor says more.
            """)
        ])
      }
      if json {
        screen.write(document: try ProgressDocument(report).json + "\n")
      } else {
        screen.write(ProgressPage(report, screen.capabilities, width: screen.layout().width).blocks)
      }
    }
  }
}
