import Markup

/// A rectangle of character cells that dots and letters are put into; what falls outside is lost.
///
/// With Unicode a cell has two by four braille dots; in ASCII it has one, drawn with the glyph of
/// its series.
struct Canvas {
  let columns: Int
  let rows: Int
  let repertoire: GlyphRepertoire
  /// Braille dots of each cell, as the low byte of U+2800 and its followers.
  private var dots: [UInt8]
  /// The letter of each cell, over the dots: 0 for none; `continuation` behind a wide one; from
  /// `firstExtra` on, one of `extras`.
  private var letters: [UInt32]
  private var styles: [TextStyle]
  /// Letters of several scalars or of two columns.
  private var extras: [Character] = []

  private static let continuation: UInt32 = 0x0011_0000
  private static let firstExtra: UInt32 = 0x0011_0001

  init(columns: Int, rows: Int, repertoire: GlyphRepertoire) {
    self.columns = columns
    self.rows = rows
    self.repertoire = repertoire
    dots = Array(repeating: 0, count: columns * rows)
    letters = Array(repeating: 0, count: columns * rows)
    styles = Array(repeating: [], count: columns * rows)
  }

  /// The whole canvas.
  var area: CellArea { CellArea(column: 0, row: 0, columns: columns, rows: rows) }

  /// Dots in a cell across.
  var dotsAcross: Int { repertoire == .unicode ? 2 : 1 }
  /// Dots in a cell from top to bottom.
  var dotsDown: Int { repertoire == .unicode ? 4 : 1 }

  private func index(_ column: Int, _ row: Int) -> Int? {
    guard column >= 0, row >= 0, column < columns, row < rows else { return nil }
    return row * columns + column
  }

  /// Sets a dot, counted from the top left of the canvas.
  mutating func setDot(_ x: Int, _ y: Int, _ look: Look) {
    guard x >= 0, y >= 0 else { return }
    if repertoire == .unicode {
      guard let cell = index(x >> 1, y >> 2) else { return }
      // Braille was numbered with six dots; the lowest row came later, in the high bits.
      let row = y & 3
      let bit: UInt8 = row == 3 ? 0x40 << (x & 1) : 1 << (row + 3 * (x & 1))
      dots[cell] |= bit
      styles[cell] = look.style
    } else if let cell = index(x, y) {
      letters[cell] = look.marker.value
      styles[cell] = look.style
    }
  }

  /// Puts a glyph of one column into a cell.
  mutating func put(_ glyph: Unicode.Scalar, _ column: Int, _ row: Int, _ style: TextStyle) {
    guard let cell = index(column, row) else { return }
    letters[cell] = glyph.value
    styles[cell] = style
  }

  /// Writes text from a cell on, as far as the columns given; made ASCII where that is asked for.
  mutating func write(
    _ text: String, _ column: Int, _ row: Int, limit: Int? = nil, _ style: TextStyle = []
  ) {
    let end = min(columns, limit.map { column + max(0, $0) } ?? columns)
    var column = column
    let text = readable(text)
    if text.plainColumns != nil {
      for scalar in text.unicodeScalars {
        guard column < end else { return }
        put(scalar, column, row, style)
        column += 1
      }
      return
    }
    for character in text {
      let width = character.displayWidth
      guard width > 0 else { continue }
      guard column + width <= end else { return }
      if let cell = index(column, row) {
        if let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
          width == 1
        {
          letters[cell] = scalar.value
        } else {
          letters[cell] = Self.firstExtra + UInt32(extras.count)
          extras.append(character)
          if width == 2, let next = index(column + 1, row) {
            letters[next] = Self.continuation
            styles[next] = style
          }
        }
        styles[cell] = style
      }
      column += width
    }
  }

  /// The text as this canvas can show it: nothing that acts on a terminal, and ASCII where asked.
  func readable(_ text: String) -> String {
    repertoire == .ascii ? text.sanitized.inASCII : text.sanitized
  }

  /// True where nothing has been put into a cell.
  func isFree(_ column: Int, _ row: Int) -> Bool {
    index(column, row).map { dots[$0] == 0 && letters[$0] == 0 } ?? false
  }

  /// The rows as text, without empty cells at their ends and without empty rows at the end.
  var lines: [StyledText] {
    var lines = (0..<rows).map(line)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func line(_ row: Int) -> StyledText {
    let start = row * columns
    var end = start + columns
    while end > start, dots[end - 1] == 0, letters[end - 1] == 0 || letters[end - 1] == 0x20 {
      end -= 1
    }
    var line = StyledText()
    // Bytes, since to append scalars to a string one by one takes longer than all else.
    var text: [UInt8] = []
    text.reserveCapacity(3 * (end - start))
    var style: TextStyle = []
    for cell in start..<end {
      let isBlank = dots[cell] == 0 && (letters[cell] == 0 || letters[cell] == 0x20)
      // A blank looks alike in every style; left in the one before, it makes no new run.
      if !isBlank, styles[cell] != style {
        line.append(String(decoding: text, as: UTF8.self), style)
        text.removeAll(keepingCapacity: true)
        style = styles[cell]
      }
      append(cell, to: &text)
    }
    line.append(String(decoding: text, as: UTF8.self), style)
    return line
  }

  private func append(_ cell: Int, to text: inout [UInt8]) {
    switch letters[cell] {
    case 0:
      let dots = dots[cell]
      // U+2800 itself has empty circles in some fonts.
      guard dots != 0 else { return text.append(0x20) }
      text.append(0xE2)
      text.append(0xA0 | dots >> 6)
      text.append(0x80 | dots & 0x3F)
    case Self.continuation:
      break
    case let letter where letter >= Self.firstExtra:
      let index = Int(letter - Self.firstExtra)
      if extras.indices.contains(index) { text += extras[index].utf8 }
    case let letter where letter < 0x80:
      text.append(UInt8(letter))
    case let letter:
      if let scalar = Unicode.Scalar(letter) { text += UTF8.encode(scalar) ?? .init() }
    }
  }
}

/// A rectangle of cells.
struct CellArea: Hashable {
  var column: Int
  var row: Int
  var columns: Int
  var rows: Int

  /// Takes rows off the top, as many as there are.
  mutating func takeTop(_ count: Int) -> CellArea {
    let taken = min(max(count, 0), rows)
    defer {
      row += taken
      rows -= taken
    }
    return CellArea(column: column, row: row, columns: columns, rows: taken)
  }

  /// Takes rows off the bottom, as many as there are.
  mutating func takeBottom(_ count: Int) -> CellArea {
    let taken = min(max(count, 0), rows)
    rows -= taken
    return CellArea(column: column, row: row + rows, columns: columns, rows: taken)
  }

  /// Takes columns off the left, as many as there are.
  mutating func takeLeft(_ count: Int) -> CellArea {
    let taken = min(max(count, 0), columns)
    defer {
      column += taken
      columns -= taken
    }
    return CellArea(column: column, row: row, columns: taken, rows: rows)
  }
}
