extension LinePrinter {
  func table(_ table: MathTable) -> MathRun {
    switch table.kind {
    case .aligned: aligned(table.rows)
    case .cases: cases(table.rows)
    case .matrix(let opening, let closing): matrix(table.rows, opening, closing)
    }
  }

  /// A chain goes on in its line; a new statement follows a semicolon.
  private func aligned(_ rows: [[MathNode]]) -> MathRun {
    var text = ""
    for cells in rows {
      let line = run(.row(Array(cells.map(\.items).joined(separator: [.space(1)])))).text
      if line.isEmpty { continue }
      if text.isEmpty {
        text = line
      } else if cells.first?.isEmpty == true || text.hasSuffix(",") || text.hasSuffix(";") {
        text += " \(line)"
      } else {
        text += "; \(line)"
      }
    }
    return MathRun(text)
  }

  private func cases(_ rows: [[MathNode]]) -> MathRun {
    let lines = rows.map { cells in
      var line = ""
      for cell in cells {
        let part = run(cell).text.trimmingSpaces
        if part.isEmpty { continue }
        if line.isEmpty {
          line = part
        } else {
          line += (cell.beginsWithWords || line.hasSuffix(",") ? " " : ", ") + part
        }
      }
      return line.hasSuffix(",") || line.hasSuffix(";") ? String(line.dropLast()) : line
    }
    return MathRun(
      text: "{\(lines.joined(separator: "; "))}", leading: .opening, trailing: .closing)
  }

  /// `[[a, b], [c, d]]`, as the formula language writes a matrix; a column is a transposed list.
  private func matrix(_ rows: [[MathNode]], _ opening: String, _ closing: String) -> MathRun {
    let isBar = opening == "|" || opening == "‖"
    let lines = rows.map { cells in
      cells.map { run($0).text.trimmingSpaces }.joined(separator: ", ")
    }
    let isColumn = rows.count > 1 && rows.allSatisfy { $0.count == 1 }
    var text: String
    if isColumn {
      text = "[\(lines.joined(separator: ", "))]" + (isASCII ? "^T" : "ᵀ")
    } else if lines.count == 1 {
      text = isBar ? lines[0] : "[\(lines[0])]"
    } else {
      text = lines.map { "[\($0)]" }.joined(separator: ", ")
      if !isBar { text = "[\(text)]" }
    }
    if isBar {
      let bar = isASCII && opening == "‖" ? "||" : opening
      return MathRun(bar + text + bar, .bar)
    }
    return MathRun(
      text: text, leading: .opening, trailing: isASCII && isColumn ? .power : .closing)
  }
}

extension String {
  var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension MathNode {
  /// The nodes side by side in it.
  fileprivate var items: [MathNode] {
    if case .row(let nodes) = self { nodes } else { [self] }
  }

  /// Whether it starts with words: `if x > 0`, `otherwise`.
  var beginsWithWords: Bool {
    switch self {
    case .text: true
    case .row(let nodes): nodes.first { !$0.isSpace }?.beginsWithWords ?? false
    default: false
    }
  }
}
