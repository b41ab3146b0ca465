import SourceText

/// A text together with where each of its characters stands in a file.
///
/// The text may be a stretch of the file itself, or what a YAML scalar spells, with quotes,
/// escapes, folded lines and indentation taken away. The way back to the file is worked out when
/// somebody asks, which only happens for something to report.
struct LocatedText: Hashable, Sendable {
  let text: String
  let file: SourceFile
  private let origin: Origin

  private enum Origin: Hashable, Sendable {
    /// The text stands in the file as it is, from this UTF-8 offset on.
    case verbatim(Int)
    /// The text is what the scalar at this place spells.
    case scalar(ScalarStyle, Range<Int>)
  }

  /// A stretch of the file as it stands.
  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    text = file.text.utf8Slice(range)
    origin = .verbatim(range.lowerBound)
  }

  /// What a scalar spells; nil where the value is none.
  init?(_ value: YAMLValue) {
    guard let text = value.scalarText, let style = value.scalarStyle else { return nil }
    self.text = text
    file = value.file
    // A plain scalar on one line stands in the file as it is.
    let isVerbatim = style == .plain && value.span.count == text.utf8.count
    origin =
      isVerbatim ? .verbatim(value.span.lowerBound) : .scalar(style, value.span)
  }

  /// Where a range of the text's UTF-8 offsets stands in the file, as UTF-8 offsets there.
  func fileSpan(_ range: Range<Int>) -> Range<Int> {
    switch origin {
    case .verbatim(let start):
      return start + range.lowerBound..<start + range.upperBound
    case .scalar(let style, let span):
      guard
        let map = ScalarMap(
          text: text, upTo: range.upperBound, file: file, style: style, span: span)
      else {
        return span.lowerBound..<min(span.lowerBound + 1, span.upperBound)
      }
      return map.fileSpan(range)
    }
  }

  /// The text between two of its UTF-8 offsets.
  func slice(_ range: Range<Int>) -> String { text.utf8Slice(range) }

  /// The file's stretch that the whole text comes from.
  var fileSpan: Range<Int> {
    switch origin {
    case .verbatim(let start): return start..<start + text.utf8.count
    case .scalar(_, let span): return span
    }
  }
}

extension String {
  /// The text between two UTF-8 offsets, which lie between characters.
  func utf8Slice(_ range: Range<Int>) -> String {
    let end = utf8.endIndex
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound, limitedBy: end) ?? end
    let stop = utf8.index(start, offsetBy: range.count, limitedBy: end) ?? end
    return String(self[start..<stop])
  }
}
