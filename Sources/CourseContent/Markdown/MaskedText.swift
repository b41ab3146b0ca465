import CMD4C

/// A text whose live values are hidden from MD4C behind letters of equal length, and what of it
/// MD4C's callbacks speak of.
struct MaskedText {
  /// A live value that the text has; without an interpolation where that was wrong.
  struct Value {
    let range: Range<Int>
    let interpolation: Interpolation?
  }

  /// The text as MD4C sees it.
  private let buffer: UnsafeRawBufferPointer
  /// The text as it is written.
  private let bytes: [UInt8]
  private let values: [Value]
  private var isUsed: [Bool]

  /// - Parameter buffer: what MD4C is given; it must live as long as MD4C works.
  init(buffer: UnsafeRawBufferPointer, bytes: [UInt8], values: [Value]) {
    self.buffer = buffer
    self.bytes = bytes
    self.values = values
    isUsed = Array(repeating: false, count: values.count)
  }

  /// Values that were in no piece asked for.
  var misplacedValues: [Value] {
    zip(values, isUsed).filter { !$1 && $0.interpolation != nil }.map(\.0)
  }

  /// Where the line of an offset ends.
  func lineEnd(from offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  /// The text of a range cut where live values stand in it.
  mutating func pieces(_ range: Range<Int>) -> [TextPart] {
    var parts: [TextPart] = []
    var place = range.lowerBound
    func addText(upTo end: Int) {
      guard end > place else { return }
      parts.append(
        TextPart(
          content: .text(String(decoding: bytes[place..<end], as: UTF8.self)), range: place..<end))
    }
    var index = firstValue(from: range.lowerBound)
    while index < values.count, values[index].range.upperBound <= range.upperBound {
      let value = values[index]
      if let interpolation = value.interpolation {
        addText(upTo: value.range.lowerBound)
        parts.append(TextPart(content: .value(interpolation), range: value.range))
        place = value.range.upperBound
      }
      isUsed[index] = true
      index += 1
    }
    addText(upTo: range.upperBound)
    return parts
  }

  /// The index of the first value that begins at the offset or later, by bisection.
  private func firstValue(from offset: Int) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where a `$` stands that no backslash makes plain.
  func bareDollars(in range: Range<Int>) -> [Range<Int>] {
    range.filter { place in
      bytes[place] == UInt8(ascii: "$")
        && (place == 0 || bytes[place - 1] != UInt8(ascii: "\\"))
    }.map { $0..<$0 + 1 }
  }

  // MARK: - What MD4C hands over

  /// The offset of a run in the text; nil for one that MD4C made up itself.
  func offset(of run: UnsafePointer<CChar>?) -> Int? {
    guard let run, let start = buffer.baseAddress else { return nil }
    let distance = UnsafeRawPointer(run) - start
    return (0...buffer.count).contains(distance) ? distance : nil
  }

  static func string(_ run: UnsafePointer<CChar>?, _ size: Int) -> String {
    guard let run, size > 0 else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: run, count: size), as: UTF8.self)
  }

  /// An attribute's text, its entities decoded.
  static func string(_ attribute: MD_ATTRIBUTE) -> String {
    guard let types = attribute.substr_types, let offsets = attribute.substr_offsets else {
      return string(attribute.text, Int(attribute.size))
    }
    var result = ""
    var index = 0
    while offsets[index] < attribute.size {
      let start = Int(offsets[index])
      let piece = string(attribute.text.map { $0 + start }, Int(offsets[index + 1]) - start)
      result += types[index] == MD_TEXT_ENTITY ? HTMLEntity.text(of: piece) ?? piece : piece
      index += 1
    }
    return result
  }
}
