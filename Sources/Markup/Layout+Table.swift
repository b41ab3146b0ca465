extension Layout {
  /// Below this width a table becomes a list.
  private static let narrowest = 40
  private static let gap = 2

  /// A table as aligned columns, whose cells are wrapped where that makes it fit, or, where it does
  /// not or would not be heard, as a list with one entry a row.
  func lines(ofTable header: [StyledText], alignments: [ColumnAlignment], rows: [[StyledText]])
    -> [StyledText]
  {
    guard !isLinear, let widths = columnWidths(of: [header] + rows) else {
      return entries(header: header, rows: rows)
    }

    func lines(ofRow cells: [StyledText]) -> [StyledText] {
      let texts = zip(cells, widths).map { cell, width in
        cell.displayWidth <= width
          ? [cell] : Layout(exactWidth: width).wrap(cell, keepingFormulasOf: self.width / 3)
      }
      return (0..<(texts.map { $0.count }.max() ?? 1)).map { index in
        let line = cells.indices.map { column in
          let text = index < texts[column].count ? texts[column][index] : StyledText()
          let alignment = column < alignments.count ? alignments[column] : .left
          // Nothing stands behind the last column that would have to be lined up.
          if column == cells.count - 1, alignment == .left { return text }
          return text.padded(to: widths[column], alignment)
        }
        return line.joined(separator: StyledText(String(repeating: " ", count: Self.gap)))
      }
    }
    guard header.contains(where: { !$0.isEmpty }) else { return rows.flatMap(lines(ofRow:)) }
    let rule = widths.map { String(repeating: glyph("─", "-"), count: $0) }
    return lines(ofRow: header).map { $0.adding(.strong) }
      + [StyledText(rule.joined(separator: String(repeating: " ", count: Self.gap)), .muted)]
      + rows.flatMap(lines(ofRow:))
  }

  /// How wide each column is set: as its cells are, or, where the page is too narrow, the wide ones
  /// cut to one width; nil where words would have to be cut, too.
  private func columnWidths(of rows: [[StyledText]]) -> [Int]? {
    let columns = rows[0].indices
    let natural = columns.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    let available = width - Self.gap * max(0, columns.count - 1)
    if natural.reduce(0, +) <= available { return natural }
    guard width >= Self.narrowest else { return nil }
    let least = columns.map { column in rows.map { longestWord(of: $0[column]) }.max() ?? 0 }
    guard least.reduce(0, +) <= available else { return nil }
    var widths = least
    for limit in 1...available {
      let wider = zip(natural, least).map { max($1, min($0, limit)) }
      if wider.reduce(0, +) > available { break }
      widths = wider
    }
    return widths
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
