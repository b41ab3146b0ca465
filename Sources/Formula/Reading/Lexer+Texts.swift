extension Lexer {
  /// A text in quotes from here on, the opening one of a length in bytes.
  mutating func text(opening length: Int) throws(FormulaError) -> Token {
    let start = position
    let quote = scalar(at: start).scalar
    position += length
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        position += 1
        guard position < bytes.count else { break }
      }
      let (scalar, length) = scalar(at: position)
      position += length
      if byte != UInt8(ascii: "\\"), closes(scalar, quote) {
        return Token(kind: .text, start: start, end: position)
      }
    }
    throw FormulaError(
      .syntax, "the text that begins here has no closing quote", span: start..<start + length)
  }

  private func closes(_ scalar: Unicode.Scalar, _ quote: Unicode.Scalar) -> Bool {
    switch quote {
    case "\"", "'": scalar == quote
    case "“", "”", "„": scalar == "”" || scalar == "“"
    default: scalar == "’" || scalar == "‘"
    }
  }

  /// What stands between the quotes of a text token, its escapes read.
  func contents(of token: Token) throws(FormulaError) -> String {
    let opening = scalar(at: token.start).length
    var closing = 1
    while bytes[token.end - closing] & 0xC0 == 0x80 { closing += 1 }
    let inner = token.start + opening..<token.end - closing
    let raw = UnsafeBufferPointer(rebasing: bytes[inner])
    if !raw.contains(UInt8(ascii: "\\")) { return String(decoding: raw, as: UTF8.self) }
    return try unescaped(inner)
  }

  private func unescaped(_ span: Range<Int>) throws(FormulaError) -> String {
    var contents = String.UnicodeScalarView()
    var cursor = span.lowerBound
    while cursor < span.upperBound {
      let (scalar, length) = scalar(at: cursor)
      let start = cursor
      cursor += length
      guard scalar == "\\" else {
        contents.append(scalar)
        continue
      }
      let (escape, escapeLength) = self.scalar(at: cursor)
      cursor += escapeLength
      switch escape {
      case "\"", "'", "\\", "“", "”", "„", "‘", "’": contents.append(escape)
      case "n": contents.append("\n")
      case "t": contents.append("\t")
      case "r": contents.append("\r")
      case "u":
        guard let (scalar, end) = codePoint(at: cursor, before: span.upperBound) else {
          throw FormulaError(
            .syntax, "a character's number is written like \\u{3bb}", span: start..<cursor)
        }
        contents.append(scalar)
        cursor = end
      default:
        throw FormulaError(
          .syntax, "a text has no such escape",
          help: #"the escapes are \" \\ \n \t \r and \u{3bb}"#, span: start..<cursor)
      }
    }
    return String(contents)
  }

  /// The scalar of `{3bb}`, and the offset behind it.
  private func codePoint(at offset: Int, before end: Int) -> (Unicode.Scalar, Int)? {
    guard offset < end, bytes[offset] == UInt8(ascii: "{"),
      let close = bytes[offset..<min(end, offset + 9)].firstIndex(of: UInt8(ascii: "}")),
      let value = UInt32(String(decoding: bytes[offset + 1..<close], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, close + 1)
  }
}
