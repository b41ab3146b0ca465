extension Layout {
  /// A table as aligned columns, or, where those don't fit or would not be heard, as a list with
  /// one entry a row.
  func lines(ofTable header: [StyledText], alignments: [ColumnAlignment], rows: [[StyledText]])
    -> [StyledText]
  {
    let widths = header.indices.map { column in
      max(header[column].displayWidth, rows.map { $0[column].displayWidth }.max() ?? 0)
    }
    let total = widths.reduce(0, +) + 2 * max(0, widths.count - 1)
    guard !isLinear, total <= width else { return entries(header: header, rows: rows) }

    func line(_ cells: [StyledText]) -> StyledText {
      let texts = cells.indices.map { column in
        let alignment = column < alignments.count ? alignments[column] : .left
        // Nothing stands behind the last column that would have to be lined up.
        if column == cells.count - 1, alignment == .left { return cells[column] }
        return cells[column].padded(to: widths[column], alignment)
      }
      return texts.joined(separator: "  ")
    }
    guard header.contains(where: { !$0.isEmpty }) else { return rows.map(line) }
    let rule = widths.map { String(repeating: glyph("─", "-"), count: $0) }
    return [line(header).adding(.strong), StyledText(rule.joined(separator: "  "), .muted)]
      + rows.map(line)
  }

  private func entries(header: [StyledText], rows: [[StyledText]]) -> [StyledText] {
    let hasHeader = header.contains { !$0.isEmpty }
    let items = rows.map { row in
      let cells = zip(header, row).map { name, cell in
        name.isEmpty ? cell : name.adding(.strong) + ": " + cell
      }
      return [Block.paragraph(cells.joined(separator: hasHeader ? "; " : ": "))]
    }
    return lines(of: [.list(.bullets, items: items)])
  }
}

extension StyledText {
  func padded(to width: Int, _ alignment: ColumnAlignment) -> StyledText {
    let space = max(0, width - displayWidth)
    let left: Int
    switch alignment {
    case .left: left = 0
    case .center: left = space / 2
    case .right: left = space
    }
    return StyledText(String(repeating: " ", count: left)) + self
      + StyledText(String(repeating: " ", count: space - left))
  }
}
