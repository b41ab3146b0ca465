public import Markup

/// A piece of a written page as Markdown structures it, with live values still to be computed.
public enum ContentBlock: Hashable, Sendable {
  /// A heading; level 1 is the largest.
  case heading(level: Int, [ContentInline])
  /// Prose.
  case paragraph([ContentInline])
  /// A list, each item behind its marker.
  case list(ListMarker, items: [[ContentBlock]])
  /// Words of somebody else, or a remark set apart.
  case quote([ContentBlock])
  /// Program text or output, or, in a lesson, a place where the learner acts.
  case code(CodeBlock)
  /// A table; rows have as many cells as the header.
  case table(
    header: [[ContentInline]], alignments: [ColumnAlignment], rows: [[[ContentInline]]])
  /// A line across the page.
  case rule
}

/// A stretch of prose.
public enum ContentInline: Hashable, Sendable {
  /// Plain text.
  case text(String)
  /// A live value.
  case value(Interpolation)
  /// Something typed or printed by a program.
  case code([TextPart])
  /// Mathematics in LaTeX.
  case math(MathSource)
  /// Emphasis.
  case emphasis([ContentInline])
  /// Strong emphasis.
  case strong([ContentInline])
  /// A link, with what is shown for it.
  case link(destination: String, [ContentInline])
  /// A picture, of which a terminal shows the description.
  case image(source: String, [ContentInline])
  /// A line break of the file, that means a space.
  case softBreak
  /// A line break that the author wants.
  case lineBreak
}

/// A block between fences, or indented.
public struct CodeBlock: Hashable, Sendable {
  /// All that stands behind the opening fence.
  public let info: String
  /// The lines.
  public let lines: [[TextPart]]
  /// Where the info stands, or else the content, as UTF-8 offsets in the page's text.
  let range: Range<Int>

  /// The first word behind the fence.
  public var language: String? { info.split(separator: " ").first.map(String.init) }
}

/// Mathematics in LaTeX, with live values in it.
public struct MathSource: Hashable, Sendable {
  /// The LaTeX, in order.
  public let parts: [TextPart]
  /// True for `$$…$$`.
  public let isDisplay: Bool
}

/// A piece of text that is taken as it is, or a live value in its midst.
public struct TextPart: Hashable, Sendable {
  /// What the piece is.
  public enum Content: Hashable, Sendable {
    /// Text as it is written.
    case text(String)
    /// A live value.
    case value(Interpolation)
  }

  /// What the piece is.
  public let content: Content
  /// Where it stands, as UTF-8 offsets in the page's text.
  let range: Range<Int>
}
