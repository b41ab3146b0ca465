import CMD4C
import Markup

/// Builds blocks out of what MD4C calls back with.
///
/// It is a class because C holds a pointer to it while it works.
final class MarkdownBuilder {
  /// How deep lists and quotes, or emphasis and links, may lie within each other.
  static let greatestDepth = 16
  /// What a callback returns to end the work; MD4C goes on after a positive number.
  static let abort: Int32 = -1

  private(set) var blocks: [MarkdownReader.TopLevel] = []
  /// The furthest place in the text that MD4C has spoken of.
  private(set) var lastOffset = 0
  private(set) var loneDollars: [Range<Int>] = []
  private(set) var images: [Range<Int>] = []

  private var text: MaskedText

  private var open: [Container] = []
  /// How many lists and quotes are open; items don't count beside their lists.
  private var depth = 0
  private var spans: [Span] = [Span(kind: .root)]
  /// The offset of the first text of the top-level block being read.
  private var blockStart: Int?
  private var parts: [TextPart] = []
  private var code: CodeHead?
  private var table = Table()

  private struct Container {
    enum Kind {
      case quote
      case list(ListMarker)
      case item
    }
    let kind: Kind
    var blocks: [ContentBlock] = []
    var items: [[ContentBlock]] = []
  }

  private struct Span {
    enum Kind {
      case root, emphasis, strong
      case link(String)
      case image(String, Int)
      case code, math, displayMath
    }
    let kind: Kind
    private(set) var inlines: [ContentInline] = []
    /// Text not yet among the inlines: it grows here, since MD4C hands it over in small pieces.
    private var text = ""

    init(kind: Kind) { self.kind = kind }

    mutating func add(_ text: String) { self.text += text }

    mutating func add(_ inline: ContentInline) {
      endText()
      inlines.append(inline)
    }

    mutating func endText() {
      if !text.isEmpty { inlines.append(.text(text)) }
      text = ""
    }
  }

  private struct CodeHead {
    let info: String
    var start: Int?
  }

  private struct Table {
    var header: [[ContentInline]] = []
    var alignments: [ColumnAlignment] = []
    var rows: [[[ContentInline]]] = []
    var row: [[ContentInline]] = []
    var isInCell = false
  }

  init(_ text: MaskedText) {
    self.text = text
  }

