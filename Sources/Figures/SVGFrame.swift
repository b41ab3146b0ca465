import Markup

/// A rectangle of the page.
struct SVGFrame {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  /// About how wide text of the usual size is.
  static func textWidth(_ text: String) -> Double { Double(text.displayWidth) * 6.8 }

  /// About how wide a character of code is.
  private static let codeWidth = 7.3

  /// About how wide a panel of text is; nil for a picture, which can have any width.
  static func textWidth(of panel: Panel) -> Double? {
    switch panel {
    case .plot, .network: nil
    case .listing(let listing):
      32 + codeIndent(listing)
        + (listing.lines.prefix(400).map {
          Double($0.displayWidth) * (listing.isCode ? codeWidth : 6.8)
        }.max() ?? 0)
    case .table(let table): 32 + columnWidths(table).reduce(0) { $0 + $1 + 16 }
    }
  }

  /// The room that line numbers take.
  private static func codeIndent(_ listing: Listing) -> Double {
    listing.isCode ? Double(String(listing.lines.count).utf8.count + 1) * codeWidth : 0
  }

  private static func columnWidths(_ table: FigureTable) -> [Double] {
    let rows = [table.header] + table.rows.prefix(400)
    return (0..<min(table.header.count, 64)).map { column in
      rows.map { $0.indices.contains(column) ? textWidth($0[column]) : 0 }.max() ?? 0
    }
  }

  /// Writes the title of a panel.
  ///
  /// - Returns: The height that it takes.
  func writeTitle(_ title: String, to document: inout SVGDocument) -> Double {
    guard !title.isEmpty else { return 8 }
    document.element(
      "text", [("class", "panel"), at("x", x + 8), at("y", y + 18)], text: title)
    return 28
  }

  func write(_ listing: Listing, to document: inout SVGDocument) {
    var baseline = y + writeTitle(listing.title, to: &document) + 14
    let indent = Self.codeIndent(listing)
    for (index, line) in listing.lines.prefix(400).enumerated() {
      let isCurrent = index == listing.current
      if isCurrent {
        document.element("text", [at("x", x + 8), at("y", baseline)], text: "▸")
      }
      if listing.isCode {
        document.element(
          "text",
          [
            ("class", "code soft"), ("text-anchor", "end"), at("x", x + 24 + indent - 8),
            at("y", baseline),
          ], text: String(index + 1))
      }
      document.element(
        "text",
        [
          ("class", "\(listing.isCode ? "code" : "")\(isCurrent ? " now" : "")"),
          ("xml:space", "preserve"), at("x", x + 24 + indent), at("y", baseline),
        ], text: line)
      baseline += SVGPage.lineHeight
    }
  }

  func write(_ table: FigureTable, to document: inout SVGDocument) {
    var baseline = y + writeTitle(table.title, to: &document) + 14
    let count = min(table.header.count, 64)
    let rows = [table.header] + table.rows.prefix(400)
    let widths = Self.columnWidths(table)
    for (index, row) in rows.enumerated() {
      let isCurrent = index > 0 && table.current == index - 1
      if isCurrent {
        document.element("text", [at("x", x + 8), at("y", baseline)], text: "▸")
      }
      var left = x + 24
      for (column, cell) in row.prefix(count).enumerated() {
        let isFirst = column == 0
        document.element(
          "text",
          [
            ("class", index == 0 ? "soft" : isCurrent ? "now" : ""),
            ("text-anchor", isFirst ? "start" : "end"),
            at("x", isFirst ? left : left + widths[column]), at("y", baseline),
          ], text: cell)
        left += widths[column] + 16
      }
      baseline += SVGPage.lineHeight
    }
  }
}

/// An attribute that is a coordinate.
func at(_ name: String, _ value: Double) -> (String, String) { (name, SVGDocument.number(value)) }
