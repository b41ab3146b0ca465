import Foundation
import Markup
import MathText
import Testing

/// One formula with all its forms, as the snapshot files hold them.
struct FormulaSnapshot: Sendable {
  let latex: String
  let recorded: String

  /// The forms that the formula has now, in the layout of the files.
  var current: String {
    let formula = MathExpression(latex: latex)
    var lines = ["tex \(latex)", "uni \(formula.inline(.unicode))"]
    lines.append("asc \(formula.inline(.ascii))")
    lines.append("say \(formula.spoken)")
    lines += formula.problems.map { "err \($0.range): \($0.message)" }
    let unicode = formula.display(.unicode)
    // Most formulas of one row look the same in a block; then there is nothing more to record.
    if unicode != [formula.inline(.unicode)] { lines += unicode.map { "  |\($0)|" } }
    let ascii = formula.display(.ascii)
    if ascii != [formula.inline(.ascii)] { lines += ascii.map { "  :\($0):" } }
    return lines.joined(separator: "\n")
  }

  /// The snapshots of a file: blocks of lines with an empty line between.
  static func all(in text: String) -> [FormulaSnapshot] {
    text.split(separator: "\n\n").compactMap { block in
      let block = block.trimmingCharacters(in: .newlines)
      guard block.hasPrefix("tex ") else { return nil }
      let latex = block.dropFirst(4).prefix { $0 != "\n" }
      return FormulaSnapshot(latex: String(latex), recorded: block)
    }
  }
}

/// The files of snapshots, one by one topic.
enum SnapshotTopic: String, CaseIterable {
  case penalties = "PenaltySnapshots"
  case dropout = "DropoutSnapshots"
  case optimizers = "OptimizerSnapshots"
  case notation = "NotationSnapshots"
  case mistakes = "MistakeSnapshots"

  var text: String {
    switch self {
    case .penalties: penaltySnapshots
    case .dropout: dropoutSnapshots
    case .optimizers: optimizerSnapshots
    case .notation: notationSnapshots
    case .mistakes: mistakeSnapshots
    }
  }

  /// Writes the present forms into the source file; `RECORD_SNAPSHOTS=1` asks for it.
  func record() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/\(rawValue).swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let head = source.prefix(upTo: source.range(of: "#\"\"\"\n")?.upperBound ?? source.startIndex)
    let body = FormulaSnapshot.all(in: text).map(\.current).joined(separator: "\n\n")
    let indented = body.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
    try "\(head)\(indented)\n  \"\"\"#\n".write(to: file, atomically: true, encoding: .utf8)
  }
}

@Suite struct FormulaSnapshotTests {
  @Test(arguments: SnapshotTopic.allCases)
  func formulasAreSetAsRecorded(topic: SnapshotTopic) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try topic.record()
      Issue.record("the snapshots were recorded anew; run again to compare")
      return
    }
    for snapshot in FormulaSnapshot.all(in: topic.text) {
      #expect(snapshot.current == snapshot.recorded, "\(snapshot.latex)")
    }
  }

  @Test func thereAreSnapshotsOfTheWholeSubject() {
    let count = SnapshotTopic.allCases.reduce(0) { $0 + FormulaSnapshot.all(in: $1.text).count }
    #expect(count >= 120)
  }

  @Test func onlyTheMistakesHaveProblems() {
    for topic in SnapshotTopic.allCases {
      for snapshot in FormulaSnapshot.all(in: topic.text) {
        let problems = MathExpression(latex: snapshot.latex).problems
        #expect(problems.isEmpty == (topic != .mistakes), "\(snapshot.latex)")
      }
    }
  }

  @Test func allRecordedFormulasObeyTheLaws() {
    for topic in SnapshotTopic.allCases {
      for snapshot in FormulaSnapshot.all(in: topic.text) {
        checkLaws(snapshot.latex, "\(snapshot.latex)")
      }
    }
  }
}
