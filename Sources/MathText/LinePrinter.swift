import Markup

/// Sets a formula in one line.
struct LinePrinter {
  let repertoire: GlyphRepertoire

  var isASCII: Bool { repertoire == .ascii }

  /// The node in one line; `isTight` within scripts, where operators have no space around them.
  func run(_ node: MathNode, isTight: Bool = false) -> MathRun {
    switch node {
    case .symbol(let symbol):
      return run(symbol)
    case .number(let digits):
      return MathRun(name: digits, in: repertoire)
    case .text(let words):
      return MathRun(name: isASCII ? words.asciiText : words, in: repertoire)
    case .raw(let source):
      let text = source.sanitized
      return MathRun(name: isASCII ? text.asciiText : text, in: repertoire)
    case .space:
      return .empty
    case .row(let nodes):
      return row(nodes, isTight: isTight)
    case .fraction(let over, let under, let style):
      return fraction(over, under, style, isTight: isTight)
    case .root(let index, let radicand):
      return root(index, radicand)
    case .scripts(let scripts):
      return self.scripts(scripts)
    case .accent(let accent, let body):
      return self.accent(accent, body)
    case .fence(let fence):
      return self.fence(fence, isTight: isTight)
    case .brace(let body, let label, _):
      return labelled(body, label)
    case .table(let table):
      return self.table(table)
    }
  }

  func run(_ symbol: MathSymbol) -> MathRun {
    let text = isASCII ? symbol.ascii : symbol.unicode
    switch symbol.role {
    case .opening:
      return text.first?.isLetter == true
        ? MathRun(text: text, leading: .word, trailing: .opening) : MathRun(text, edge(of: symbol))
    case .closing: return MathRun(text, edge(of: symbol))
    case .ordinary, .binary, .relation, .bar, .punctuation, .function, .ellipsis:
      return MathRun(name: text, in: repertoire)
    }
  }

  private func edge(of symbol: MathSymbol) -> MathEdge {
    if symbol.unicode == "|" || symbol.unicode == "‖" { return .bar }
    return symbol.role == .opening ? .opening : .closing
  }

  // MARK: - Rows

  private func row(_ nodes: [MathNode], isTight: Bool) -> MathRun {
    let spacing = RowSpacing(nodes, isTight: isTight)
    var line = MathRun.empty
    var previous: Int?
    var columns = 0
    for (index, node) in nodes.enumerated() {
      if case .space(let width) = node {
        columns = max(columns, width)
        continue
      }
      var run = self.run(node, isTight: isTight)
      if case .fraction(let over, let under, let style) = node, style != .binomial {
        let isFactor = fractionIsFactor(at: index, of: nodes, spacing)
        if isFactor.before || isFactor.after {
          let glyph = isFactor.before ? nil : vulgarFraction(over, under)
          run = glyph.map { MathRun($0, .digit) } ?? run.inParentheses
        }
      }
      if run.text.isEmpty { continue }
      if isASCII, node.isDifferentialSign, index == 0 || nodes[index - 1].isSpace {
        run.trailing = .other  // dw is one thing, not a product
      }
      guard let left = previous else {
        line = run
        previous = index
        columns = 0
        continue
      }
      let isSpaced =
        line.needsSpace(before: run, in: repertoire)
        || (spacing.isSpaced(left, index) && !isApplied(left, to: node, run))
      if isSpaced { columns = max(columns, 1) }
      if columns == 1, line.text.last == " " || run.text.first == " " { columns = 0 }
      line.text += String(repeating: " ", count: columns) + run.text
      line.trailing = run.trailing
      previous = index
      columns = 0

      /// A named function touches the parenthesis that we put around a fraction: log(a/b).
      func isApplied(_ left: Int, to node: MathNode, _ run: MathRun) -> Bool {
        guard case .fraction = node, case .symbol(let symbol) = nodes[left] else { return false }
        return symbol.role == .function && run.leading == .opening
      }
    }
    return line
  }
}
