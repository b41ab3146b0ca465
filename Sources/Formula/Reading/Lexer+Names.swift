extension Lexer {
  /// A name or a word of the language, from here on.
  mutating func name() -> Token {
    let start = position
    var isPlain = true
    while position < bytes.count {
      let byte = bytes[position]
      if isNameByte(byte) {
        position += 1
      } else if byte >= 0x80, case (let scalar, let length) = scalar(at: position),
        FormulaName.spelling(of: scalar) != nil
      {
        position += length
        isPlain = false
      } else {
        break
      }
    }
    let kind = isPlain ? word(start..<position) : .name
    return Token(kind: kind, start: start, end: position)
  }

  /// The word that these bytes are, or a name.
  private func word(_ span: Range<Int>) -> Token.Kind {
    func reads(_ word: StaticString) -> Bool {
      for offset in 0..<span.count where bytes[span.lowerBound + offset] != word.utf8Start[offset] {
        return false
      }
      return true
    }
    switch span.count {
    case 2:
      if reads("or") { return .or }
      if reads("if") { return .if }
      if reads("in") { return .in }
    case 3:
      if reads("and") { return .and }
      if reads("not") { return .not }
      if reads("let") { return .let }
    case 4:
      if reads("true") { return .true }
      if reads("then") { return .then }
      if reads("else") { return .else }
    case 5:
      if reads("false") { return .false }
    default: break
    }
    return .name
  }

  /// The name at a span as one spelling for all: `λ` becomes `lambda`.
  func canonicalName(_ span: Range<Int>) -> String {
    let spelled = UnsafeBufferPointer(rebasing: bytes[span])
    if spelled.allSatisfy({ $0 < 0x80 }) { return String(decoding: spelled, as: UTF8.self) }
    return FormulaName.canonical(String(decoding: spelled, as: UTF8.self))
  }

  /// The scalar that begins at an offset, and its length in bytes; the bytes are valid UTF-8.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for step in 1..<4 where step < length {
      value = value << 6 | UInt32(byte(offset + step) & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
