import CLibYAML
import SourceText

/// Reads YAML with libyaml's event stream, strictly: no anchors, aliases or tags, one document,
/// every key a scalar and given once, and all of it within limits.
///
/// What is refused is reported with its place, and reading goes on where that is possible, so
/// that one pass finds as much as it can.
struct YAMLParser {
  private let file: SourceFile
  private let limits: YAMLLimits
  private let findings: Findings
  private var offsets: CharacterOffsets

  private var nodes: [YAMLNode] = []
  private var scalarBytes: [UInt8] = []
  private var open: [OpenCollection] = []
  private var keys = OpenKeys()
  private var documents = 0
  private var isRefused = false

  private struct OpenCollection {
    let node: Int
    let isMapping: Bool
    var expectsKey: Bool
  }

  /// Reads a file, or the part of it that `range` names.
  ///
  /// - Returns: nil where there is no tree to read further; `findings` says why.
  static func parse(
    _ file: SourceFile, range: Range<Int>? = nil, limits: YAMLLimits = .content,
    findings: Findings
  ) -> YAMLDocument? {
    let range = range ?? 0..<file.text.utf8.count
    if range.count > limits.bytes {
      findings.error(
        .yamlTooLarge, "the YAML has \(range.count) bytes; at most \(limits.bytes) are read",
        help: "spread it over several files", at: range.lowerBound..<range.lowerBound)
      return nil
    }
    return file.text.utf8Bytes { all in
      let bytes = UnsafeBufferPointer(rebasing: all[range.clamped(to: 0..<all.count)])
      if let place = bytes.firstIndex(where: { $0 < 0x20 && !$0.isYAMLSpace || $0 == 0x7F }) {
        let offset = range.lowerBound + place
        findings.error(
          .yamlControlCharacter,
          "the control character \(bytes[place].hexadecimal) may not stand in a YAML file",
          help: "delete it", at: offset..<offset + 1)
        return nil
      }
      var parser = YAMLParser(
        file: file, limits: limits, findings: findings,
        offsets: CharacterOffsets(bytes, base: range.lowerBound))
      parser.scalarBytes.reserveCapacity(bytes.count)
      return parser.run(bytes)
    }
  }

  private init(
    file: SourceFile, limits: YAMLLimits, findings: Findings, offsets: CharacterOffsets
  ) {
    self.file = file
    self.limits = limits
    self.findings = findings
    self.offsets = offsets
  }

  private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLDocument? {
    // libyaml keeps pointers into its own parser, which therefore must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      findings.error(.yamlSyntax, "there is no memory to read the YAML", at: 0..<0)
      return nil
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)

