extension StringProtocol {
  /// The text with everything that could act on a terminal, or hide or reorder what is read, made
  /// visible instead.
  ///
  /// - C0 controls and DEL in caret notation (`^[` for escape), C1 controls as `\u{9b}`;
  /// - bidirectional controls and zero-width characters as `\u{202e}`;
  /// - a tab as a space, so that columns can be counted;
  /// - at most three combining marks on one base.
  ///
  /// A line feed is a control like any other here: whoever means a line break splits first.
  public var sanitized: String {
    if plainColumns != nil { return String(self) }
    var result = ""
    var marks = 0
    for scalar in unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark {
        marks += 1
        if marks > 3 { continue }
      } else {
        marks = 0
      }
      switch scalar.value {
      case 0x09:
        result.append(" ")
      case 0x00...0x1F:
        result.append("^")
        result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 0x40))
      case 0x7F:
        result.append("^?")
      case _ where scalar.canAct:
        result.append("\\u{\(String(scalar.value, radix: 16))}")
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// True for what could act on a terminal, or hide or reorder what is read: controls, bidirectional
  /// controls, zero-width characters and tags.
  public var canAct: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