  /// The builder that a callback's context points to.
  static func from(_ context: UnsafeMutableRawPointer?) -> MarkdownBuilder? {
    context.map { Unmanaged<MarkdownBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Values that no text, maths or code has shown.
  var misplacedValues: [MaskedText.Value] { text.misplacedValues }

  // MARK: - Blocks

  func enter(block: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    if open.isEmpty { blockStart = nil }
    switch block {
    case MD_BLOCK_QUOTE:
      return push(.quote)
    case MD_BLOCK_UL:
      return push(.list(.bullets))
    case MD_BLOCK_OL:
      let start = detail?.load(as: MD_BLOCK_OL_DETAIL.self).start ?? 1
      return push(.list(.numbers(from: Int(start))))
    case MD_BLOCK_LI:
      open.append(Container(kind: .item))
    case MD_BLOCK_CODE:
      flushInlines()
      let info = detail?.load(as: MD_BLOCK_CODE_DETAIL.self).info
      let start = info.flatMap { text.offset(of: $0.text) }
      // What is spelled with entities stands in no place of the text; the code's own lines, which
      // come next, lie behind it.
      code = CodeHead(info: info.map(MaskedText.string) ?? "", start: start ?? lastOffset)
      blockStart = blockStart ?? start
    case MD_BLOCK_TABLE:
      flushInlines()
      table = Table()
    case MD_BLOCK_TR:
      table.row = []
    case MD_BLOCK_TH, MD_BLOCK_TD:
      table.isInCell = true
      if block == MD_BLOCK_TH {
        table.alignments.append(alignment(detail?.load(as: MD_BLOCK_TD_DETAIL.self).align))
      }
    case MD_BLOCK_H, MD_BLOCK_P:
      flushInlines()
      headingLevel = Int(detail.map { $0.load(as: MD_BLOCK_H_DETAIL.self).level } ?? 0)
    default:
      break
    }
    return 0
  }

  private var headingLevel = 0

  func leave(block: MD_BLOCKTYPE) -> Int32 {
    switch block {
    case MD_BLOCK_QUOTE, MD_BLOCK_UL, MD_BLOCK_OL:
      flushInlines()
      guard let container = open.popLast() else { return Self.abort }
      depth -= 1
      switch container.kind {
      case .quote: add(.quote(container.blocks))
      case .list(let marker): add(.list(marker, items: container.items))
      case .item: break
      }
    case MD_BLOCK_LI:
      flushInlines()
      guard let item = open.popLast() else { return Self.abort }
      if let list = open.indices.last { open[list].items.append(item.blocks) }
    case MD_BLOCK_HR:
      flushInlines()
      add(.rule)
    case MD_BLOCK_H:
      add(.heading(level: headingLevel, takeInlines()))
    case MD_BLOCK_P:
      add(.paragraph(takeInlines()))
    case MD_BLOCK_CODE:
      let start = code?.start ?? lastOffset
      let info = code?.info ?? ""
      let range = start..<min(start + info.utf8.count, text.lineEnd(from: start))
      add(.code(CodeBlock(info: info, lines: takeLines(), range: range)))
      code = nil
    case MD_BLOCK_TABLE:
      add(.table(header: table.header, alignments: table.alignments, rows: table.rows))
    case MD_BLOCK_THEAD:
      table.header = table.row
    case MD_BLOCK_TR:
      if !table.header.isEmpty { table.rows.append(table.row) }
    case MD_BLOCK_TH, MD_BLOCK_TD:
      table.isInCell = false
      table.row.append(takeInlines())
    default:
      break
    }
    return 0
  }

  private func push(_ kind: Container.Kind) -> Int32 {
    flushInlines()
    open.append(Container(kind: kind))
    depth += 1
    return depth > Self.greatestDepth ? Self.abort : 0
  }

  private func add(_ block: ContentBlock) {
    if let last = open.indices.last {
      open[last].blocks.append(block)
    } else {
      blocks.append(MarkdownReader.TopLevel(block: block, start: blockStart ?? lastOffset))
    }
  }

  private func alignment(_ align: MD_ALIGN?) -> ColumnAlignment {
    switch align {
    case MD_ALIGN_CENTER: .center
    case MD_ALIGN_RIGHT: .right
    default: .left
    }
  }

  /// In a tight list MD4C hands over the text of an item without a paragraph around it.
  private func flushInlines() {
    let inlines = takeInlines()
    if !inlines.isEmpty { add(.paragraph(inlines)) }
  }

  private func takeInlines() -> [ContentInline] {
    defer { spans = [Span(kind: .root)] }
    spans[0].endText()
    return spans[0].inlines
  }

  private func takeLines() -> [[TextPart]] {
    defer { parts = [] }
    var lines: [[TextPart]] = [[]]
    for part in parts {
      guard case .text(let text) = part.content else {
        lines[lines.count - 1].append(part)
        continue
      }
      let pieces = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { lines.append([]) }
        guard !piece.isEmpty else { continue }
        lines[lines.count - 1].append(TextPart(content: .text(String(piece)), range: part.range))
      }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  // MARK: - Spans

  func enter(span: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    let kind: Span.Kind
    switch span {
    case MD_SPAN_STRONG: kind = .strong
    case MD_SPAN_A:
      kind = .link((detail?.load(as: MD_SPAN_A_DETAIL.self).href).map(MaskedText.string) ?? "")
    case MD_SPAN_IMG:
      let source = detail?.load(as: MD_SPAN_IMG_DETAIL.self).src
      kind = .image(
        source.map(MaskedText.string) ?? "",
        source.flatMap { text.offset(of: $0.text) } ?? lastOffset)
    case MD_SPAN_CODE: kind = .code
    case MD_SPAN_LATEXMATH: kind = .math
    case MD_SPAN_LATEXMATH_DISPLAY: kind = .displayMath
    default: kind = .emphasis
    }
    spans.append(Span(kind: kind))
    return spans.count > Self.greatestDepth + 1 ? Self.abort : 0
  }

  func leave(span: MD_SPANTYPE) -> Int32 {
    guard spans.count > 1, var span = spans.popLast() else { return Self.abort }
    span.endText()
    switch span.kind {
    case .root: return Self.abort
    case .emphasis: add(.emphasis(span.inlines))
    case .strong: add(.strong(span.inlines))
    case .link(let destination): add(.link(destination: destination, span.inlines))
    case .image(let source, let place):
      images.append(place..<place + source.utf8.count)
      add(.image(source: source, span.inlines))
    case .code: add(.code(takeParts()))
    case .math: add(.math(MathSource(parts: takeParts(), isDisplay: false)))
    case .displayMath: add(.math(MathSource(parts: takeParts(), isDisplay: true)))
    }
    return 0
  }

  private func takeParts() -> [TextPart] {
    defer { parts = [] }
    return parts
  }

  private func add(_ inline: ContentInline) { spans[spans.count - 1].add(inline) }

  private func add(_ text: String) { spans[spans.count - 1].add(text) }

  // MARK: - Text

  func take(_ type: MD_TEXTTYPE, _ run: UnsafePointer<CChar>?, _ size: Int) -> Int32 {
    let offset = text.offset(of: run)
    if let offset {
      blockStart = blockStart ?? offset
      lastOffset = max(lastOffset, offset + size)
      if code != nil, code?.start == nil { code?.start = offset }
    }
    switch type {
    case MD_TEXT_BR:
      add(.lineBreak)
    case MD_TEXT_SOFTBR:
      add(.softBreak)
    case MD_TEXT_ENTITY:
      let reference = MaskedText.string(run, size)
      add(HTMLEntity.text(of: reference) ?? reference)
    case MD_TEXT_NULLCHAR:
      add("\u{FFFD}")
    default:
      let pieces =
        offset.map { text.pieces($0..<$0 + size) }
        ?? [
          TextPart(
            content: .text(MaskedText.string(run, size)), range: lastOffset..<lastOffset)
        ]
      for part in pieces { take(part, isVerbatim: type != MD_TEXT_NORMAL) }
    }
    return 0
  }

  /// Takes a piece of prose, or of maths or code, which is verbatim.
  private func take(_ part: TextPart, isVerbatim: Bool) {
    guard !isVerbatim else { return parts.append(part) }
    switch part.content {
    case .text(let piece):
      if table.isInCell { loneDollars += text.bareDollars(in: part.range) }
      add(piece)
    case .value(let value):
      add(.value(value))
    }
  }
}
