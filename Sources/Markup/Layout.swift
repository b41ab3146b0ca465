/// The width and the glyphs that a page is set for.
public struct Layout: Hashable, Sendable {
  /// Terminal columns available, at least 20.
  public let width: Int
  /// Which characters may be used for structure.
  public let repertoire: GlyphRepertoire
  /// True where structure is told in words, for a screen reader: no drawn lines, no aligned columns.
  public let isLinear: Bool

  /// Makes a layout; a width under 20 counts as 20.
  public init(width: Int, repertoire: GlyphRepertoire = .unicode, isLinear: Bool = false) {
    self.init(exactWidth: max(20, width), repertoire: repertoire, isLinear: isLinear)
  }

  /// A layout of any width, for what stands within another.
  init(exactWidth: Int, repertoire: GlyphRepertoire = .unicode, isLinear: Bool = false) {
    self.width = exactWidth
    self.repertoire = repertoire
    self.isLinear = isLinear
  }

  /// The page as lines, with an empty line between blocks.
  public func lines(of blocks: [Block]) -> [StyledText] {
    var lines: [StyledText] = []
    for block in blocks {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines += self.lines(of: block)
    }
    return lines
  }

  /// The lines of a list's item, in which a list follows its words without an empty line.
  private func lines(ofItem blocks: [Block]) -> [StyledText] {
    guard Self.isTight(blocks), blocks.count == 2 else { return lines(of: blocks) }
    return blocks.flatMap { lines(of: $0) }
  }

  /// True where an item is no more than words, or words and a list that goes on with them.
  private static func isTight(_ item: [Block]) -> Bool {
    if item.count <= 1 { return true }
    if item.count == 2, case .paragraph = item[0], case .list = item[1] { return true }
    return false
  }

  private func lines(of block: Block) -> [StyledText] {
    switch block {
    case .heading(let level, let text):
      return wrap(level == 1 ? text.adding([.heading, .strong]) : text.adding(.heading))
    case .paragraph(let text):
      return wrap(text)
    case .list(let marker, let items):
      return lines(ofList: items, marker)
    case .quote(let blocks):
      let bar = isLinear ? "  " : glyph("│ ", "| ")
      return narrowed(by: 2).lines(of: blocks).map { StyledText(bar, .muted) + $0 }
    case .code(let language, let code):
      return lines(ofCode: code, isNumbered: language != nil)
    case .preformatted(let text):
      return text
    case .table(let header, let alignments, let rows):
      return lines(ofTable: header, alignments: alignments, rows: rows)
    case .rule:
      return isLinear
        ? [StyledText()] : [StyledText(String(repeating: glyph("─", "-"), count: width), .muted)]
    }
  }

  private func lines(ofList items: [[Block]], _ marker: ListMarker) -> [StyledText] {
    let labels = items.indices.map { marker.label(at: $0, in: self) }
    let indent = labels.map(\.displayWidth).max() ?? 0
    let isTight = items.allSatisfy(Self.isTight)
    var lines: [StyledText] = []
    for (label, item) in zip(labels, items) {
      if !lines.isEmpty, !isTight { lines.append(StyledText()) }
      var lead = label.padded(to: indent)
      let body = narrowed(by: indent).lines(ofItem: item)
      for line in body.isEmpty ? [StyledText()] : body {
        lines.append(
          line.isEmpty && lead.allSatisfy(\.isWhitespace) ? line : StyledText(lead) + line)
        lead = String(repeating: " ", count: indent)
      }
    }
    return lines
  }

  /// The layout of what stands indented; however deep that is, some columns are left.
  func narrowed(by columns: Int) -> Layout {
    Layout(exactWidth: max(8, width - columns), repertoire: repertoire, isLinear: isLinear)
  }

  func glyph(_ unicode: String, _ ascii: String) -> String {
    repertoire == .unicode ? unicode : ascii
  }
}

/// Which characters may be drawn.
public enum GlyphRepertoire: Hashable, Sendable {
  /// Whatever Unicode has.
  case unicode
  /// Only ASCII, for a terminal whose encoding or font has no more.
  case ascii
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
