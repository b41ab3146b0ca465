/// Cuts a formula's bytes into tokens, one at a time.
struct Lexer {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The byte at an offset, 0 behind the end.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// The next token; ``Token/Kind/end`` once there is none.
  mutating func next() throws(FormulaError) -> Token {
    while position < bytes.count {
      let start = position
      let byte = bytes[start]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D:
        position += 1
        continue
      case 0x30...0x39: return try number()
      case 0x41...0x5A, 0x61...0x7A, 0x5F: return name()
      case UInt8(ascii: "."):
        if isDigit(self.byte(start + 1)) { return try number() }
        return token(.dot, 1)
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return try text(opening: 1)
      case 0x80...: if let token = try foreign() { return token }
      default: return try sign(byte)
      }
    }
    return Token(kind: .end, start: bytes.count, end: bytes.count)
  }

  /// A token of the bytes from here on.
  mutating func token(_ kind: Token.Kind, _ length: Int) -> Token {
    defer { position += length }
    return Token(kind: kind, start: position, end: position + length)
  }

  private mutating func sign(_ byte: UInt8) throws(FormulaError) -> Token {
    let following = self.byte(position + 1)
    let isEqual = following == UInt8(ascii: "=")
    switch byte {
    case UInt8(ascii: "("): return token(.openParenthesis, 1)
    case UInt8(ascii: ")"): return token(.closeParenthesis, 1)
    case UInt8(ascii: "["): return token(.openBracket, 1)
    case UInt8(ascii: "]"): return token(.closeBracket, 1)
    case UInt8(ascii: "{"): return token(.openBrace, 1)
    case UInt8(ascii: "}"): return token(.closeBrace, 1)
    case UInt8(ascii: ","): return token(.comma, 1)
    case UInt8(ascii: ":"): return token(.colon, 1)
    case UInt8(ascii: "+"): return token(.plus, 1)
    case UInt8(ascii: "-"): return token(.minus, 1)
    case UInt8(ascii: "*"):
      if following == byte {
        throw misreading(2, "`**` isn't read", help: "a power is written x^2")
      }
      return token(.times, 1)
    case UInt8(ascii: "/"):
      if following == byte {
        throw misreading(2, "`//` isn't read", help: "for whole quotients write floor(a/b)")
      }
      return token(.divide, 1)
    case UInt8(ascii: "^"): return token(.power, 1)
    case UInt8(ascii: "="): return isEqual ? token(.equal, 2) : token(.assign, 1)
    case UInt8(ascii: "!") where isEqual: return token(.notEqual, 2)
    case UInt8(ascii: "<") where following == UInt8(ascii: ">"):
      throw misreading(2, "`<>` isn't read", help: "different is written !=")
    case UInt8(ascii: "<"): return isEqual ? token(.lessEqual, 2) : token(.less, 1)
    case UInt8(ascii: ">"): return isEqual ? token(.greaterEqual, 2) : token(.greater, 1)
    default: throw strangeSign(byte)
    }
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Whether a byte may stand in a name: a Latin letter, a digit or an underscore.
func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
  default: false
  }
}
