import Markup

/// JSON written piece by piece, in one line and in the very form of ``JSONText``, for documents that
/// are written by the thousand.
///
/// Whoever writes gives the keys in alphabetical order.
struct JSONWriter {
  private var bytes: [UInt8] = []
  /// True where the next member or element is the first of its object or list.
  private var isFirst = true

  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init() { bytes.reserveCapacity(1 << 13) }

  /// An object as a whole document.
  static func object(_ members: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.object(members)
    return writer.text
  }

  // MARK: - Members

  mutating func member(_ key: StaticString, _ text: String) {
    write(key)
    write(text)
  }

  mutating func member(_ key: StaticString, _ number: Double) {
    write(key)
    write(number)
  }

  mutating func member(_ key: StaticString, _ number: Int) {
    write(key)
    bytes += "\(number)".utf8
  }

  mutating func member(_ key: StaticString, _ isTrue: Bool) {
    write(key)
    bytes += (isTrue ? "true" : "false").utf8
  }

  /// A member that is left out where there is no value.
  mutating func member(_ key: StaticString, ifPresent text: String?) {
    if let text { member(key, text) }
  }

  /// A member that is left out where there is no value.
  mutating func member(_ key: StaticString, ifPresent number: Double?) {
    if let number { member(key, number) }
  }

  mutating func member(_ key: StaticString, object members: (inout JSONWriter) -> Void) {
    write(key)
    object(members)
  }

  mutating func member<Element>(
    _ key: StaticString, list: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    self.write(key)
    bytes.append(UInt8(ascii: "["))
    isFirst = true
    for element in list { write(&self, element) }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  // MARK: - Elements of a list

  mutating func element(_ text: String) {
    separate()
    write(text)
  }

  mutating func element(object members: (inout JSONWriter) -> Void) {
    separate()
    object(members)
  }

  // MARK: - Inside

  private mutating func object(_ members: (inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func write(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes += UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// The shortest digits that give the number again; JSON has no other than finite ones.
  private mutating func write(_ number: Double) {
    guard number.isFinite else {
      bytes += "null".utf8
      return
    }
    bytes += number.description.utf8
    if bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      let isPlain = utf8.allSatisfy {
        $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
      if isPlain { bytes += utf8 }
      return isPlain
    }
    if !isPlain { for scalar in text.unicodeScalars { write(scalar) } }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes += #"\""#.utf8
    case "\\": bytes += #"\\"#.utf8
    case "\u{8}": bytes += #"\b"#.utf8
    case "\u{C}": bytes += #"\f"#.utf8
    case "\n": bytes += #"\n"#.utf8
    case "\r": bytes += #"\r"#.utf8
    case "\t": bytes += #"\t"#.utf8
    case let scalar where scalar.canAct:
      for unit in Character(scalar).utf16 {
        let digits = String(unit, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
      }
    default: bytes += Character(scalar).utf8
    }
  }
}
