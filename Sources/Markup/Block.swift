/// A piece of a page, in words and structure, before anyone decides on width, colour or glyphs.
public enum Block: Hashable, Sendable {
  /// A heading; level 1 is the largest.
  case heading(level: Int, StyledText)
  /// Prose, to be wrapped.
  case paragraph(StyledText)
  /// A list, each item behind its marker.
  case list(ListMarker, items: [[Block]])
  /// Words of somebody else, or a remark set apart.
  case quote([Block])
  /// Program text or output, line by line, never wrapped.
  case code(language: String?, lines: [StyledText])
  /// Lines whose layout is their meaning (a formula over several lines, an excerpt, a figure).
  case preformatted([StyledText])
  /// A table; rows have as many cells as the header, whose cells may all be empty.
  case table(header: [StyledText], alignments: [ColumnAlignment], rows: [[StyledText]])
  /// A line across the page.
  case rule
}

extension Block {
  /// The words of the block alone, all on one line, without bullets, numbers or lines.
  public var plain: String {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.plain
    case .code(_, let lines), .preformatted(let lines): lines.map(\.plain).joined(separator: " ")
    case .list(_, let items): items.joined().map(\.plain).joined(separator: " ")
    case .quote(let blocks): blocks.map(\.plain).joined(separator: " ")
    case .table(let header, _, let rows):
      ([header] + rows).joined().map(\.plain).joined(separator: " ")
    case .rule: ""
    }
  }
}

/// How a table's column is set.
public enum ColumnAlignment: Hashable, Sendable {
  /// Flush left.
  case left
  /// Centred.
  case center
  /// Flush right, as numbers are.
  case right
}
