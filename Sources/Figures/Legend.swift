import Markup

/// The named marks of a plot with a sample of each.
struct Legend {
  struct Entry: Hashable {
    let sample: String
    let name: String
    let style: TextStyle

    var width: Int { sample.displayWidth + 1 + name.displayWidth }
  }

  let entries: [Entry]

  init(_ marks: [Mark], repertoire: GlyphRepertoire) {
    var entries: [Entry] = []
    for mark in marks where !mark.name.isEmpty {
      let look = Look(mark.tone, dash: mark.lineDash, repertoire)
      let name = mark.name.sanitized
      let entry = Entry(
        sample: mark.shape.sample(look, repertoire),
        name: repertoire == .ascii ? name.inASCII : name, style: look.style)
      if !entries.contains(entry) { entries.append(entry) }
    }
    self.entries = entries
  }

  /// The width of the widest entry.
  var width: Int { entries.map(\.width).max() ?? 0 }

  /// How many rows the entries take beside each other.
  func rows(columns: Int) -> Int { (placed(columns: columns).last?.row).map { $0 + 1 } ?? 0 }

  /// Writes the entries beside each other as far as they fit, row by row.
  func write(in area: CellArea, on canvas: inout Canvas) {
    for (entry, column, row) in placed(columns: area.columns) where row < area.rows {
      canvas.write(
        entry.sample, area.column + column, area.row + row, limit: area.columns, entry.style)
      let indent = column + entry.sample.displayWidth + 1
      canvas.write(
        entry.name, area.column + indent, area.row + row, limit: area.columns - indent)
    }
  }

  private func placed(columns: Int) -> [(Entry, column: Int, row: Int)] {
    var (column, row) = (0, 0)
    return entries.map { entry in
      if column > 0, column + entry.width > columns {
        column = 0
        row += 1
      }
      defer { column += entry.width + 3 }
      return (entry, column, row)
    }
  }
}

extension MarkShape {
  /// A few cells that show what the mark looks like.
  fileprivate func sample(_ look: Look, _ repertoire: GlyphRepertoire) -> String {
    let marker = String(Character(look.marker))
    let line: String
    if repertoire == .ascii {
      line = String(repeating: marker, count: 3)
    } else {
      switch look.dash {
      case .solid: line = "⠤⠤⠤"
      case .dashed: line = "⠤⠄⠤"
      case .dotted: line = "⠄⠄⠄"
      case .dashDotted: line = "⠤⠠⠤"
      }
    }
    switch self {
    case .points: return marker
    case .path: return repertoire == .unicode ? "○⠤\(marker)" : "S\(marker)\(marker)"
    case .bars, .histogram: return String(repeating: Character(look.fill), count: 2)
    case .region: return repertoire == .unicode ? "⢕⢕" : line
    case .arrow: return repertoire == .unicode ? "⠤⠤→" : "-->"
    case .text: return marker
    case .verticalRule where repertoire == .unicode:
      return look.dash == .solid ? "⡇" : look.dash == .dotted ? "⡁" : "⠇"
    case .line, .contours, .horizontalRule, .verticalRule: return line
    }
  }
}
