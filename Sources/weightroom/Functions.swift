import ArgumentParser
import Markup
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
      if let page = FunctionReference.page(name, screen.presentation) { return screen.page(page) }
      let list = FunctionReference.list(matching: name)
      guard case .table? = list.first else {
        screen.report(list)
        throw ExitCode.impossible
      }
      screen.page(list)
    }
  }
}
