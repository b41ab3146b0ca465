import ArgumentParser
import Markup
import SourceText
import Terminal

/// The program: without a command it opens the tutor.
@main
struct Weightroom: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weightroom",
    abstract: "A tutor on the regularization of neural networks.",
    discussion: """
      Without a command it opens the tutor where you left off. At any prompt, :help lists what you \
      can do.

      Examples:
        weightroom                        study
        weightroom calc '1/0.25'          compute something
        weightroom check my-course        see whether lessons and questions are right
        weightroom grade QUIZ answers.yaml
                                          grade answers to a quiz

      Progress is kept in $XDG_DATA_HOME/weightroom, by default ~/.local/share/weightroom; what you \
      typed in $XDG_STATE_HOME/weightroom/history, by default below ~/.local/state.

      Exit status: 0 done; 1 done, with findings or wrong answers; 2 could not be done; \
      64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      Study.self, Calc.self, Functions.self, ShowProgress.self, NewContent.self,
      Check.self, Preview.self,
      Try.self, Handout.self, Take.self, Grade.self, Verify.self, Statistics.self,
    ])

  @OptionGroup var tutor: TutorOptions

  func run() throws {
    try MainActor.assumeIsolated { try StudyLoop.run(lesson: nil, options: tutor) }
  }

  /// Runs the program; a misspelt command gets a suggestion, which the parser does not offer.
  static func main() {
    StandardDescriptors.fillGaps()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let word = arguments.first, !word.hasPrefix("-"), !commandNames.contains(word) {
      let help = closestName(to: word, among: commandNames).map { " Did you mean '\($0)'?" } ?? ""
      exit(withError: ValidationError("There is no command '\(word.prefix(40).sanitized)'.\(help)"))
    }
    main(arguments)
  }

  private static let commandNames =
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
}
