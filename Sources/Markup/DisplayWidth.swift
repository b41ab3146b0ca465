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
  public var displayWidth: Int { plainColumns ?? reduce(0) { $0 + $1.displayWidth } }

  /// The columns of a text that is nothing but letters of Europe, arrows, operators, boxes, blocks and
  /// braille dots, each of which takes one column and does nothing else; nil for any other.
  ///
  /// Pictures are made of these, and a look at their bytes is all that they need. Each of their
  /// scalars is a character of its own.
  public var plainColumns: Int? {
    utf8.withContiguousStorageIfAvailable(Self.plainColumns) ?? nil
  }

  private static func plainColumns(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var columns = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20..<0x7F:
        index += 1
      case 0xC2:
        guard bytes[index + 1] >= 0xA0 else { return nil }
        index += 2
      // Up to U+02FF, and from U+0380 to U+03FF: combining marks lie between them.
      case 0xC3...0xCB, 0xCE, 0xCF:
        index += 2
      case 0xE2:
        switch bytes[index + 1] {
        // Arrows and operators; boxes and blocks; braille.
        case 0x86...0x8B, 0x94...0x96, 0xA0...0xA3: break
        // Shapes, up to the first emoji among them.
        case 0x97 where bytes[index + 2] < 0xBD: break
        default: return nil
        }
        index += 3
      default:
        return nil
      }
      columns += 1
    }
    return columns
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
