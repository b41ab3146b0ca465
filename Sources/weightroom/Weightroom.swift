import ArgumentParser
import Foundation
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
        weightroom lab map-geometry       move a slider and see
        weightroom review                 answer once more what is due
        weightroom quiz dropout           some questions on a subject, each told at once
        weightroom exam first-lesson      a quiz in earnest: timed, told at the end
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
      Study.self, Review.self, PractiseQuiz.self, TakeExam.self, ShowLab.self, Calc.self,
      Functions.self, ShowProgress.self,
      Doctor.self, NewContent.self,
      Check.self, PrintSchema.self, Preview.self,
      Try.self, Test.self, Handout.self, Take.self, Grade.self, Verify.self, Statistics.self,
    ])

  @OptionGroup var tutor: TutorOptions

  func run() throws {
    try MainActor.assumeIsolated { try StudyLoop.run(lesson: nil, tutor.setup) }
  }

  /// Runs the program; a misspelt command gets a suggestion, which the parser does not offer.
  static func main() {
    StandardDescriptors.fillGaps()
    // A limit on the size of files is to be an error that can be told, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let word = arguments.first, !word.hasPrefix("-"), !commandNames.contains(word) {
      let help = nearCommand(word).map { " Did you mean '\($0)'?" } ?? ""
      exit(withError: ValidationError("There is no command '\(word.prefix(40).sanitized)'.\(help)"))
    }
    guard arguments.isEmpty else { return main(arguments) }
    // Most often nothing is said, and then there is nothing to parse.
    do {
      try MainActor.assumeIsolated { try StudyLoop.run(lesson: nil, TutorSetup()) }
    } catch {
      exit(withError: error)
    }
  }

  /// What somebody may have meant who typed a command that there isn't.
  private static func nearCommand(_ word: String) -> String? {
    // Those that look after progress are looked for at the top, too.
    let subcommands = ShowProgress.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    if subcommands.contains(word) { return "progress \(word)" }
    return closestName(to: word, among: commandNames)
  }

  private static let commandNames =
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
}
