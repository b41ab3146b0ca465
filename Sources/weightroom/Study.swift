import ArgumentParser

/// Opens the tutor, or a lesson directly.
struct Study: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "Study a lesson, by its number, id or title.",
    discussion: """
      Type :help at any prompt to see what you can do. Lines that come from a pipe are taken as if \
      they were typed:

        printf '1\\n\\n4\\n' | weightroom study
      """)

  @OptionGroup var tutor: TutorOptions

  @Argument(help: "The lesson; without it, the list of lessons is shown.")
  var lesson: String?

  func run() throws {
    try MainActor.assumeIsolated { try StudyLoop.run(lesson: lesson, tutor.setup) }
  }
}
