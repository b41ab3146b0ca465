/// Walks through blocks and collects what has to be checked in them.
struct ContentVisitor {
  private(set) var interpolations: [Interpolation] = []
  private(set) var maths: [MathSource] = []

  mutating func visit(_ blocks: [ContentBlock]) {
    for block in blocks {
      switch block {
      case .heading(_, let inlines), .paragraph(let inlines): visit(inlines)
      case .list(_, let items): for item in items { visit(item) }
      case .quote(let blocks): visit(blocks)
      case .code(let code): for line in code.lines { visit(line) }
      case .table(let header, _, let rows):
        for cell in header { visit(cell) }
        for row in rows { for cell in row { visit(cell) } }
      case .rule: break
      }
    }
  }

  mutating func visit(_ inlines: [ContentInline]) {
    for inline in inlines {
      switch inline {
      case .value(let value): interpolations.append(value)
      case .code(let parts): visit(parts)
      case .math(let math):
        maths.append(math)
        visit(math.parts)
      case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines),
        .image(_, let inlines):
        visit(inlines)
      case .text, .softBreak, .lineBreak: break
      }
    }
  }

  private mutating func visit(_ parts: [TextPart]) {
    for part in parts {
      if case .value(let value) = part.content { interpolations.append(value) }
    }
  }
}
