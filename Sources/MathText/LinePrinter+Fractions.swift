extension LinePrinter {
  /// `a/b`, with parentheses around what is more than a product above, or one factor below.
  func fraction(
    _ over: MathNode, _ under: MathNode, _ style: MathFractionStyle, isTight: Bool
  ) -> MathRun {
    if style == .binomial {
      let text = "C(\(run(over).text), \(run(under).text))"
      return MathRun(text: text, leading: isASCII ? .word : .letter, trailing: .closing)
    }
    if style == .small, let glyph = vulgarFraction(over, under) { return MathRun(glyph, .digit) }
    var above = run(over, isTight: isTight)
    var below = run(under, isTight: isTight)
    if !over.isProduct || (!over.isFactor && above.text.hasOuterSpace) {
      above = above.inParentheses
    }
    if !under.isFactor && !under.isApplication && !Self.isDerivative(over, under) {
      below = below.inParentheses
    }
    return MathRun(
      text: "\(above.text)/\(below.text)", leading: above.leading, trailing: below.trailing)
  }

  /// ½, ¼ and ¾, which all fonts have.
  func vulgarFraction(_ over: MathNode, _ under: MathNode) -> String? {
    guard !isASCII, case .number(let over) = over, case .number(let under) = under else {
      return nil
    }
    switch (over, under) {
    case ("1", "2"): return "½"
    case ("1", "4"): return "¼"
    case ("3", "4"): return "¾"
    default: return nil
    }
  }

  /// Whether a fraction in a row has a factor beside it, and so needs parentheses.
  func fractionIsFactor(
    at index: Int, of nodes: [MathNode], _ spacing: RowSpacing
  ) -> (before: Bool, after: Bool) {
    var before = false
    var left = index - 1
    while left >= 0, nodes[left].isNarrowSpace { left -= 1 }
    if left >= 0, !spacing.isSign(left) {
      before = nodes[left].multiplies(onItsLeft: false)
      if case .symbol(let symbol) = nodes[left], symbol.role == .function {
        before = !nodes[left].isLargeOperator
      }
    }
    var right = index + 1
    while right < nodes.count, nodes[right].isNarrowSpace { right += 1 }
    let after = right < nodes.count && nodes[right].multiplies(onItsLeft: true)
    return (before, after)
  }

  /// The quotient of two differentials, ∂L/∂w, which nobody misreads.
  static func isDerivative(_ over: MathNode, _ under: MathNode) -> Bool {
    guard let sign = over.differentialSign, case .row(let nodes) = under, nodes.count == 2 else {
      return false
    }
    return under.differentialSign == sign && nodes[1].isFactor
  }
}

extension MathNode {
  /// Something that stands in a product or as a base without parentheses around it.
  var isFactor: Bool {
    switch self {
    case .symbol(let symbol): symbol.role == .ordinary
    case .number, .raw, .accent, .fence: true
    case .text(let words): !words.contains(" ")
    case .scripts(let scripts): scripts.base.isFactor || scripts.base.isEmpty
    case .root, .table: true
    case .row(let nodes): nodes.count == 1 && nodes[0].isFactor
    case .fraction(_, _, let style): style == .binomial
    case .space, .brace: false
    }
  }

  /// Factors side by side, perhaps with a minus in front.
  var isProduct: Bool {
    guard case .row(var nodes) = self else { return isFactor }
    if case .symbol(let symbol) = nodes.first, symbol.unicode == "−" { nodes.removeFirst() }
    if nodes.isEmpty { return false }
    for (index, node) in nodes.enumerated() {
      if node.isFactor, !node.isPunctuationMark { continue }
      guard index + 1 < nodes.count else { return false }
      if case .fraction = node { return false }
      if case .fraction = nodes[index + 1], node.role == .function, !node.isLargeOperator {
        return index + 2 == nodes.count
      }
      if !FunctionApplication.holds(node, nodes[index + 1]) { return false }
    }
    return true
  }

  /// A function and its argument: `ln(1 − p)`.
  fileprivate var isApplication: Bool {
    guard case .row(let nodes) = self, nodes.count == 2 else { return false }
    return FunctionApplication.holds(nodes[0], nodes[1])
  }

  fileprivate var isNarrowSpace: Bool {
    if case .space(let columns) = self { columns < 2 } else { false }
  }

  /// Whether the node multiplies, or divides, the fraction beside it.
  fileprivate func multiplies(onItsLeft isRight: Bool) -> Bool {
    switch self {
    case .symbol(let symbol):
      switch symbol.role {
      case .ordinary: symbol.unicode != "."
      case .closing: true
      case .function: isRight
      case .binary, .relation, .opening, .bar, .punctuation, .ellipsis: false
      }
    case .text(let words): isRight ? words.first != " " : words.last != " "
    case .scripts(let scripts):
      scripts.base.isEmpty || scripts.base.multiplies(onItsLeft: isRight)
    case .row(let nodes):
      (isRight ? nodes.first : nodes.last)?.multiplies(onItsLeft: isRight) ?? false
    case .number, .raw, .accent, .fence, .root, .table, .fraction, .brace: true
    case .space: false
    }
  }

  /// The d of dw, or the ∂ of ∂w.
  var isDifferentialSign: Bool {
    if case .symbol = self { differentialSign != nil } else { false }
  }

  fileprivate var differentialSign: String? {
    switch self {
    case .symbol(let symbol):
      symbol.unicode == "∂" || symbol.unicode == "d" ? symbol.unicode : nil
    case .scripts(let scripts): scripts.base.differentialSign
    case .row(let nodes): nodes.first?.differentialSign
    default: nil
    }
  }
}

extension String {
  /// Whether there is a space outside all parentheses.
  fileprivate var hasOuterSpace: Bool {
    var level = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): level += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): level -= 1
      case UInt8(ascii: " "): if level <= 0 { return true }
      default: break
      }
    }
    return false
  }
}
