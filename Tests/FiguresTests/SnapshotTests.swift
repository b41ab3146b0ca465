import Figures
import Foundation
import Markup
import Testing

/// Each sample figure in all the forms that a terminal gets, at two widths, compared whole.
@Suite struct SnapshotTests {
  @Test(arguments: SampleFigure.allCases)
  func aFigureLooksAsRecorded(sample: SampleFigure) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/\(sample.rawValue).txt")
    let current = Self.forms(of: sample.figure)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try current.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("the snapshot was recorded anew; run again to compare")
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(current == recorded, "\(sample.rawValue)")
  }

  private static func forms(of figure: Figure) -> String {
    var lines: [String] = []
    for (columns, rows) in [(60, 14), (100, 26)] {
      for repertoire in [GlyphRepertoire.unicode, .ascii] {
        lines.append("== \(columns) × \(rows), \(repertoire) ==")
        lines += figure.lines(columns: columns, rows: rows, repertoire: repertoire).map(\.plain)
      }
    }
    lines.append("== words ==")
    lines += figure.words
    return lines.joined(separator: "\n") + "\n"
  }
}