    var event = yaml_event_t()
    var isDone = false
    while !isDone {
      guard yaml_parser_parse(parser, &event) == 1 else {
        report(YAMLProblem(parser.pointee, bytes: bytes, offsets: offsets))
        return nil
      }
      isDone = !take(event)
      yaml_event_delete(&event)
    }
    guard !isRefused else { return nil }
    if nodes.isEmpty { append(.scalar(.plain), from: bytes.count, to: bytes.count) }
    return YAMLDocument(file: file, nodes: nodes, scalarBytes: scalarBytes)
  }

  private func report(_ problem: YAMLProblem) {
    findings.error(problem.code, problem.message, help: problem.help, at: problem.span)
  }

  // MARK: - Events

  /// Takes one event; false where there is nothing more to read.
  private mutating func take(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT:
      return takeScalar(event)
    case YAML_SEQUENCE_START_EVENT:
      let style = event.data.sequence_start.style
      return begin(
        .sequence(isFlow: style == YAML_FLOW_SEQUENCE_STYLE), event,
        anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      let style = event.data.mapping_start.style
      return begin(
        .mapping(isFlow: style == YAML_FLOW_MAPPING_STYLE), event,
        anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      end(event)
      return true
    case YAML_ALIAS_EVENT:
      refuse(
        .yamlAnchor, "an alias (`*name`) is not read here", help: "write the value out", event)
      return false
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      guard documents > 1 else { return true }
      refuse(
        .yamlSeveralDocuments, "a second document begins here; a file holds one",
        help: "take the `---` away, or put the rest into a file of its own", event)
      return false
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
      return false
    default:
      return true
    }
  }

  private mutating func takeScalar(_ event: yaml_event_t) -> Bool {
    let scalar = event.data.scalar
    guard accept(event, anchor: scalar.anchor, tag: scalar.tag) else { return false }
    let textStart = scalarBytes.count
    if let value = scalar.value, scalar.length > 0 {
      scalarBytes.append(contentsOf: UnsafeBufferPointer(start: value, count: scalar.length))
    }
    let style: ScalarStyle
    switch scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: style = .literal
    case YAML_FOLDED_SCALAR_STYLE: style = .folded
    default: style = .plain
    }
    let range = range(of: event)
    append(
      .scalar(style), from: range.lowerBound, to: range.upperBound,
      text: textStart..<scalarBytes.count)
    finishValue(isScalar: true)
    return true
  }

  private mutating func begin(
    _ kind: YAMLNode.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?
  ) -> Bool {
    guard accept(event, anchor: anchor, tag: tag) else { return false }
    guard open.count < limits.depth else {
      refuse(
        .yamlTooDeep, "lists and mappings lie more than \(limits.depth) levels deep here",
        help: nil, event)
      return false
    }
    let range = range(of: event)
    append(kind, from: range.lowerBound, to: range.upperBound)
    var isMapping = false
    if case .mapping = kind { isMapping = true }
    open.append(
      OpenCollection(
        node: nodes.count - 1, isMapping: isMapping, expectsKey: isMapping))
    if isMapping { keys.open() }
    return true
  }

  private mutating func end(_ event: yaml_event_t) {
    guard let collection = open.popLast() else { return }
    if collection.isMapping { keys.close() }
    nodes[collection.node].next = UInt32(truncatingIfNeeded: nodes.count)
    switch nodes[collection.node].kind {
    case .sequence(isFlow: true), .mapping(isFlow: true):
      nodes[collection.node].end = UInt32(truncatingIfNeeded: range(of: event).upperBound)
    default:
      // A block ends for libyaml where the next token begins; for people with its last value.
      nodes[collection.node].end = nodes[nodes.count - 1].end
    }
    finishValue(isScalar: false, head: collection.node)
  }

  /// Checks what holds for every kind of node.
  private mutating func accept(
    _ event: yaml_event_t, anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) -> Bool {
    if anchor != nil {
      refuse(
        .yamlAnchor, "an anchor (`&name`) is not read here",
        help: "write the value out where it is used; put text that begins with `&` in quotes",
        event)
      return false
    }
    if tag != nil {
      refuse(
        .yamlTag, "a tag (`!name`) is not read here",
        help: "take it away; put text that begins with `!` in quotes", event)
      return false
    }
    guard nodes.count < limits.nodes else {
      refuse(
        .yamlTooManyNodes, "the file has more than \(limits.nodes) values",
        help: "spread it over several files", event)
      return false
    }
    return true
  }

  private mutating func append(
    _ kind: YAMLNode.Kind, from start: Int, to end: Int, text: Range<Int> = 0..<0
  ) {
    // Everything here is at most 1 MiB (`YAMLLimits`), so it fits 32 bits.
    nodes.append(
      YAMLNode(
        kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        textStart: UInt32(truncatingIfNeeded: text.lowerBound),
        textEnd: UInt32(truncatingIfNeeded: text.upperBound),
        next: UInt32(truncatingIfNeeded: nodes.count + 1)))
  }

  // MARK: - Keys

  /// Notes that a value is complete: in a mapping, keys and values take turns.
  private mutating func finishValue(isScalar: Bool, head: Int? = nil) {
    guard let last = open.indices.last, open[last].isMapping else { return }
    let isKey = open[last].expectsKey
    open[last].expectsKey.toggle()
    guard isKey else { return }
    let key = head ?? nodes.count - 1
    guard isScalar else {
      let span = Int(nodes[key].start)..<Int(nodes[key].end)
      findings.error(
        .yamlKeyNotScalar, "a key must be a simple word, not a list or a mapping",
        help: "text that begins with `{` or `[` needs quotes, or `|` and a line of its own",
        at: span)
      isRefused = true
      return
    }
    let range = Int(nodes[key].textStart)..<Int(nodes[key].textEnd)
    if !keys.add(range, in: scalarBytes) {
      let text = String(decoding: scalarBytes[range], as: UTF8.self)
      findings.error(
        .yamlDuplicateKey, "the key `\(text)` is given twice",
        help: "keep one of the two; if another entry was meant, begin it with `-`",
        at: Int(nodes[key].start)..<Int(nodes[key].end))
    }
  }

  // MARK: - Places

  private func range(of event: yaml_event_t) -> Range<Int> {
    let start = offsets.offset(ofCharacter: Int(clamping: event.start_mark.index))
    let end = offsets.offset(ofCharacter: Int(clamping: event.end_mark.index))
    return start..<max(start, end)
  }

  private mutating func refuse(
    _ code: FindingCode, _ message: String, help: String?, _ event: yaml_event_t
  ) {
    isRefused = true
    let range = range(of: event)
    findings.error(
      code, message, help: help, at: range.lowerBound..<min(range.upperBound, range.lowerBound + 1))
  }
}

extension String {
  /// Calls the closure with the text's UTF-8 bytes, without a copy where that is possible.
  func utf8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension UInt8 {
  fileprivate var isYAMLSpace: Bool { self == 0x09 || self == 0x0A || self == 0x0D }

  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
