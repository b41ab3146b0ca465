import Figures
import Foundation
import Markup
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct FigureLawTests {
  static let sizes = [(20, 6), (21, 60), (80, 24), (200, 60), (-5, .max)]

  @Test(arguments: 0..<30)
  func everyLineFitsTheSizeAskedFor(seed: Int) {
    var random = RandomFigure(seed: seed)
    let figure = random.figure()
    for (columns, rows) in Self.sizes {
      for repertoire in [GlyphRepertoire.unicode, .ascii] {
        let lines = figure.lines(columns: columns, rows: rows, repertoire: repertoire)
        let (width, height) = (min(max(columns, 20), 500), min(max(rows, 6), 200))
        #expect(lines.count <= height, "seed \(seed), \(columns) × \(rows)")
        for line in lines {
          #expect(line.displayWidth <= width, "seed \(seed), \(columns) × \(rows)")
          if repertoire == .ascii {
            #expect(
              line.plain.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "seed \(seed): \(line.plain)")
          }
        }
      }
    }
  }

  @Test(arguments: 0..<30)
  func anSVGIsWellFormedWhateverIsInTheFigure(seed: Int) {
    var random = RandomFigure(seed: seed)
    let figure = random.figure()
    for width in [Int.min, 720] {
      let svg = figure.svg(width: width)
      let reader = SVGReader(svg)
      #expect(reader.isWellFormed, "seed \(seed), width \(width): \(reader.problem)")
      #expect(reader.numbersThatAreNone.isEmpty, "seed \(seed), width \(width)")
    }
  }

  @Test(arguments: 0..<30)
  func wordsNeverSayNaN(seed: Int) {
    var random = RandomFigure(seed: seed)
    for sentence in random.figure().words {
      #expect(!sentence.contains("nan"), "seed \(seed): \(sentence)")
      #expect(!sentence.contains("inf"), "seed \(seed): \(sentence)")
    }
  }

  @Test(arguments: SampleFigure.allCases)
  func renderingTwiceGivesTheSame(sample: SampleFigure) {
    let (one, other) = (sample.figure, sample.figure)
    #expect(one.lines(columns: 80, rows: 24) == other.lines(columns: 80, rows: 24))
    #expect(one.svg() == other.svg())
    #expect(one.words == other.words)
  }

  @Test(arguments: SampleFigure.allCases)
  func anSVGKeepsTheTextOfItsFigure(sample: SampleFigure) {
    let reader = SVGReader(sample.figure.svg())
    #expect(reader.isWellFormed)
    #expect(reader.text.contains(sample.figure.title))
    for sentence in sample.figure.words { #expect(reader.text.contains(sentence)) }
  }

  @Test func anSVGShowsDangerousTextAsText() {
    let figure = Figure(title: "</title><script>alert(1)</script>&\u{1B}\u{FFFE}")
    let svg = figure.svg()
    #expect(!svg.contains("<script"))
    let reader = SVGReader(svg)
    #expect(reader.isWellFormed)
    #expect(reader.text.contains("</title><script>alert(1)</script>&\u{FFFD}\u{FFFD}"))
  }

  @Test func everyPointInRangeSetsACell() {
    for seed in 0..<40 {
      var generator = SeededGenerator(seed: seed)
      let point = Point(
        Double.random(in: 0...1, using: &generator), Double.random(in: 0...1, using: &generator))
      let figure = Figure(
        title: "",
        Plot(
          horizontal: Axis(range: 0...1), vertical: Axis(range: 0...1),
          marks: [Mark("", .points([point]))]))
      let glyphs = figure.lines(columns: 40, rows: 12).map(\.plain).joined().filter { $0 == "●" }
      #expect(glyphs.count == 1, "seed \(seed): \(point)")
    }
  }

  @Test func aLineReachesEveryColumnBetweenItsEnds() {
    let figure = Figure(
      title: "",
      Plot(
        horizontal: Axis(range: 0...1), vertical: Axis(range: 0...1),
        marks: [Mark("", .line([Point(0, 0), Point(1, 1)]))]))
    let rows = figure.lines(columns: 50, rows: 12).map { Array($0.plain) }
    let left = rows[0].firstIndex { $0 == "┤" || $0 == "│" }.map { $0 + 1 } ?? 0
    for column in left..<50 {
      let isBraille = rows.contains { row in
        row.indices.contains(column) && row[column] >= "\u{2800}" && row[column] <= "\u{28FF}"
      }
      #expect(isBraille, "column \(column)")
    }
  }
}

/// What an XML parser makes of an SVG document.
private final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var problem = ""
  private(set) var text = ""
  /// Attributes with numbers that aren't any.
  private(set) var numbersThatAreNone: [String] = []

  init(_ document: String) {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
    problem = parser.parserError.map { "\($0)" } ?? ""
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    for (key, value) in attributes where key != "class" {
      let lower = value.lowercased()
      if lower.contains("nan") || lower.contains("inf") { numbersThatAreNone.append(value) }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }
}
