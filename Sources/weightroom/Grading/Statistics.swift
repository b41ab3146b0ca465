import ArgumentParser
import Formula
import Grading
import Interchange
import Markup
import Terminal

/// Tells what results say about the questions.
struct Statistics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics", abstract: "Tell what results say about the questions of a quiz.",
    discussion: """
      Reads what `weightroom grade --format json` or `--format jsonl` wrote, or with --store \
      what everybody answered in the tutor on this account, and goes by first attempts. The facility is the mean score in percent; the discrimination is how a question's \
      score goes with that of all others, from -100 to 100; it is undefined (-) for fewer than ten \
      learners, and where everybody has the same score.
      """)

  @OptionGroup var display: DisplayOptions

  @Option(help: "How it is told: \(Format.allValueStrings.joined(separator: ", ")).")
  var format = Format.text

  @Flag(help: "Go by everything that was answered in the tutor, in place of files.")
  var store = false

  @Argument(help: "Files with results; - for standard input.")
  var results: [String] = []

  /// For whom the statistics are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  func validate() throws {
    guard store == results.isEmpty else {
      throw ValidationError("Name files with results, or --store.")
    }
  }

  func run() throws {
    let screen = display.screen
    var unreadable = 0
    try screen.run {
      var statistics = ClassStatistics()
      if store { statistics = try ClassStatistics(try DataDirectory.storeToLookAfter()) }
      for path in results {
        try ResultsFile(path: path).read { result in
          switch result {
          case .success(let record): statistics.add(record.firstAttempts)
          case .failure(let problem):
            unreadable += 1
            screen.report(StyledText(problem.message))
          }
        }
      }
      guard statistics.learners > 0 else { throw Failure("There are no results here.") }
      switch format {
      case .text: screen.write(statistics.page)
      case .jsonl:
        for item in statistics.items {
          screen.write(document: try JSONText.encode(ItemRecord(item), isPretty: false) + "\n")
        }
      }
    }
    if unreadable > 0 { throw ExitCode.impossible }
  }
}

extension ClassStatistics {
  /// The statistics for people.
  fileprivate var page: [Block] {
    func short(_ number: Double?) -> StyledText {
      StyledText(number.map { Value.number($0).formatted(significantDigits: 3) } ?? "-")
    }
    let hasTimes = items.contains { $0.medianSeconds != nil }
    let rows = items.map { item in
      [
        StyledText(item.question), StyledText("\(item.learners)"), short(item.facility),
        short(item.discrimination), short(item.hintRate),
      ] + (hasTimes ? [short(item.medianSeconds)] : []) + [
        StyledText(
          item.frequentNotes.prefix(3).map { "\($0.note) \($0.count)" }.joined(separator: ", "))
      ]
    }
    let advice = items.filter { !$0.advice.isEmpty }.map { item in
      [Block.paragraph("\(item.question, .strong): \(item.advice.joined(separator: " "))")]
    }
    return [
      .paragraph("\(learners == 1 ? "1 learner" : "\(learners) learners"), by first attempts."),
      .table(
        header: ["question", "learners", "facility", "discrimination", "hint %"]
          + (hasTimes ? ["seconds"] : []) + ["most frequent"],
        alignments: [.left] + Array(repeating: .right, count: hasTimes ? 5 : 4) + [.left],
        rows: rows),
    ] + (advice.isEmpty ? [] : [.list(.bullets, items: advice)])
  }
}

/// The statistics of a question as JSON, with null for what is undefined.
private struct ItemRecord: Encodable {
  let item: ItemStatistics

  init(_ item: ItemStatistics) { self.item = item }

  enum Key: String, CodingKey {
    case question, learners, facility, discrimination, hintRate, medianSeconds, notes, oddVariants,
      advice
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(item.question, forKey: .question)
    try container.encode(item.learners, forKey: .learners)
    try container.encode(item.facility, forKey: .facility)
    try container.encode(item.discrimination, forKey: .discrimination)
    try container.encode(item.hintRate, forKey: .hintRate)
    try container.encode(item.medianSeconds, forKey: .medianSeconds)
    try container.encode(item.notes, forKey: .notes)
    try container.encode(item.oddVariants.map(\.variant), forKey: .oddVariants)
    try container.encode(item.advice, forKey: .advice)
  }
}
