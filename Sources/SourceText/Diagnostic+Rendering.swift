public import Markup

extension Diagnostic {
  /// The diagnostic as people read it: a line that tools understand too, the source line, a caret
  /// under the place, and what to do.
  ///
  ///     course/questions/a.yaml:4:11: error[F003]: unknown function `lamda`
  ///         4 |   answer: lamda(x)
  ///           |           ^^^^^
  ///           = did you mean `lambda_from_sigma2`?
  public func rendered() -> [StyledText] {
    let start = position
    let style: TextStyle = severity == .error ? .incorrect : .caution
    let place = "\(file.name):\(start.line):\(start.column): "
    var lines = [
      StyledText(place, .strong) + StyledText("\(severity.rawValue)[\(code)]", [style, .strong])
        + StyledText(": \(message)")
    ]
    let source = String(file.line(start.line))
    let number = "\(start.line)"
    let margin = String(repeating: " ", count: max(5, number.count + 1))
    if !source.isEmpty || !file.text.isEmpty {
      let excerpt = Excerpt(line: source, column: start.column, length: length(from: start))
      let lead = String(repeating: " ", count: margin.count - number.count) + number
      lines.append(StyledText("\(lead) | ", .muted) + StyledText(excerpt.text))
      lines.append(StyledText("\(margin) | ", .muted) + StyledText(excerpt.caret, style))
    }
    if let help { lines.append(StyledText("\(margin) = ", .muted) + StyledText(help)) }
    return lines
  }

  /// The diagnostic about something that was typed a moment ago: the line, a caret, and the words.
  ///
  ///       1/0
  ///        ^
  ///     division by zero
  public func renderedForTyping() -> [StyledText] {
    let start = position
    let style: TextStyle = severity == .error ? .incorrect : .caution
    let line = String(file.line(start.line))
    let excerpt = Excerpt(line: line, column: start.column, length: length(from: start))
    var lines = [StyledText("  \(excerpt.text)"), StyledText("  \(excerpt.caret)", style)]
    lines.append(StyledText(message) + StyledText(help.map { ": \($0)" } ?? ""))
    return lines
  }

  /// The number of scalars to underline, within the first line.
  private func length(from start: SourcePosition) -> Int {
    let end = file.position(at: span.upperBound)
    if end.line == start.line { return max(1, end.column - start.column) }
    return max(1, file.line(start.line).unicodeScalars.count - start.column + 1)
  }
}

/// A source line cut to what is worth showing, and the marks under the place.
struct Excerpt {
  let text: String
  let caret: String

  /// The longest stretch of a line that is shown, in scalars.
  private static let limit = 100

  init(line: String, column: Int, length: Int) {
    let scalars = Array(line.unicodeScalars)
    let place = min(column - 1, scalars.count)
    let first = place > Self.limit * 3 / 4 ? place - Self.limit / 2 : 0
    let last = min(scalars.count, first + Self.limit)
    func sanitized(_ range: Range<Int>) -> String {
      var string = String.UnicodeScalarView()
      string.append(contentsOf: scalars[range])
      return String(string).sanitized
    }
    let lead = first > 0 ? "..." : ""
    let marked = sanitized(place..<min(place + length, max(place, last)))
    text = lead + sanitized(first..<last) + (last < scalars.count ? "..." : "")
    caret =
      String(repeating: " ", count: (lead + sanitized(first..<place)).displayWidth)
      + String(repeating: "^", count: max(1, marked.displayWidth))
  }
}
