import Markup

/// Sets listings and tables in character cells.
struct TextPainter {
  let repertoire: GlyphRepertoire

  func paint(_ listing: Listing, in area: CellArea, on canvas: inout Canvas) {
    var area = area
    paintTitle(listing.title, in: &area, on: &canvas)
    let width = String(listing.lines.count).utf8.count
    for (row, index) in window(of: listing.lines.count, listing.current, area.rows).enumerated() {
      let isCurrent = index == listing.current
      let lead = listing.isCode ? "\(String(index + 1).leftPadded(to: width)) " : ""
      let mark = listing.current == nil ? "" : isCurrent ? pointer : "  "
      canvas.write(mark + lead, area.column, area.row + row, limit: area.columns, .muted)
      let indent = mark.displayWidth + lead.displayWidth
      canvas.write(
        listing.lines[index], area.column + indent, area.row + row, limit: area.columns - indent,
        isCurrent ? .strong : [])
    }
  }

  func paint(_ table: FigureTable, in area: CellArea, on canvas: inout Canvas) {
    var area = area
    paintTitle(table.title, in: &area, on: &canvas)
    let count = min(table.header.count, 64)
    let mark = table.current == nil ? 0 : 2
    let widths = (0..<count).map { column in
      ([table.header] + table.rows).map { row in
        row.indices.contains(column) ? canvas.readable(row[column]).displayWidth : 0
      }.max() ?? 0
    }
    func write(_ cells: [String], row: Int, _ style: TextStyle) {
      var column = mark
      for (index, cell) in cells.prefix(count).enumerated() {
        let cell = canvas.readable(cell)
        // Numbers stand under each other at their ends, words at their beginnings.
        let indent = index == 0 ? 0 : max(0, widths[index] - cell.displayWidth)
        canvas.write(
          cell, area.column + column + indent, row, limit: area.columns - column - indent, style)
        column += widths[index] + 2
      }
    }
    let header = area.takeTop(1)
    if header.rows > 0 { write(table.header, row: header.row, .muted) }
    for (row, index) in window(of: table.rows.count, table.current, area.rows).enumerated() {
      let isCurrent = index == table.current
      if isCurrent { canvas.write(pointer, area.column, area.row + row, .accent) }
      write(table.rows[index], row: area.row + row, isCurrent ? .strong : [])
    }
  }

  private var pointer: String { repertoire == .unicode ? "▸ " : "> " }

  private func paintTitle(_ title: String, in area: inout CellArea, on canvas: inout Canvas) {
    guard !title.isEmpty, area.rows >= 3 else { return }
    let row = area.takeTop(1)
    canvas.write(title, row.column, row.row, limit: row.columns, .strong)
  }

  /// The indices that fit, around the current one where not all do.
  private func window(of count: Int, _ current: Int?, _ rows: Int) -> Range<Int> {
    guard count > rows else { return 0..<count }
    let current = min(max(current ?? 0, 0), count - 1)
    let first = min(max(0, current - rows / 2), count - max(rows, 0))
    return first..<first + max(rows, 0)
  }
}

extension String {
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }
}
