extension MathParser {
  /// `\begin{…} … \end{…}`.
  mutating func environment(at token: MathToken) -> MathNode {
    let name = environmentName()
    let kind = Self.environments[name]
    if kind == nil {
      report(.unknownEnvironment(name), "unknown environment \\begin{\(name)}", at: token.range)
    }
    return nested { parser in
      if name == "array" || name.hasPrefix("alignedat") { _ = parser.argument(of: token) }
      let rows = parser.tableRows()
      if parser.next.kind == .command("end") {
        let end = parser.next
        parser.advance()
        let endName = parser.environmentName()
        if endName != name {
          parser.report(
            .unbalanced, "\\end{\(endName)} closes \\begin{\(name)}", at: end.range)
        }
      } else {
        parser.report(.unbalanced, "\\begin{\(name)} without its \\end", at: token.range)
      }
      return .table(MathTable(kind: kind ?? .aligned, rows: rows))
    }
  }

  private mutating func tableRows() -> [[MathNode]] {
    var rows: [[MathNode]] = []
    var cells: [MathNode] = []
    while true {
      cells.append(row(in: .cell))
      switch next.kind {
      case .ampersand:
        advance()
      case .lineBreak:
        advance()
        skipExtraSpace()
        rows.append(cells)
        cells = []
      default:
        // A line break after the last row opens no further one.
        if rows.isEmpty || !cells.allSatisfy(\.isEmpty) { rows.append(cells) }
        return rows
      }
    }
  }

  /// The `[2pt]` that may follow a line break.
  private mutating func skipExtraSpace() {
    guard next.kind == .character("[") else { return }
    let start = self
    advance()
    for _ in 0..<4 {
      if next.kind == .character("]") { return advance() }
      advance()
    }
    self = start
  }

  /// The name in braces after `\begin` or `\end`; empty where there is none.
  private mutating func environmentName() -> String {
    guard next.kind == .openBrace else { return "" }
    let start = next.range.upperBound
    while next.kind != .closeBrace, next.kind != .end { advance() }
    let end = next.range.lowerBound
    advance()
    return sourceText(start..<end)
  }

  private static let environments: [String: MathTable.Kind] = {
    var table: [String: MathTable.Kind] = [:]
    for name in [
      "aligned", "align", "align*", "split", "gathered", "gather", "gather*", "alignedat",
      "equation", "equation*",
    ] {
      table[name] = .aligned
    }
    for name in ["cases", "dcases"] { table[name] = .cases }
    for (name, opening, closing) in [
      ("matrix", "", ""), ("smallmatrix", "", ""), ("array", "", ""), ("pmatrix", "(", ")"),
      ("bmatrix", "[", "]"), ("Bmatrix", "{", "}"), ("vmatrix", "|", "|"),
      ("Vmatrix", "‖", "‖"),
    ] {
      table[name] = .matrix(opening: opening, closing: closing)
    }
    return table
  }()
}
