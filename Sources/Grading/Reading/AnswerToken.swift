/// A part of an answer: enough of its structure to say what is the matter with it, and to know the
/// plain numbers without the formula language.
struct AnswerToken: Hashable {
  enum Kind: Hashable {
    /// Digits, with at most one point, and an exponent where it is complete.
    case number
    /// Letters, digits and underscores.
    case word
    /// Anything else, one character.
    case sign(UInt8)
  }

  let kind: Kind
  /// The bytes of the normalised answer.
  let range: Range<Int>

  func `is`(_ sign: Unicode.Scalar) -> Bool { kind == .sign(UInt8(ascii: sign)) }

  /// The tokens of a normalised answer; spaces only separate.
  static func tokens(_ bytes: [UInt8]) -> [AnswerToken] {
    var tokens: [AnswerToken] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") {
        index += 1
        continue
      }
      let end: Int
      let kind: Kind
      if let scanned = PlainNumber.scan(bytes[index...]) {
        (kind, end) = (.number, scanned.end)
      } else if byte | 0x20 == UInt8(ascii: "x"), tokens.last?.kind == .number,
        let next = bytes[(index + 1)...].first(where: { $0 != UInt8(ascii: " ") }), isDigit(next)
      {
        (kind, end) = (.sign(UInt8(ascii: "*")), index + 1)  // 2x10^-3
      } else if isWordStart(byte) {
        let rest = bytes[index...].prefix { isWordStart($0) || isDigit($0) }
        (kind, end) = (.word, rest.endIndex)
      } else {
        (kind, end) = (.sign(byte), index + 1)
      }
      tokens.append(AnswerToken(kind: kind, range: index..<end))
      index = end
    }
    return tokens
  }

  private static func isWordStart(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return byte >= 0x80 || byte == UInt8(ascii: "_")
      || lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
