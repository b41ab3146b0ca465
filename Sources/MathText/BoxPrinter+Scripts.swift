extension BoxPrinter {
  mutating func scripts(_ scripts: MathScripts, isTight: Bool) -> MathBox {
    if scripts.areLimits, !isTight { return limits(scripts) }
    let base = scriptBase(scripts)
    let lower = scripts.lower.map { box($0, isTight: true) }
    let upper = scripts.upper.map { box($0, isTight: true) }
    var lowerText = scripts.lower.flatMap { flatLower($0, lower) }
    var upperText = scripts.upper.flatMap { flatUpper($0, upper) }
    if scripts.base.isLargeOperator,
      lower != nil && lowerText == nil || upper != nil && upperText == nil
    {
      lowerText = nil
      upperText = nil
    }
    if base.isOneLine, (lower == nil) == (lowerText == nil), (upper == nil) == (upperText == nil) {
      return MathBox(line.scripts(scripts))
    }
    if isTooLarge { return .empty }
    return base.isOneLine
      ? beside(
        base: base, primes: scripts.primes, lower: lower, lowerText: lowerText, upper: upper,
        upperText: upperText)
      : besideTall(
        base: base, primes: scripts.primes, lower: lower, lowerText: lowerText, upper: upper,
        upperText: upperText)
  }

  /// The script as it stands on the row of its base; nil where it needs a row of its own.
  private func flatLower(_ node: MathNode, _ box: MathBox?) -> String? {
    if let glyphs = line.glyphs(node, isLower: true) { return glyphs }
    guard box?.isOneLine == true, isASCII || node.isWord else { return nil }
    return line.loweredText(node)
  }

  private func flatUpper(_ node: MathNode, _ box: MathBox?) -> String? {
    if let glyphs = line.glyphs(node, isLower: false) { return glyphs }
    return box?.isOneLine == true && isASCII ? line.raisedText(node) : nil
  }

  private mutating func scriptBase(_ scripts: MathScripts) -> MathBox {
    let flat = line.base(of: scripts)
    let body = box(scripts.base)
    if body.isOneLine { return MathBox(flat) }
    switch scripts.base {
    case .fraction(_, _, .normal), .fraction(_, _, .small), .row, .root, .scripts:
      return enclosed(body, SymbolTable.keyboard["("], SymbolTable.keyboard[")"])
    default:
      return body
    }
  }

  /// Scripts beside a base of one row: above and below that row.
  private mutating func beside(
    base: MathBox, primes: Int, lower: MathBox?, lowerText: String?, upper: MathBox?,
    upperText: String?
  ) -> MathBox {
    var column: [MathBox] = []
    var middle = " "
    var stem = base
    if primes > 0 { stem = beside([(0, stem), (0, MathBox(MathRun(line.primes(primes))))]) }
    if let lowerText { stem = beside([(0, stem), (0, MathBox(MathRun(lowerText)))]) }
    if let upperText {
      middle = upperText
    } else if let upper {
      column.append(upper)
    }
    let row = column.count
    column.append(MathBox([middle], baseline: 0))
    if let lower, lowerText == nil { column.append(lower) }
    return beside([(0, stem), (0, leftAligned(column, baselineOf: row))])
  }

  /// Scripts beside a tall base: at its highest and its lowest row.
  private mutating func besideTall(
    base: MathBox, primes: Int, lower: MathBox?, lowerText: String?, upper: MathBox?,
    upperText: String?
  ) -> MathBox {
    var above = upper.map { block in
      upperText.flatMap { isASCII ? nil : MathBox([$0], baseline: 0) } ?? block
    }
    if primes > 0 {
      let sign = MathBox(MathRun(line.primes(primes)))
      above = above.map { beside([(0, sign), (0, $0.onBaseline($0.height - 1))]) } ?? sign
    }
    let below = lower.map { block in
      lowerText.flatMap { isASCII ? nil : MathBox([$0], baseline: 0) } ?? block
    }
    var placed: [(gap: Int, box: MathBox)] = [(0, base)]
    // Rows are counted from the baseline of the base: its top row is `baseline` rows above it.
    var column: [MathBox] = []
    var baseline = base.baseline
    if let above {
      column.append(above)
      baseline += above.height - 1
    }
    let used = (above == nil ? 0 : 1) + (below == nil ? 0 : 1)
    let free = base.height - used
    if free > 0 {
      column.append(MathBox(Array(repeating: "", count: free), baseline: 0))
    }
    if let below { column.append(below) }
    let stack = leftAligned(column, baselineOf: 0).onBaseline(baseline)
    placed.append((0, stack))
    var whole = beside(placed)
    whole.stretches = base.stretches
    return whole
  }

  private mutating func leftAligned(_ boxes: [MathBox], baselineOf index: Int) -> MathBox {
    let width = boxes.map(\.width).max() ?? 0
    guard allows(width: width, height: boxes.reduce(0) { $0 + $1.height }) else { return .empty }
    let above = boxes[..<index].reduce(0) { $0 + $1.height }
    return MathBox(boxes.flatMap(\.lines), baseline: above + boxes[index].baseline)
  }

  /// What belongs below and above: the range of a sum, the variable of a minimum.
  private mutating func limits(_ scripts: MathScripts) -> MathBox {
    var stack: [MathBox] = []
    if let upper = scripts.upper { stack.append(box(upper, isTight: true)) }
    let row = stack.count
    var base = box(scripts.base)
    if scripts.primes > 0 {
      base = beside([(0, base), (0, MathBox(MathRun(line.primes(scripts.primes))))])
    }
    let (leading, trailing) = (base.leading, base.trailing)
    stack.append(base)
    if let lower = scripts.lower { stack.append(box(lower, isTight: true)) }
    var whole = stacked(stack, baselineOf: row)
    whole.leading = leading
    whole.trailing = trailing
    whole.stretches = true
    return whole
  }
}

extension MathNode {
  /// One word, which stays on its row after an underscore: the drop of p_drop.
  fileprivate var isWord: Bool {
    switch self {
    case .text(let words): !words.contains(" ")
    case .symbol(let symbol): symbol.isWord
    case .row(let nodes): nodes.count == 1 && nodes[0].isWord
    default: false
    }
  }
}
