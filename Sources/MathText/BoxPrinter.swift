import Markup

/// Sets a formula as a two-dimensional block.
///
/// What fits on one row without loss is set by the line printer, so that both forms agree.
struct BoxPrinter {
  let repertoire: GlyphRepertoire
  /// True once a block would have been larger than ``MathBox/maximalCells``.
  private(set) var isTooLarge = false

  var isASCII: Bool { repertoire == .ascii }
  var line: LinePrinter { LinePrinter(repertoire: repertoire) }

  init(repertoire: GlyphRepertoire) {
    self.repertoire = repertoire
  }

  mutating func box(_ node: MathNode, isTight: Bool = false) -> MathBox {
    if isTooLarge { return .empty }
    switch node {
    case .symbol, .number, .text, .raw:
      return MathBox(line.run(node))
    case .space:
      return .empty
    case .row(let nodes):
      return row(nodes, isTight: isTight)
    case .fraction(let over, let under, let style):
      return fraction(over, under, style)
    case .root(let index, let radicand):
      return root(index, radicand)
    case .scripts(let scripts):
      return self.scripts(scripts, isTight: isTight)
    case .accent(let accent, let body):
      return self.accent(accent, body)
    case .fence(let fence):
      return self.fence(fence, isTight: isTight)
    case .brace(let body, let label, let isOver):
      return brace(body, label, isOver: isOver)
    case .table(let table):
      return self.table(table)
    }
  }

  // MARK: - Composition within the limit

  /// Blocks side by side, unless that would be too large.
  mutating func beside(_ boxes: [(gap: Int, box: MathBox)]) -> MathBox {
    let above = boxes.map { $0.box.baseline }.max() ?? 0
    let below = boxes.map { $0.box.depth }.max() ?? 0
    let width = boxes.reduce(0) { $0 + $1.gap + $1.box.width }
    return allows(width: width, height: above + below + 1) ? MathBox.beside(boxes) : .empty
  }

  /// Blocks below each other, unless that would be too large.
  mutating func stacked(_ boxes: [MathBox], baselineOf index: Int) -> MathBox {
    let width = boxes.map(\.width).max() ?? 0
    let height = boxes.reduce(0) { $0 + $1.height }
    return allows(width: width, height: height)
      ? MathBox.stacked(boxes, baselineOf: index) : .empty
  }

  mutating func allows(width: Int, height: Int) -> Bool {
    if isTooLarge || width * height > MathBox.maximalCells {
      isTooLarge = true
      return false
    }
    return true
  }

  // MARK: - Rows

  private mutating func row(_ nodes: [MathNode], isTight: Bool) -> MathBox {
    let spacing = RowSpacing(nodes, isTight: isTight)
    var boxes: [(gap: Int, box: MathBox)] = []
    var previous: Int?
    var columns = 0
    for (index, node) in nodes.enumerated() {
      if case .space(let width) = node {
        columns = max(columns, width)
        continue
      }
      var box = self.box(node, isTight: isTight)
      if box.isEmpty { continue }
      if isASCII, node.isDifferentialSign, index == 0 || nodes[index - 1].isSpace {
        box.trailing = .other
      }
      guard let left = previous, let last = boxes.last?.box else {
        boxes = [(0, box)]
        previous = index
        columns = 0
        continue
      }
      if spacing.isSpaced(left, index) || last.run.needsSpace(before: box.run, in: repertoire)
        || barTouches(nodes[left], last, node, box)
        || tallFenceTouches(nodes[left], last, node, box)
      {
        columns = max(columns, 1)
      }
      if columns == 1, last.endsWithSpace || box.startsWithSpace { columns = 0 }
      boxes.append((columns, box))
      previous = index
      columns = 0
    }
    return boxes.count == 1 ? boxes[0].box : beside(boxes)
  }

  /// Whether a tall delimiter has a factor beside it; TeX sets a thin space there. A function
  /// touches its argument all the same.
  private func tallFenceTouches(
    _ left: MathNode, _ leftBox: MathBox, _ right: MathNode, _ rightBox: MathBox
  ) -> Bool {
    if right.isPunctuationMark { return false }
    if left.isTallFence(leftBox) { return right.role == .ordinary }
    return right.isTallFence(rightBox) && left.role == .ordinary
      && !FunctionApplication.holds(left, right)
  }

  /// Whether the line of a fraction would run into its neighbour.
  private func barTouches(
    _ left: MathNode, _ leftBox: MathBox, _ right: MathNode, _ rightBox: MathBox
  ) -> Bool {
    func hasBar(_ node: MathNode, _ box: MathBox) -> Bool {
      if case .fraction(_, _, let style) = node { return style != .binomial && !box.isOneLine }
      return false
    }
    if hasBar(left, leftBox) {
      return right.role != .punctuation && right.role != .closing && !right.isPunctuationMark
    }
    return hasBar(right, rightBox) && left.role != .opening
  }
}

extension MathBox {
  fileprivate var startsWithSpace: Bool { isOneLine && lines[0].first == " " }
  fileprivate var endsWithSpace: Bool { isOneLine && lines[0].last == " " }
}

extension MathNode {
  fileprivate func isTallFence(_ box: MathBox) -> Bool {
    guard box.stretches else { return false }
    switch unscripted {
    case .fence: return true
    case .table(let table): return table.kind != .aligned
    case .fraction(_, _, let style): return style == .binomial
    default: return false
    }
  }
}
