extension BoxPrinter {
  mutating func table(_ table: MathTable) -> MathBox {
    switch table.kind {
    case .aligned:
      return grid(
        table.rows, gaps: { $0 % 2 == 1 ? 1 : 4 }, alignment: { $0 % 2 == 0 ? .right : .left })
    case .cases:
      var body = grid(table.rows, gaps: { _ in 2 }, alignment: { _ in .left }, isLoose: true)
      body.stretches = true
      let brace = SymbolTable.signs["{"]
      return enclosed(beside([(isASCII ? 0 : 1, body)]), brace, nil)
    case .matrix(let opening, let closing):
      var body = grid(table.rows, gaps: { _ in 2 }, alignment: { _ in .centre })
      body.stretches = true
      return enclosed(
        body, opening.first.map(SymbolTable.symbol(character:)),
        closing.first.map(SymbolTable.symbol(character:)))
    }
  }

  private enum Alignment {
    case left, centre, right
  }

  /// Cells in rows and columns; `isLoose` keeps a free row between two of two cases, where the
  /// tip of the brace points at neither.
  private mutating func grid(
    _ rows: [[MathNode]], gaps: (Int) -> Int, alignment: (Int) -> Alignment,
    isLoose: Bool = false
  ) -> MathBox {
    let cells = rows.map { $0.map { box($0) } }
    let columns = cells.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      cells.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    let lefts = (0..<columns).map { widths[$0] == 0 || $0 == 0 ? 0 : gaps($0) }
    let isTall = cells.contains { $0.contains { !$0.isOneLine } }
    let needsGap = isTall || (isLoose && rows.count == 2)

    let width = zip(widths, lefts).reduce(0) { $0 + $1.0 + $1.1 }
    let heights = cells.map { row in
      (row.map(\.baseline).max() ?? 0) + (row.map(\.depth).max() ?? 0) + 1
    }
    let height = heights.reduce(0, +) + (needsGap ? max(0, rows.count - 1) : 0)
    guard allows(width: width, height: height) else { return .empty }

    var lines: [String] = []
    for (number, row) in cells.enumerated() {
      if number > 0, needsGap { lines.append(String(repeating: " ", count: width)) }
      let placed = (0..<columns).map { column in
        let cell = column < row.count ? row[column] : .empty
        // A column is empty before its first cell too: no gap there.
        let gap = widths[..<column].allSatisfy { $0 == 0 } ? 0 : lefts[column]
        return (gap: gap, box: aligned(cell, alignment(column), in: widths[column]))
      }
      lines += MathBox.beside(placed).lines
    }
    return MathBox(lines, baseline: max(0, (lines.count - 1) / 2), stretches: lines.count > 1)
  }

  private func aligned(_ box: MathBox, _ alignment: Alignment, in width: Int) -> MathBox {
    let free = max(0, width - box.width)
    let left =
      switch alignment {
      case .left: 0
      case .centre: free / 2
      case .right: free
      }
    return MathBox(
      padded: box.lines.map {
        String(repeating: " ", count: left) + $0 + String(repeating: " ", count: free - left)
      }, width: width, baseline: box.baseline)
  }
}
