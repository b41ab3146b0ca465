/// Where a text has live values, `{{ expression }}` or `{{ expression | 3 }}`.
///
/// Of three or more opening braces in a row the last two count, so that `\frac{{{p}}}{2}` is a
/// fraction over a live value. A backslash before the braces (`\{{`) makes them plain text. A live
/// value begins and ends on one line.
struct InterpolationScanner {
  /// A live value as it stands in the text; all ranges are UTF-8 offsets.
  struct Found {
    /// With the braces.
    let range: Range<Int>
    /// The expression alone, without blanks around it.
    let expression: Range<Int>
    /// What stands behind the `|`, without blanks around it; nil where there is no `|`.
    let format: Range<Int>?
  }

  /// All that were found, in order.
  private(set) var found: [Found] = []
  /// Where `{{` has no `}}`.
  private(set) var unclosed: [Range<Int>] = []

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var place = 0
    while let start = nextOpening(from: place) {
      guard let end = closing(from: start + 2) else {
        unclosed.append(start..<start + 2)
        place = start + 2
        continue
      }
      found.append(parts(start..<end))
      place = end
    }
  }

  /// The text with each live value hidden behind letters of the same length, which mean nothing
  /// in Markdown.
  var masked: [UInt8] {
    var masked = bytes
    for value in found {
      for index in value.range { masked[index] = UInt8(ascii: "x") }
    }
    return masked
  }

  private func nextOpening(from place: Int) -> Int? {
    var index = place
    while index + 1 < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        // The backslash takes the meaning of what follows; of `\{{` it takes both braces.
        index += bytes[index + 1] == UInt8(ascii: "{") ? 3 : 2
      case UInt8(ascii: "{") where bytes[index + 1] == UInt8(ascii: "{"):
        var end = index + 2
        while end < bytes.count, bytes[end] == UInt8(ascii: "{") { end += 1 }
        return end - 2
      default:
        index += 1
      }
    }
    return nil
  }

  private func closing(from place: Int) -> Int? {
    var index = place
    while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") {
        return index + 2
      }
      if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") { return nil }
      index += 1
    }
    return nil
  }

  private func parts(_ range: Range<Int>) -> Found {
    let inside = range.lowerBound + 2..<range.upperBound - 2
    guard let bar = inside.last(where: { bytes[$0] == UInt8(ascii: "|") }) else {
      return Found(range: range, expression: trimmed(inside), format: nil)
    }
    return Found(
      range: range, expression: trimmed(inside.lowerBound..<bar),
      format: trimmed(bar + 1..<inside.upperBound))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    func isBlank(_ index: Int) -> Bool {
      bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t")
    }
    while let first = range.first, isBlank(first) { range.removeFirst() }
    while let last = range.last, isBlank(last) { range.removeLast() }
    return range
  }
}
