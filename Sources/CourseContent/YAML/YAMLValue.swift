import SourceText

/// A value in a YAML document: a cheap view, to be read by the decoders.
struct YAMLValue: Sendable {
  let document: YAMLDocument
  let index: Int

  private var node: YAMLNode { document.nodes[index] }

  var file: SourceFile { document.file }
  var kind: YAMLNode.Kind { node.kind }

  /// All of it, as UTF-8 offsets in the file.
  var span: Range<Int> { Int(node.start)..<Int(node.end) }

  /// What to point at when the whole is meant: a scalar itself, a mapping's first key, the first
  /// sign of a list.
  var headSpan: Range<Int> {
    switch kind {
    case .scalar: return span
    case .sequence: return span.lowerBound..<min(span.lowerBound + 1, span.upperBound)
    case .mapping: return fields.first(where: { _ in true })?.key.span ?? span
    }
  }

  var scalarStyle: ScalarStyle? {
    if case .scalar(let style) = kind { return style }
    return nil
  }

  /// The text of a scalar; nil where it is none.
  var scalarText: String? {
    guard case .scalar = kind else { return nil }
    let bytes = document.scalarBytes[Int(node.textStart)..<Int(node.textEnd)]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True for `key:` with nothing behind it.
  var isAbsent: Bool {
    if case .scalar(.plain) = kind { return node.textStart == node.textEnd }
    return false
  }

  var isSequence: Bool {
    if case .sequence = kind { return true }
    return false
  }

  var isMapping: Bool {
    if case .mapping = kind { return true }
    return false
  }

  /// True for a list written with brackets on the spot: `[1, 2]`.
  var isFlowSequence: Bool {
    if case .sequence(let isFlow) = kind { return isFlow }
    return false
  }

  /// The items of a sequence; none for anything else.
  var items: Items { Items(document: document, range: isSequence ? inside : index..<index) }

  /// The keys and values of a mapping; none for anything else.
  var fields: Fields {
    Fields(document: document, range: isMapping ? inside : index..<index)
  }

  private var inside: Range<Int> { index + 1..<Int(node.next) }

  /// What it is, in words.
  var description: String {
    switch kind {
    case .scalar(.plain) where isAbsent: return "nothing"
    case .scalar: return "text"
    case .sequence: return "a list"
    case .mapping: return "a mapping (`key: value`)"
    }
  }

  /// The items of a sequence, in order.
  struct Items: Sequence, IteratorProtocol {
    let document: YAMLDocument
    var range: Range<Int>

    mutating func next() -> YAMLValue? {
      guard let first = range.first else { return nil }
      range = Int(document.nodes[first].next)..<range.upperBound
      return YAMLValue(document: document, index: first)
    }
  }

  /// The pairs of a mapping, in order.
  struct Fields: Sequence, IteratorProtocol {
    var items: Items

    init(document: YAMLDocument, range: Range<Int>) {
      items = Items(document: document, range: range)
    }

    mutating func next() -> (key: YAMLValue, value: YAMLValue)? {
      guard let key = items.next(), let value = items.next() else { return nil }
      return (key, value)
    }
  }
}
