import CMD4C
import Formula
import Markup
import SourceText

/// Reads Markdown with MD4C into blocks with live values.
///
/// Live values are hidden behind letters of equal length before MD4C reads the text, so that every
/// offset stays, and put back as MD4C hands the text over.
struct MarkdownReader {
  /// A block of the page itself, not within another.
  struct TopLevel {
    let block: ContentBlock
    /// The UTF-8 offset of the first thing in it that stands in the text.
    let start: Int
  }

  /// Reads a text; what is wrong with it goes to `findings`.
  static func blocks(_ text: LocatedText, findings: Findings) -> [TopLevel] {
    let bytes = Array(text.text.utf8)
    let scanner = InterpolationScanner(bytes)
    for range in scanner.unclosed {
      findings.error(
        .unclosedValue, "`{{` begins a live value, and no `}}` ends it on this line",
        help: "close it; write `\\{{` for the braces themselves, and `{ {` in LaTeX",
        at: text.fileSpan(range))
    }
    let values = scanner.found.map { value($0, in: text, findings: findings) }
    let masked = scanner.found.isEmpty ? bytes : scanner.masked
    return masked.withUnsafeBytes { buffer in
      let builder = MarkdownBuilder(MaskedText(buffer: buffer, bytes: bytes, values: values))
      let code = parse(buffer, builder)
      if code != 0 {
        findings.error(
          .markdownTooDeep, "lists, quotes or emphasis lie too deep within each other here",
          help: "at most \(MarkdownBuilder.greatestDepth) levels",
          at: text.fileSpan(builder.lastOffset..<builder.lastOffset))
      } else {
        for value in builder.misplacedValues {
          findings.error(
            .misplacedValue, "a live value can't stand here",
            help: "put it into the text, into maths or into code", at: text.fileSpan(value.range))
        }
        for range in builder.loneDollars {
          findings.warning(
            .loneDollar, "this `$` has no partner in its table cell",
            help: "inside maths in a table write `\\vert` for `|`; a plain dollar is `\\$`",
            at: text.fileSpan(range))
        }
        for range in builder.images {
          findings.warning(
            .image, "a terminal shows no pictures, only the text in the square brackets",
            at: text.fileSpan(range))
        }
      }
      return builder.blocks
    }
  }

  private static func parse(_ buffer: UnsafeRawBufferPointer, _ builder: MarkdownBuilder) -> Int32 {
    var parser = MD_PARSER()
    parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_LATEXMATHSPANS | MD_FLAG_NOHTML)
    parser.enter_block = { type, detail, context in
      MarkdownBuilder.from(context)?.enter(block: type, detail) ?? MarkdownBuilder.abort
    }
    parser.leave_block = { type, detail, context in
      MarkdownBuilder.from(context)?.leave(block: type) ?? MarkdownBuilder.abort
    }
    parser.enter_span = { type, detail, context in
      MarkdownBuilder.from(context)?.enter(span: type, detail) ?? MarkdownBuilder.abort
    }
    parser.leave_span = { type, detail, context in
      MarkdownBuilder.from(context)?.leave(span: type) ?? MarkdownBuilder.abort
    }
    parser.text = { type, text, size, context in
      MarkdownBuilder.from(context)?.take(type, text, Int(size)) ?? MarkdownBuilder.abort
    }
    let text = buffer.bindMemory(to: CChar.self)
    return withExtendedLifetime(builder) {
      md_parse(
        text.baseAddress, MD_SIZE(truncatingIfNeeded: text.count), &parser,
        Unmanaged.passUnretained(builder).toOpaque())
    }
  }

  // MARK: - Live values

  private static func value(
    _ found: InterpolationScanner.Found, in text: LocatedText, findings: Findings
  ) -> MaskedText.Value {
    func part(_ range: Range<Int>) -> String { text.slice(range) }
    let nothing = MaskedText.Value(range: found.range, interpolation: nil)
    var digits: Int?
    if let format = found.format {
      digits = Int(part(format))
      guard let digits, (1...15).contains(digits) else {
        findings.error(
          .badValue, "behind `|` stands the number of significant digits, from 1 to 15",
          help: "write `{{ expression | 3 }}`",
          at: text.fileSpan(format.isEmpty ? found.range : format))
        return nothing
      }
    }
    guard !found.expression.isEmpty else {
      findings.error(
        .badValue, "there is no expression in this live value",
        help: "write `{{ expression }}`, or `\\{{` for the braces themselves",
        at: text.fileSpan(found.range))
      return nothing
    }
    do {
      let formula = try ParsedFormula(part(found.expression))
      return MaskedText.Value(
        range: found.range,
        interpolation: Interpolation(
          formula: formula, significantDigits: digits, range: found.range,
          expressionRange: found.expression))
    } catch {
      findings.error(error, in: text, at: found.expression.lowerBound)
      return nothing
    }
  }
}
