/// A value of JSON in a schema; the keys of an object keep their order, so that editors offer them
/// in the order of the guide.
enum SchemaNode: Sendable {
  case object([(key: String, value: SchemaNode)])
  case list([SchemaNode])
  case text(String)
  case number(Double)
  case boolean(Bool)

  /// The value of a key of an object.
  subscript(key: String) -> SchemaNode? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The object with more keys behind its own.
  func adding(_ more: SchemaNode) -> SchemaNode {
    guard case .object(let own) = self, case .object(let others) = more else { return self }
    return .object(own + others)
  }
}

extension SchemaNode: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral
{
  init(dictionaryLiteral elements: (String, SchemaNode)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }

  init(arrayLiteral elements: SchemaNode...) { self = .list(elements) }
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension SchemaNode {
  /// The value as JSON over several lines.
  var json: String {
    var text = ""
    write(into: &text, indent: "")
    return text
  }

  private func write(into text: inout String, indent: String) {
    let deeper = indent + "  "
    switch self {
    case .object(let fields) where fields.isEmpty: text += "{}"
    case .object(let fields):
      text += "{"
      for (place, field) in fields.enumerated() {
        text += (place == 0 ? "\n" : ",\n") + deeper + Self.quoted(field.key) + ": "
        field.value.write(into: &text, indent: deeper)
      }
      text += "\n" + indent + "}"
    case .list(let items):
      // Lists of words and numbers read best on one line.
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += ", " }
        item.write(into: &text, indent: indent)
      }
      text += "]"
    case .text(let words): text += Self.quoted(words)
    case .number(let number):
      text += number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .boolean(let isTrue): text += isTrue ? "true" : "false"
    }
  }

  /// The texts of a schema are our own, without control characters.
  private static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
