import ArgumentParser
import Grading
import Interchange
import Markup
import SourceText
import Terminal

/// Tells authors whether their lessons and questions are right.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check lessons and questions, and prove every question.",
    discussion: """
      Reads everything, follows every reference, computes every formula, and answers every question \
      in many variants: the model answer must score, each mistake must get its own note, and what \
      can't be read must be called invalid. All findings are reported at once, as \
      file:line:column: error[CODE]: message. What a code means is told by --explain.

      Exit status: 0 clean, 1 errors, 2 nothing there to check.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "How many variants of each question are tried.")
  var variants = 100

  @Option(help: "The number of the first variant; another one tries other variants.")
  var seed = 0

  @Option(
    help: ArgumentHelp(
      "Results of `grade` (JSON or JSON Lines), to find questions that changed and kept their version.",
      valueName: "results"))
  var against: [String] = []

  @Option(help: "How findings are told: \(Format.allValueStrings.joined(separator: ", ")).")
  var format = Format.text

  @Option(help: ArgumentHelp("Explain a finding's code, and check nothing.", valueName: "code"))
  var explain: String?

  @Argument(
    help: "Folders with courses, or with one course, or files; by default the content in use.")
  var paths: [String] = []

  /// For whom findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit, sarif
  }

  func validate() throws {
    guard (1...100_000).contains(variants) else {
      throw ValidationError("--variants takes a number from 1 to 100000.")
    }
    guard (0...1_000_000_000).contains(seed) else {
      throw ValidationError("--seed takes a number from 0 to 1000000000.")
    }
    guard explain == nil || paths.isEmpty else {
      throw ValidationError("--explain takes a code and no paths.")
    }
  }

  func run() throws {
    let screen = display.screen
    var isClean = true
    try screen.run {
      if let explain { return try screen.page(FindingReference.page(explain)) }
      let check = ContentCheck(
        try paths.isEmpty ? [content.folder] : paths, variants: seed..<seed + variants,
        against: try recordedMeanings(), showingProgressOn: screen)
      try write(check, to: screen)
      screen.report(check.summary)
      guard check.unreadable.isEmpty else {
        let list = check.unreadable.joined(separator: ", ")
        throw Failure("Not everything could be checked: \(list).")
      }
      isClean = check.errorCount == 0
    }
    if !isClean { throw ExitCode.findings }
  }

  private func recordedMeanings() throws -> RecordedMeanings {
    var meanings = RecordedMeanings()
    for path in against {
      try ResultsFile(path: path).read { result in
        let record = try result.get()
        for item in record.items {
          meanings.add(
            course: record.course, question: item.question, version: item.version,
            meaning: item.meaning)
        }
      }
    }
    return meanings
  }

  private func write(_ check: ContentCheck, to screen: Screen) throws {
    let report = FindingsReport(
      files: check.files, findings: check.findings, explanation: FindingReference.explanation)
    switch format {
    case .text:
      for finding in check.findings { screen.write(lines: finding.rendered() + [StyledText()]) }
    case .json: screen.write(document: try report.json)
    case .junit: screen.write(document: report.junit)
    case .sarif: screen.write(document: try report.sarif)
    }
  }
}
