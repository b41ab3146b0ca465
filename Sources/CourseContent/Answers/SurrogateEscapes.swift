/// JSON writes a character beyond U+FFFF as two escapes, `\ud83d\ude00`, which YAML does not know.
enum SurrogateEscapes {
  /// A JSON text with each pair as the one escape that YAML has for it; half a pair becomes U+FFFD.
  ///
  /// Anything that doesn't begin like JSON is returned as it is.
  static func joined(inJSON text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
      first == "{" || first == "[", text.utf8.contains(UInt8(ascii: "\\"))
    else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard let unit = unit(bytes, at: index), (0xD800...0xDFFF).contains(unit) else {
        result += bytes[index...index + 1]
        index += 2
        continue
      }
      var scalar: UInt32 = 0xFFFD
      index += 6
      if unit < 0xDC00, let low = Self.unit(bytes, at: index), (0xDC00...0xDFFF).contains(low) {
        scalar = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        index += 6
      }
      let digits = String(scalar, radix: 16)
      result += "\\U\(String(repeating: "0", count: max(0, 8 - digits.utf8.count)))\(digits)".utf8
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The unit of an escape `\uXXXX` that begins at an index.
  private static func unit(_ bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
}
