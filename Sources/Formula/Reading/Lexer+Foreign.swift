extension Lexer {
  /// The token of a character that isn't ASCII; nil for a space.
  ///
  /// What can only mean one thing is read as that; the rest is refused by name.
  mutating func foreign() throws(FormulaError) -> Token? {
    let (scalar, length) = scalar(at: position)
    if FormulaName.spelling(of: scalar) != nil, !(0x2080...0x2089).contains(scalar.value) {
      return name()
    }
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      position += length
      return nil
    case 0x2212, 0x2010, 0x2011, 0x2013, 0xFE63, 0xFF0D: return token(.minus, length)
    case 0xFF0B: return token(.plus, length)
    case 0xD7, 0xB7, 0x22C5, 0x2219, 0x2217, 0xFF0A: return token(.times, length)
    case 0xF7, 0x2215, 0x2044, 0xFF0F: return token(.divide, length)
    case 0xFF3E: return token(.power, length)
    case 0x2264, 0x2A7D: return token(.lessEqual, length)
    case 0x2265, 0x2A7E: return token(.greaterEqual, length)
    case 0x2260: return token(.notEqual, length)
    case 0xFF1C: return token(.less, length)
    case 0xFF1E: return token(.greater, length)
    case 0xFF08: return token(.openParenthesis, length)
    case 0xFF09: return token(.closeParenthesis, length)
    case 0xFF3B: return token(.openBracket, length)
    case 0xFF3D: return token(.closeBracket, length)
    case 0xFF0C: return token(.comma, length)
    case 0x221A: return token(.root, length)
    case 0xBC: return fraction(0.25, length)
    case 0xBD: return fraction(0.5, length)
    case 0xBE: return fraction(0.75, length)
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x201E: return try text(opening: length)
    default:
      if Self.superscript(scalar) != nil { return try superscripts() }
      throw strangeCharacter(scalar, length)
    }
  }

  private mutating func fraction(_ value: Double, _ length: Int) -> Token {
    var token = token(.number, length)
    token.number = value
    return token
  }

  /// A whole power set high, from here on: `²`, `⁻¹`.
  private mutating func superscripts() throws(FormulaError) -> Token {
    let start = position
    var power = 0
    var digits = 0
    var isNegative = false
    while position < bytes.count, bytes[position] >= 0x80,
      case (let scalar, let length) = scalar(at: position), let value = Self.superscript(scalar)
    {
      if value < 0 {
        guard position == start else { break }
        isNegative = true
      } else {
        power = min(power * 10 + value, 1_000_000)
        digits += 1
      }
      position += length
    }
    guard digits > 0 else {
      throw FormulaError(.syntax, "a power set high needs digits", span: start..<position)
    }
    var token = Token(kind: .superscript, start: start, end: position)
    token.number = Double(isNegative ? -power : power)
    return token
  }

  /// The digit that is set high, or -1 for the minus sign.
  private static func superscript(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2070: 0
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2074...0x2079: Int(scalar.value - 0x2070)
    case 0x207B: -1
    default: nil
    }
  }
}
