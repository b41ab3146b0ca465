public import Markup

/// A page as Markdown, for people who print it or put it on a website.
public enum MarkdownText {
  /// The blocks, with a blank line between them.
  public static func write(_ blocks: [Block]) -> String {
    blocks.map { lines($0).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let level, let text):
      return [String(repeating: "#", count: min(max(level, 1), 6)) + " " + escaped(text)]
    case .paragraph(let text): return [escaped(text)]
    case .list(let marker, let items):
      return items.enumerated().flatMap { index, item -> [String] in
        let sign = sign(marker, index)
        let inner = item.map(lines).joined(separator: [""])
        return inner.enumerated().map { offset, line in
          offset == 0 ? sign + line : line.isEmpty ? "" : String(repeating: " ", count: 4) + line
        } + (item.count > 1 ? [""] : [])
      }
    case .quote(let blocks):
      return blocks.map(lines).joined(separator: [""]).map { "> " + $0 }
    case .code(let language, let lines): return fenced(lines, language ?? "")
    case .preformatted(let lines): return fenced(lines, "")
    case .table(let header, let alignments, let rows): return table(header, alignments, rows)
    case .rule: return ["---"]
    }
  }

  /// Markdown has no lists with letters, so that those are paragraphs of a list.
  private static func sign(_ marker: ListMarker, _ index: Int) -> String {
    switch marker {
    case .bullets: "- "
    case .numbers(let first): "\(first + index). "
    case .letters: "- **\(String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26))))**) "
    }
  }

  private static func fenced(_ lines: [StyledText], _ language: String) -> [String] {
    let plain = lines.map(\.plain)
    // Longer than any row of backticks in it.
    let longest = plain.flatMap { $0.split { $0 != "`" }.map(\.count) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + language] + plain + [fence]
  }

  private static func table(
    _ header: [StyledText], _ alignments: [ColumnAlignment], _ rows: [[StyledText]]
  ) -> [String] {
    func row(_ cells: [StyledText]) -> String {
      "| " + cells.map { escaped($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let marks = header.indices.map { index in
      switch alignments.indices.contains(index) ? alignments[index] : .left {
      case .left: "---"
      case .center: ":---:"
      case .right: "---:"
      }
    }
    return [row(header), "| " + marks.joined(separator: " | ") + " |"] + rows.map(row)
  }

  /// Text in which nothing is taken for a sign of Markdown but what is meant as one.
  private static func escaped(_ text: StyledText) -> String {
    text.runs.map { run in
      if run.style.contains(.code), !run.text.contains("`") { return "`\(run.text)`" }
      let plain = run.text.map { "\\`*_[]<>#$~".contains($0) ? "\\\($0)" : String($0) }.joined()
      let isBold = run.style.contains(.strong) && !plain.allSatisfy(\.isWhitespace)
      guard isBold else { return plain }
      let end = plain.reversed().prefix { $0 == " " }.count
      return "**\(plain.dropLast(end))**" + String(repeating: " ", count: end)
    }.joined()
  }
}
