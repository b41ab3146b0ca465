import Markup

/// A row of the screen, cell by cell, so that two frames can be compared.
struct ScreenRow: Hashable {
  struct Cell: Hashable {
    /// One character; empty in the second column of a wide one.
    var text: Character?
    var style: TextStyle

    static let blank = Cell(text: " ", style: [])
  }

  /// The cells up to the last that isn't blank.
  private(set) var cells: [Cell] = []

  /// Makes a row of text, cut off at a width; a wide character that would stick out is left out.
  init(_ text: StyledText, columns: Int) {
    for run in text.runs {
      // Pictures are long, and what they are made of needs no look at its width.
      if run.text.plainColumns != nil {
        for scalar in run.text.unicodeScalars where cells.count < columns {
          cells.append(Cell(text: Character(scalar), style: run.style))
        }
        continue
      }
      for character in run.text {
        let width = character.isASCII ? 1 : character.displayWidth
        guard width > 0, cells.count + width <= columns else { continue }
        cells.append(Cell(text: character, style: run.style))
        if width == 2 { cells.append(Cell(text: nil, style: run.style)) }
      }
    }
    trim()
  }

  /// A blank looks the same in every style that we have, but for the underlined ones.
  private mutating func trim() {
    while cells.last?.text == " " { cells.removeLast() }
  }

  private subscript(column: Int) -> Cell {
    cells.indices.contains(column) ? cells[column] : .blank
  }

  /// What turns an old row into this one on the screen: only cells that differ are written.
  ///
  /// - Parameter row: The row's number, from 1.
  func changes(from old: ScreenRow, row: Int, usesColor: Bool, into output: inout String) {
    guard cells != old.cells else { return }
    var column = 0
    // Where the cursor is, if it is known to be in this row.
    var cursor: Int?
    while column < cells.count {
      guard self[column] != old[column] else {
        column += 1
        continue
      }
      // The second half of a wide character is written with its first.
      if self[column].text == nil {
        column += 1
        continue
      }
      move(to: column, from: cursor, row: row, into: &output)
      let end = endOfChange(from: column, old)
      write(column..<end, usesColor: usesColor, into: &output)
      column = end
      cursor = end
    }
    guard old.cells.count > cells.count else { return }
    move(to: cells.count, from: cursor, row: row, into: &output)
    output += "\u{1B}[K"
  }

  /// Where a stretch of changed cells ends: a few cells that are the same in between cost less than
  /// to move the cursor over them.
  private func endOfChange(from start: Int, _ old: ScreenRow) -> Int {
    var end = start + 1
    var column = end
    while column < cells.count, column - end < 5 {
      if self[column] != old[column] { end = column + 1 }
      column += 1
    }
    // Never between the halves of a wide character.
    while end < cells.count, cells[end].text == nil { end += 1 }
    return end
  }

  private func move(to column: Int, from cursor: Int?, row: Int, into output: inout String) {
    if cursor != column { output += "\u{1B}[\(row);\(column + 1)H" }
  }

  private func write(_ range: Range<Int>, usesColor: Bool, into output: inout String) {
    var codes = ""
    for cell in cells[range] {
      guard let text = cell.text else { continue }
      let wanted = usesColor ? StyledTextEncoder.codes(for: cell.style) : ""
      if wanted != codes {
        output += codes.isEmpty ? "\u{1B}[\(wanted)m" : "\u{1B}[0;\(wanted)m"
        codes = wanted
      }
      output.append(text)
    }
    if !codes.isEmpty { output += "\u{1B}[0m" }
  }
}
