import Markup

/// SVG in the making: elements are closed by whoever opens them, and all text is escaped here.
struct SVGDocument {
  private(set) var text = ""

  /// Writes an element without children, or with text alone.
  mutating func element(
    _ name: String, _ attributes: [(String, String)], text content: String? = nil
  ) {
    open(name, attributes, isEmpty: content == nil)
    guard let content else { return }
    text += Self.escaped(content) + "</\(name)>\n"
  }

  /// Writes an element with children.
  mutating func group(
    _ name: String, _ attributes: [(String, String)], _ children: (inout SVGDocument) -> Void
  ) {
    open(name, attributes, isEmpty: false)
    text += "\n"
    children(&self)
    text += "</\(name)>\n"
  }

  /// Writes a rule of style sheets; ours alone, nothing from outside.
  mutating func style(_ rules: StaticString) {
    text += "<style>\(rules)</style>\n"
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)], isEmpty: Bool) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += isEmpty ? "/>\n" : ">"
  }

  /// Text that is well-formed within an element and within quotes: what XML 1.0 has no place for,
  /// and what could hide or reorder text, becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(" ")
      default: result.append(scalar.isXMLCharacter ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }

  /// A coordinate, to a hundredth of a pixel.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let text = NumberText.fixed(min(max(value, -1e7), 1e7), decimals: 2)
    guard text.hasSuffix("0") else { return text }
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : String(text.dropLast())
  }
}

extension Unicode.Scalar {
  fileprivate var isXMLCharacter: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x061B, 0x061D...0x200D, 0x2010...0x2027, 0x202F...0x205F,
      0x2070...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x1FFFD,
      0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: false
    }
  }
}
