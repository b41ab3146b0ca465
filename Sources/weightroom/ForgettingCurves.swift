import Figures
import Markup
import Terminal

/// How recall fades over the coming days if nothing is reviewed: a line for each concept, or, where
/// there are many, for the lessons that fade most and for all concepts together.
struct ForgettingCurves {
  private static let mostLines = 5
  private let report: ProgressReport

  init(_ report: ProgressReport) { self.report = report }

  /// The figure, or the same in words where nothing is drawn.
  func blocks(_ capabilities: TerminalCapabilities, width: Int) -> [Block] {
    let heading = Block.heading(level: 2, "What fades if you review nothing")
    guard !capabilities.isPlain else {
      return [heading] + figure.words.map { .paragraph(StyledText($0)) }
    }
    let lines = figure.lines(
      columns: min(width, 76), rows: 13 + curves.count, repertoire: capabilities.repertoire)
    return [heading, .preformatted(lines)]
  }

  private var figure: Figure {
    var marks = curves.enumerated().map { index, curve in
      Mark(
        curve.name, .line(curve.recall.enumerated().map { Point(Double($0), $1 * 100) }),
        tone: .series(index))
    }
    marks.append(
      Mark(
        "a review is due here", .horizontalRule((report.retention * 1000).rounded() / 10),
        tone: .muted))
    return Figure(
      title: "",
      Plot(
        horizontal: Axis("days from today", range: 0...Double(ProgressReport.daysAhead)),
        vertical: Axis("recall", unit: "%", range: 0...100), marks: marks))
  }

  private var curves: [(name: String, recall: [Double])] {
    let concepts = report.concepts
    if concepts.count <= Self.mostLines { return concepts.map { ($0.title, $0.recall) } }
    let all = [(name: "all \(concepts.count) concepts", recall: report.recall)]
    let lessons = report.lessons.filter { !$0.recall.isEmpty }
      .sorted { ($0.mastery ?? 1, $0.id) < ($1.mastery ?? 1, $1.id) }
    return all + lessons.prefix(Self.mostLines - 1).map { ($0.title, $0.recall) }
  }
}
