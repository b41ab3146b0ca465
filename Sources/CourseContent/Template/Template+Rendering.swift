public import Formula
public import Markup
import MathText
import SourceText

extension Template {
  /// The text with its values computed and its maths set.
  ///
  /// Maths on a line of its own becomes a block over several lines, or, where that is wider than
  /// `presentation.width` or spoken, a line. A link shows its address at the end of the text,
  /// under a number.
  ///
  /// - Throws: `TemplateError` for the first live value that can't be computed.
  public func render(
    in environment: Environment = Environment(), _ presentation: Presentation = Presentation()
  ) throws(TemplateError) -> [Block] {
    var renderer = TemplateRenderer(
      template: self, environment: environment, presentation: presentation)
    return try renderer.page(blocks)
  }
}

/// Turns content into blocks to be laid out.
struct TemplateRenderer {
  let template: Template
  let environment: Environment
  let presentation: Presentation
  /// Addresses of links, in order of their numbers.
  private var destinations: [String] = []
  private var numberOfDestination: [String: Int] = [:]

  init(template: Template, environment: Environment, presentation: Presentation) {
    self.template = template
    self.environment = environment
    self.presentation = presentation
  }

  mutating func page(_ blocks: [ContentBlock]) throws(TemplateError) -> [Block] {
    var page = try render(blocks)
    if !destinations.isEmpty {
      let notes = destinations.enumerated().map { index, destination in
        [Block.paragraph(StyledText("[\(index + 1)] \(destination)", .muted))]
      }
      page += notes.flatMap { $0 }
    }
    return page
  }

  private mutating func render(_ blocks: [ContentBlock]) throws(TemplateError) -> [Block] {
    var result: [Block] = []
    for block in blocks { result += try render(block) }
    return result
  }

  private mutating func render(_ block: ContentBlock) throws(TemplateError) -> [Block] {
    switch block {
    case .heading(let level, let inlines):
      return [.heading(level: level, try line(inlines))]
    case .paragraph(let inlines):
      return try paragraphs(inlines)
    case .list(let marker, let items):
      var rendered: [[Block]] = []
      for item in items { rendered.append(try render(item)) }
      return [.list(marker, items: rendered)]
    case .quote(let blocks):
      return [.quote(try render(blocks))]
    case .code(let code):
      var lines: [StyledText] = []
      for line in code.lines { lines.append(StyledText(try text(line))) }
      return [.code(language: code.language, lines: lines)]
    case .table(let header, let alignments, let rows):
      var cells: [[StyledText]] = []
      for row in rows { cells.append(try lines(row)) }
      return [.table(header: try lines(header), alignments: alignments, rows: cells)]
    case .rule:
      return [.rule]
    }
  }

  private mutating func lines(_ cells: [[ContentInline]]) throws(TemplateError) -> [StyledText] {
    var result: [StyledText] = []
    for cell in cells { result.append(try line(cell)) }
    return result
  }

  /// Prose, cut where a formula or a wanted line break stands by itself.
  private mutating func paragraphs(_ inlines: [ContentInline]) throws(TemplateError) -> [Block] {
    var result: [Block] = []
    var prose: [ContentInline] = []
    func isBlank(_ inlines: [ContentInline]) -> Bool {
      inlines.allSatisfy { inline in
        switch inline {
        case .softBreak, .lineBreak: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
      }
    }
    for inline in inlines {
      switch inline {
      case .math(let math) where math.isDisplay:
        guard let block = try display(math) else {
          prose.append(inline)
          continue
        }
        if !isBlank(prose) { result.append(.paragraph(try line(prose))) }
        result.append(block)
        prose = []
      case .lineBreak:
        if !isBlank(prose) { result.append(.paragraph(try line(prose))) }
        prose = []
      default:
        prose.append(inline)
      }
    }
    if !isBlank(prose) { result.append(.paragraph(try line(prose))) }
    return result
  }

  // MARK: - Lines

  private mutating func line(_ inlines: [ContentInline]) throws(TemplateError) -> StyledText {
    var text = StyledText()
    for inline in inlines { text += try render(inline) }
    return text
  }

  private mutating func render(_ inline: ContentInline) throws(TemplateError) -> StyledText {
    switch inline {
    case .text(let text):
      return StyledText(text)
    case .value(let value):
      return StyledText(try show(value))
    case .code(let parts):
      return StyledText(try text(parts), .code)
    case .math(let math):
      return StyledText(try inlineMath(math), .math)
    case .emphasis(let inlines):
      return try line(inlines).adding(.emphasis)
    case .strong(let inlines):
      return try line(inlines).adding(.strong)
    case .link(let destination, let inlines):
      let shown = try line(inlines)
      if destination.isEmpty || shown.plain == destination { return shown }
      if "mailto:\(shown.plain)" == destination { return shown }
      return shown + StyledText(" [\(number(of: destination))]", .muted)
    case .image(let source, let inlines):
      let description = try line(inlines)
      return StyledText("[", .muted) + (description.isEmpty ? StyledText(source) : description)
        + StyledText("]", .muted)
    case .softBreak, .lineBreak:
      return StyledText(" ")
    }
  }

  /// The number of an address, from 1; a new one gets the next.
  private mutating func number(of destination: String) -> Int {
    if let number = numberOfDestination[destination] { return number }
    destinations.append(destination)
    numberOfDestination[destination] = destinations.count
    return destinations.count
  }

  // MARK: - Maths

  private func inlineMath(_ math: MathSource) throws(TemplateError) -> String {
    let expression = MathExpression(latex: try latex(math))
    return switch presentation.mathStyle {
    case .unicode: expression.inline(.unicode)
    case .ascii: expression.inline(.ascii)
    case .spoken: expression.spoken
    }
  }

  /// A formula over several lines; nil where it is to stand in a line.
  private func display(_ math: MathSource) throws(TemplateError) -> Block? {
    let repertoire: GlyphRepertoire
    switch presentation.mathStyle {
    case .unicode: repertoire = .unicode
    case .ascii: repertoire = .ascii
    case .spoken: return nil
    }
    let lines = MathExpression(latex: try latex(math)).display(repertoire)
    let indent = 2
    guard lines.allSatisfy({ $0.displayWidth + indent <= presentation.width }) else { return nil }
    return .preformatted(
      lines.map { StyledText(String(repeating: " ", count: indent)) + StyledText($0, .math) })
  }

  private func latex(_ math: MathSource) throws(TemplateError) -> String {
    try LatexSource(math) { (value: Interpolation) throws(TemplateError) -> String in
      try self.value(of: value).latex(significantDigits: value.significantDigits)
    }.text
  }

  // MARK: - Values

  private func text(_ parts: [TextPart]) throws(TemplateError) -> String {
    var result = ""
    for part in parts {
      switch part.content {
      case .text(let text): result += text
      case .value(let value): result += try show(value)
      }
    }
    return result
  }

  private func show(_ interpolation: Interpolation) throws(TemplateError) -> String {
    let value = try value(of: interpolation)
    if let digits = interpolation.significantDigits {
      return value.formatted(significantDigits: digits)
    }
    return value.readable
  }

  private func value(of interpolation: Interpolation) throws(TemplateError) -> Value {
    try template.value(of: interpolation, in: environment)
  }
}
