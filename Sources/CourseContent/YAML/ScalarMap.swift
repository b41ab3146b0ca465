import SourceText

/// For each UTF-8 byte of what a YAML scalar spells, the byte of the file that it comes from.
///
/// It is made by walking text and file side by side, undoing what YAML did: quotes, escapes,
/// indentation, folded lines. Where the two don't fit there is no map, and whoever asks points at
/// the scalar as a whole.
struct ScalarMap {
  /// One offset for each byte of the text, and one for its end.
  private var offsets: [Int] = []

  /// - Parameter end: how far into the text the map must reach.
  init?(text: String, upTo end: Int, file: SourceFile, style: ScalarStyle, span: Range<Int>) {
    let source = Array(file.text.utf8Slice(span).utf8)
    // Some more than is asked for, so that the first line with something on it is among it.
    var walk = Walk(text: Array(text.utf8.prefix(max(end, 4_096))), source: source)
    let isComplete: Bool
    switch style {
    case .plain: isComplete = walk.flow(quote: nil)
    case .singleQuoted: isComplete = walk.flow(quote: UInt8(ascii: "'"))
    case .doubleQuoted: isComplete = walk.flow(quote: UInt8(ascii: "\""))
    case .literal, .folded: isComplete = walk.block()
    }
    guard isComplete else { return nil }
    offsets = walk.offsets.map { $0 + span.lowerBound }
    offsets.append(min(walk.place, source.count) + span.lowerBound)
  }

  /// Where a range of the text stands in the file.
  func fileSpan(_ range: Range<Int>) -> Range<Int> {
    let last = offsets.count - 1
    let start = offsets[min(max(0, range.lowerBound), last)]
    guard !range.isEmpty else { return start..<start }
    let end = offsets[min(max(0, range.upperBound - 1), last)] + 1
    return start..<max(start, end)
  }
}

/// The walk itself: `place` runs through the source, and each byte of the text gets its offset.
private struct Walk {
  let text: [UInt8]
  let source: [UInt8]
  var place = 0
  var offsets: [Int] = []

  private var next: UInt8? { offsets.count < text.count ? text[offsets.count] : nil }
  private var isDone: Bool { offsets.count == text.count }

  init(text: [UInt8], source: [UInt8]) {
    self.text = text
    self.source = source
    offsets.reserveCapacity(text.count)
  }

  /// Takes bytes of the text, all from the source's current place.
  private mutating func map(_ count: Int = 1) {
    for _ in 0..<count where !isDone { offsets.append(place) }
  }

  // MARK: - Plain and quoted

  mutating func flow(quote: UInt8?) -> Bool {
    if quote != nil { place += 1 }
    while !isDone, place < source.count {
      let byte = source[place]
      if let end = endOfFold(from: place) {
        takeBreaks(upTo: end)
        place = end
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        guard takeEscape() else { return false }
      } else if byte == UInt8(ascii: "'"), quote == byte {
        guard next == byte else { return false }
        map()
        place += 2
      } else {
        guard next == byte else { return false }
        map()
        place += 1
      }
    }
    return isDone
  }

  /// Where the line breaks and the blanks around them that begin here end; nil where none do.
  private func endOfFold(from start: Int) -> Int? {
    var end = start
    var hasBreak = false
    while end < source.count {
      switch source[end] {
      case UInt8(ascii: "\n"): hasBreak = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return hasBreak ? end : nil
      }
      end += 1
    }
    return hasBreak ? end : nil
  }

  /// Takes what the text has for the breaks up to `end`: one space for a folded one, or line feeds,
  /// or nothing.
  private mutating func takeBreaks(upTo end: Int) {
    let start = place
    var breaks = source[start..<end].indices.filter { source[$0] == UInt8(ascii: "\n") }[...]
    guard !breaks.isEmpty else { return }
    if next == UInt8(ascii: " ") {
      map()
      return
    }
    while next == UInt8(ascii: "\n") {
      place = breaks.popFirst() ?? place
      map()
    }
    place = start
  }

  private mutating func takeEscape() -> Bool {
    guard place + 1 < source.count else { return false }
    var length = 2
    var spelled = 1
    switch source[place + 1] {
    case UInt8(ascii: "x"): length = 4
    case UInt8(ascii: "u"): length = 6
    case UInt8(ascii: "U"): length = 10
    case UInt8(ascii: "N"), UInt8(ascii: "_"): spelled = 2
    case UInt8(ascii: "L"), UInt8(ascii: "P"): spelled = 3
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      // The break is taken away, with the blanks before the next line.
      place = endOfFold(from: place + 1) ?? place + 2
      return true
    default: break
    }
    if length > 2 {
      guard place + length <= source.count,
        let code = UInt32(
          String(decoding: source[place + 2..<place + length], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      else { return false }
      spelled = String(scalar).utf8.count
    }
    map(spelled)
    place += length
    return true
  }

  // MARK: - Literal and folded

  mutating func block() -> Bool {
    // The first line holds only `|` or `>`, indicators and a comment.
    guard let headerEnd = source.firstIndex(of: UInt8(ascii: "\n")) else { return text.isEmpty }
    place = headerEnd + 1
    guard let indent = indentation() else { return text.allSatisfy { $0 == UInt8(ascii: "\n") } }

    takeBlankLines(indent: indent)
    while !isDone, place < source.count {
      let byte = source[place]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        takeBlankLines(indent: indent)
      } else {
        guard next == byte else { return false }
        map()
        place += 1
      }
    }
    return isDone
  }

  /// The number of spaces that YAML took from each line: what the first line with something on it
  /// has more in the source than in the text.
  private func indentation() -> Int? {
    func spaces(_ bytes: ArraySlice<UInt8>) -> Int? {
      var count = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: " "): count += 1
        case UInt8(ascii: "\r"): break
        case UInt8(ascii: "\n"): count = 0
        default: return count
        }
      }
      return nil
    }
    guard let inSource = spaces(source[place...]), let inText = spaces(text[...]) else {
      return nil
    }
    return inSource >= inText ? inSource - inText : nil
  }

  /// From the end of a line, or the very beginning, to the next line with something on it.
  private mutating func takeBlankLines(indent: Int) {
    var end = place
    while end < source.count {
      let line = source[end...].prefix(indent).prefix { $0 == UInt8(ascii: " ") }
      end = line.endIndex
      let isReturn = end + 1 < source.count && source[end] == UInt8(ascii: "\r")
      let lineFeed = isReturn ? end + 1 : end
      guard lineFeed < source.count, source[lineFeed] == UInt8(ascii: "\n") else { break }
      end = lineFeed + 1
    }
    takeBreaks(upTo: end)
    place = end
  }
}
