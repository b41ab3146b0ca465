import ArgumentParser
import Interchange
import ProgressStorage
import Terminal

/// Writes progress for other programs and other machines.
struct ExportProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all progress, for another machine or program.",
    discussion: """
      jsonl  everything, one JSON object a line, for import
      csv    the answers as a table, safe to open in a spreadsheet
      xapi   the answers as statements for a learning record store, one JSON list
      """)

  @OptionGroup var display: DisplayOptions

  @Option(help: "How it is written: \(Format.allValueStrings.joined(separator: ", ")).")
  var format = Format.jsonl

  // Not --learner, which `weightroom progress` itself takes, and would take here.
  @Option(help: ArgumentHelp("Only this learner's; by default everybody's.", valueName: "learner"))
  var only: String?

  /// For whom it is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv, xapi
  }

  func validate() throws {
    do throws(LearnerNameError) {
      if let only { _ = try LearnerName(only) }
    } catch {
      throw ValidationError(error.description)
    }
  }

  func run() throws {
    let screen = display.screen
    try screen.run {
      let store = try DataDirectory.storeToLookAfter()
      let learner = try only.map { try LearnerName($0) }
      switch format {
      case .jsonl:
        try store.export(learner: learner) { line in screen.write(document: line + "\n") }
      case .csv:
        screen.write(document: SpreadsheetRow.attemptHeader.text)
        try store.forEachAttempt(learner: learner) { recorded in
          screen.write(document: SpreadsheetRow(recorded).text)
        }
      case .xapi:
        var separator = "["
        try store.forEachAttempt(learner: learner) { recorded in
          guard let statement = LearningStatement(recorded) else { return }
          screen.write(
            document: separator + "\n" + (try JSONText.encode(statement, isPretty: false)))
          separator = ","
        }
        screen.write(document: separator == "[" ? "[]\n" : "\n]\n")
      }
    }
  }
}
