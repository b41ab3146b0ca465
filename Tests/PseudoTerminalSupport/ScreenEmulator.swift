/// What a terminal's window shows of a program's output: the sequences that our pictures are drawn
/// with, and nothing else.
public struct ScreenEmulator: Sendable {
  private var cells: [[Character?]]
  private let columns: Int
  private let rows: Int
  private var row = 0
  private var column = 0

  /// What the window shows after a transcript; everything before the second screen was entered
  /// last, or left, is gone.
  public init(_ transcript: String, columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    write(transcript)
  }

  /// The rows as text, without blanks at their ends.
  public var lines: [String] {
    cells.map { row in
      var line = String(row.compactMap { $0 })
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The whole window.
  public var text: String { lines.joined(separator: "\n") }

  private mutating func clear() {
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  private mutating func write(_ transcript: String) {
    let scalars = Array(transcript.unicodeScalars)
    var index = 0
    var letter = String.UnicodeScalarView()
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\u{1B}", index + 1 < scalars.count, scalars[index + 1] == "[" {
        var end = index + 2
        while end < scalars.count, !(0x40...0x7E).contains(scalars[end].value) { end += 1 }
        guard end < scalars.count else { return }
        obey(String(String.UnicodeScalarView(scalars[index + 2..<end])), scalars[end])
        index = end + 1
        continue
      }
      index += 1
      switch scalar {
      case "\r": column = 0
      case "\n": lineFeed()
      case "\u{1B}", "\u{7}": break
      default:
        letter = String.UnicodeScalarView([scalar])
        // Marks belong to the letter before them.
        while index < scalars.count, scalars[index].properties.generalCategory == .nonspacingMark {
          letter.append(scalars[index])
          index += 1
        }
        put(Character(String(letter)))
      }
    }
  }

  private mutating func lineFeed() {
    guard row + 1 >= rows else {
      row += 1
      return
    }
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func put(_ character: Character) {
    let isWide =
      character.unicodeScalars.first.map { (0x2E80...0xFFEF).contains($0.value) } ?? false
    guard column < columns, row < rows else { return }
    cells[row][column] = character
    if isWide, column + 1 < columns { cells[row][column + 1] = nil }
    column += isWide ? 2 : 1
  }

  private mutating func obey(_ parameters: String, _ final: Unicode.Scalar) {
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    switch final {
    case "H":
      row = min(max((numbers.first ?? 1) - 1, 0), rows - 1)
      column = min(max((numbers.count > 1 ? numbers[1] : 1) - 1, 0), columns - 1)
    case "J": clear()
    case "K" where row < rows && column < columns:
      for rest in column..<columns { cells[row][rest] = " " }
    case "h" where parameters == "?1049", "l" where parameters == "?1049":
      clear()
      (row, column) = (0, 0)
    default: break
    }
  }
}

extension PseudoTerminal {
  /// Reads until the window shows the text on one line, and a picture is whole.
  ///
  /// - Returns: The window.
  @discardableResult
  public func expectOnScreen(
    _ text: String, columns: Int = 80, rows: Int = 24, timeout: Double = 20
  ) throws -> String {
    try expectTranscript(text, timeout: timeout) { transcript in
      let screen = ScreenEmulator(transcript, columns: columns, rows: rows)
      return screen.lines.contains { $0.contains(text) } ? screen.text : nil
    }
  }
}
