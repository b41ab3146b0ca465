import ArgumentParser
import Terminal
import TutorSession

/// The reference of the formula language's functions.
struct Functions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "functions", abstract: "List the functions of the formula language, or show one.")

  @OptionGroup var display: DisplayOptions

  @Argument(help: "A function's name, or a word to look for.")
  var name: String = ""

  func run() throws {
    let screen = display.screen
    try screen.run {
      screen.page(
        FunctionReference.page(name, screen.presentation)
          ?? FunctionReference.list(matching: name))
    }
  }
}
