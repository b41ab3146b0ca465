import ArgumentParser
import Foundation
import Markup
import ProgressStorage
import Terminal

/// Says what is the matter, and mends what can be mended.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look for trouble: progress, permissions, content, terminal.",
    discussion: """
      Nothing is changed without --repair. With it, progress is copied first; then what is derived \
      is derived again, permissions are mended, and of a damaged file all that can be read is saved \
      into a new one.

      Exit status: 0 nothing is wrong, 1 something is, 2 it could not be found out.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Flag(help: "Mend what can be mended, after a copy.")
  var repair = false

  func run() throws {
    let screen = display.screen
    var isWell = true
    try screen.run {
      var findings = try StoreDoctor(isRepairing: repair).examine()
      findings += ContentDoctor.examine(content)
      findings += Self.surroundings(screen)
      for finding in findings { screen.write(finding.line) }
      isWell = findings.allSatisfy { $0.state != .trouble }
    }
    if !isWell { throw ExitCode.findings }
  }

  private static func surroundings(_ screen: Screen) -> [HealthFinding] {
    let capabilities = screen.capabilities
    let size = screen.size
    var terminal = "\(size.columns) by \(size.rows)"
    terminal += capabilities.repertoire == .unicode ? ", Unicode" : ", ASCII only"
    terminal += capabilities.colorsOutput ? ", in colour" : ", without colour"
    if capabilities.isPlain { terminal += ", plain" }
    return [
      HealthFinding(.well, "libraries", "SQLite \(ProgressStore.sqliteVersion)"),
      HealthFinding(
        .well, "terminal", capabilities.isOutputInteractive ? terminal : "none (\(terminal))"),
    ]
  }
}

/// Something that was looked at.
struct HealthFinding {
  enum State {
    /// Nothing is wrong.
    case well
    /// Something was wrong, and is mended.
    case mended
    /// Something is wrong.
    case trouble
  }

  let state: State
  let line: StyledText

  init(_ state: State, _ subject: String, _ text: String) {
    self.state = state
    let mark: StyledText =
      switch state {
      case .well: StyledText("ok     ", .correct)
      case .mended: StyledText("mended ", .caution)
      case .trouble: StyledText("wrong  ", .incorrect)
      }
    line = mark + StyledText("\(subject): ", .strong) + StyledText(text)
  }
}
