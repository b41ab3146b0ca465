/// A text that somebody wrote, under the name by which they know it.
public struct SourceFile: Hashable, Sendable {
  /// The name shown to people: a path, or something like `<answer>`.
  public let name: String
  /// The whole text.
  public let text: String

  /// Makes a source of a text and its name.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The position of a UTF-8 offset; one behind the end counts as the end.
  public func position(at offset: Int) -> SourcePosition {
    let bytes = text.utf8
    let end = bytes.index(bytes.startIndex, offsetBy: max(0, offset), limitedBy: bytes.endIndex)
    let before = text[..<(end ?? bytes.endIndex)]
    var line = 1
    var lineStart = before.startIndex
    for index in before.utf8.indices where before.utf8[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = before.utf8.index(after: index)
    }
    let column = before[lineStart...].unicodeScalars.count + 1
    return SourcePosition(line: line, column: column)
  }

  /// The text of a line, counted from 1, without its line break; empty where there is none.
  public func line(_ number: Int) -> Substring {
    var rest = text[...]
    for _ in 1..<max(1, number) {
      guard let lineBreak = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return "" }
      rest = rest[rest.utf8.index(after: lineBreak)...]
    }
    var line = rest.prefix { $0 != "\n" && $0 != "\r\n" }
    if line.last == "\r" { line.removeLast() }
    return line
  }
}

/// A place in a source: line and column, both from 1; columns count Unicode scalars.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders positions as they are read.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
