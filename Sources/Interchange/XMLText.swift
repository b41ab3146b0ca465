import Markup

/// Text as XML 1.0 can hold it.
enum XMLText {
  /// The text with the characters escaped that mean something to XML; what XML can't hold at all
  /// (most control characters, U+FFFE and U+FFFF) is dropped, whatever a learner typed.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // A reader turns plain ones inside an attribute into spaces.
      case "\n": escaped += "&#10;"
      case "\t": escaped += "&#9;"
      case "\r": escaped += "&#13;"
      case let scalar where isAllowed(scalar):
        // What hides or reorders text is kept as a reference, so that it can't do so in a viewer.
        escaped +=
          scalar.isASCII || !scalar.canAct
          ? String(Character(scalar)) : "&#x\(String(scalar.value, radix: 16));"
      default: break
      }
    }
    return escaped
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    // The C1 controls are discouraged by the standard, and act on some terminals.
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}

/// An element of an XML document.
struct XMLElement {
  let name: String
  var attributes: [(name: String, value: String)] = []
  var children: [XMLElement] = []
  var text = ""

  /// The element as text, two spaces for each level.
  func written(level: Int = 0) -> String {
    let indent = String(repeating: "  ", count: level)
    let attributes = attributes.map { " \($0.name)=\"\(XMLText.escaped($0.value))\"" }.joined()
    if children.isEmpty {
      return text.isEmpty
        ? "\(indent)<\(name)\(attributes)/>\n"
        : "\(indent)<\(name)\(attributes)>\(XMLText.escaped(text))</\(name)>\n"
    }
    let inner = children.map { $0.written(level: level + 1) }.joined()
    return "\(indent)<\(name)\(attributes)>\n\(inner)\(indent)</\(name)>\n"
  }
}
