/// What was typed, in ASCII and Greek letters, with every byte's place in the original.
struct NormalizedAnswer {
  /// The text, in UTF-8: printable ASCII and Greek letters, no space at either end.
  private(set) var bytes: [UInt8] = []
  /// For each byte, the place in the original of the character that it came from.
  private(set) var places: [Range<Int>] = []
  /// True where more than spaces was changed.
  private(set) var isRespelled = false

  init(_ raw: String) throws(InvalidAnswer) {
    var isInSuperscript = false
    var offset = 0
    for scalar in raw.unicodeScalars {
      let place = offset..<(offset + UTF8.width(scalar))
      offset = place.upperBound
      if let digit = Lookalikes.superscript(scalar) {
        append((isInSuperscript ? "" : "^") + String(digit), place)
        isInSuperscript = true
        isRespelled = true
        continue
      }
      isInSuperscript = false
      if scalar.value >= 0x20, scalar.value < 0x7F {
        append(String(Character(scalar)), place)
      } else if let spelling = Lookalikes.ascii(scalar) {
        append(spelling, place)
        if spelling != " " { isRespelled = true }
      } else if Lookalikes.isInvisible(scalar) {
        continue
      } else if Self.isGreek(scalar), Lookalikes.latin(scalar) == nil {
        append(String(Character(scalar)), place)
      } else {
        throw .unknownCharacter(scalar, place)
      }
    }
    trim()
  }

  /// The place in the original of a range of the bytes.
  func place(_ range: Range<Int>) -> Range<Int> {
    guard let end = places.last?.upperBound else { return 0..<0 }
    guard range.lowerBound < places.count else { return end..<end }
    let first = places[range.lowerBound]
    guard range.count > 1, range.upperBound <= places.count else { return first }
    return first.lowerBound..<max(first.upperBound, places[range.upperBound - 1].upperBound)
  }

  /// A range of the bytes as text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The whole as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func append(_ text: String, _ place: Range<Int>) {
    for byte in text.utf8 {
      bytes.append(byte)
      places.append(place)
    }
  }

  private mutating func trim() {
    let space = UInt8(ascii: " ")
    let leading = bytes.prefix { $0 == space }.count
    bytes.removeFirst(leading)
    places.removeFirst(leading)
    let trailing = bytes.reversed().prefix { $0 == space }.count
    bytes.removeLast(trailing)
    places.removeLast(trailing)
  }

  private static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    (0x391...0x3C9).contains(scalar.value)
  }
}
