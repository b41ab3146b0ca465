public import Markup

extension Figure {
  /// The picture in character cells, set in braille dots or in ASCII.
  ///
  /// - Parameters:
  ///   - columns: The cells across; under 20 counts as 20, over 500 as 500.
  ///   - rows: The lines at most; under 6 counts as 6, over 200 as 200.
  ///   - repertoire: Which characters may be used.
  /// - Returns: At most `rows` lines of at most `columns` cells.
  public func lines(
    columns: Int, rows: Int, repertoire: GlyphRepertoire = .unicode
  ) -> [StyledText] { [StyledText(title)] }

  /// The picture as a self-contained SVG document that follows the reader's light or dark theme.
  ///
  /// - Parameters:
  ///   - width: The width in pixels at which text has its natural size, from 200 to 4,000.
  ///   - height: The height, from 100 to 4,000; nil for what suits the panels.
  public func svg(width: Int = 720, height: Int? = nil) -> String { "" }

  /// The picture told in sentences: the axes, and of each series where it starts and ends, its
  /// extremes, and where it crosses others.
  public var words: [String] { [title] }
}
