extension BoxPrinter {
  mutating func fence(_ fence: MathFence, isTight: Bool) -> MathBox {
    enclosed(box(fence.body, isTight: isTight), fence.opening, fence.closing)
  }

  /// A block between delimiters, which grow with it where it holds something tall.
  mutating func enclosed(
    _ body: MathBox, _ opening: MathSymbol?, _ closing: MathSymbol?
  ) -> MathBox {
    var body = body
    let isTall = body.stretches && body.height > 1
    if isTall, body.height == 2, opening?.unicode == "{" || closing?.unicode == "}" {
      body = body.extended(above: 0, below: 1)  // a brace has three pieces at least
    }
    func delimiter(_ symbol: MathSymbol, _ role: MathRole) -> MathBox {
      if isTall {
        return StretchedDelimiter.box(
          symbol, height: body.height, baseline: body.baseline, in: repertoire)
      }
      return MathBox(line.run(symbol.with(role: role)))
    }
    var parts: [(gap: Int, box: MathBox)] = []
    if let opening { parts.append((0, delimiter(opening, .opening))) }
    parts.append((0, body))
    if let closing { parts.append((0, delimiter(closing, .closing))) }
    return beside(parts)
  }

  mutating func accent(_ accent: MathAccent, _ body: MathNode) -> MathBox {
    let box = self.box(body)
    if body.takesMark || isASCII && box.isOneLine {
      return MathBox(line.run(.accent(accent, body)))
    }
    switch accent {
    case .bar, .overline:
      let rule = String(repeating: "_", count: box.width)
      return stacked([MathBox([rule], baseline: 0), box], baselineOf: 1)
    case .underline:
      let rule = String(repeating: isASCII ? "-" : "‾", count: box.width)
      return stacked([box, MathBox([rule], baseline: 0)], baselineOf: 0)
    case .hat, .tilde, .vec, .dot, .ddot, .check, .breve:
      let mark = isASCII && accent == .vec ? "->" : accent.wideMark
      return stacked([MathBox([mark], baseline: 0), box], baselineOf: 1)
    }
  }

  /// A brace over or under something, with its label beyond.
  mutating func brace(_ body: MathNode, _ label: MathNode?, isOver: Bool) -> MathBox {
    let inner = box(body)
    let brace = MathBox([braceLine(width: max(1, inner.width), isOver: isOver)], baseline: 0)
    let note = label.map { box($0) }
    let parts = isOver ? [note, brace, inner] : [inner, brace, note]
    let row = isOver ? parts.count { $0 != nil } - 1 : 0
    var whole = stacked(parts.compactMap { $0 }, baselineOf: row)
    whole.stretches = inner.stretches
    return whole
  }

  private func braceLine(width: Int, isOver: Bool) -> String {
    let (left, rule, tip, right) =
      isASCII
      ? (isOver ? "." : "'", "-", "+", isOver ? "." : "'")
      : (isOver ? "╭" : "╰", "─", isOver ? "┴" : "┬", isOver ? "╮" : "╯")
    switch width {
    case 1: return isASCII ? "|" : isOver ? "⏞" : "⏟"
    case 2: return left + right
    default:
      let before = (width - 2) / 2 - (width % 2 == 0 ? 1 : 0)
      let after = width - 3 - before
      return left + String(repeating: rule, count: before) + tip
        + String(repeating: rule, count: after) + right
    }
  }
}

extension MathNode {
  /// Whether an accent on it is a mark on one letter.
  fileprivate var takesMark: Bool {
    switch self {
    case .symbol(let symbol): symbol.unicode.count == 1
    case .number(let digits): digits.count == 1
    case .scripts(let scripts): scripts.base.isSingleSign && scripts.base.takesMark
    case .row(let nodes): nodes.count == 1 && nodes[0].takesMark
    default: false
    }
  }
}
