extension Character {
  /// The number of terminal columns that the character takes: 0, 1 or 2.
  ///
  /// Combining marks and format characters take none; East Asian wide characters and emoji take
  /// two; all else takes one. The tables follow Unicode 16 (`EastAsianWidth.txt`, classes W and F).
  public var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars { width = max(width, scalar.displayWidth) }
    return width
  }
}

extension StringProtocol {
  /// The number of terminal columns that the text takes on one line.
  public var displayWidth: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  var displayWidth: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      break
    }
    if (0x1160...0x11FF).contains(value) { return 0 }  // conjoining Hangul vowels and finals
    if properties.isEmojiPresentation { return 2 }
    return Self.wideRanges.contains { $0.contains(value) } ? 2 : 1
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF,
    0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}
