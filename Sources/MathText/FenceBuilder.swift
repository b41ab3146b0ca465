/// Collects the nodes of a row and pairs its delimiters as they come.
///
/// TeX itself does not pair `(` with `)`. We do, because a block stretches them, words name them
/// ("the norm of w"), and a power belongs to the whole: `\|w\|^2`. The bars `|` and `‖`, which look
/// alike on both sides, close after an operand and open elsewhere; one that stays single is a
/// separator, as in p(w | D).
struct FenceBuilder {
  private var nodes: [MathNode] = []
  private var open: [(index: Int, symbol: MathSymbol)] = []

  /// How many delimiters wait for their partner.
  var openLevels: Int { open.count }

  /// Adds a node; `mayOpen` is false where the formula is too deep already.
  mutating func append(_ node: MathNode, mayOpen: Bool) {
    switch node.delimiter {
    case .some(let symbol) where symbol.role == .closing:
      while let last = open.last, last.symbol.role == .bar, !last.symbol.closes(with: symbol) {
        open.removeLast()
      }
      if let last = open.last, last.symbol.closes(with: symbol) { return close(with: node) }
    case .some(let symbol) where symbol.role == .bar:
      if let last = open.last, last.symbol.closes(with: symbol), endsWithOperand {
        return close(with: node)
      }
      if mayOpen, node.isBareSymbol { open.append((nodes.count, symbol)) }
    case .some(let symbol) where symbol.role == .opening:
      if mayOpen, node.isBareSymbol { open.append((nodes.count, symbol)) }
    default:
      break
    }
    nodes.append(node)
  }

  /// The row, with its paired delimiters as fences.
  var row: [MathNode] { nodes }

  private mutating func close(with node: MathNode) {
    guard let (index, opening) = open.popLast(), let closing = node.delimiter else { return }
    let body = Array(nodes[(index + 1)...])
    nodes.removeSubrange(index...)
    let fence = MathNode.fence(
      MathFence(opening: opening, closing: closing, body: .joined(body)))
    if case .scripts(var scripts) = node {
      scripts.base = fence
      nodes.append(.scripts(scripts))
    } else {
      nodes.append(fence)
    }
  }

  private var endsWithOperand: Bool {
    guard let last = nodes.last(where: { !$0.isSpace }) else { return false }
    switch last.role {
    case .ordinary, .closing, .ellipsis: return true
    case .binary, .relation, .opening, .bar, .punctuation, .function: return false
    }
  }
}

extension MathSymbol {
  /// Whether this delimiter can be ended by the other one.
  fileprivate func closes(with other: MathSymbol) -> Bool {
    switch unicode {
    case "(", "[": other.unicode == ")" || other.unicode == "]"
    case "{": other.unicode == "}"
    case "⟨": other.unicode == "⟩"
    case "⌊": other.unicode == "⌋"
    case "⌈": other.unicode == "⌉"
    default: unicode == other.unicode
    }
  }
}

extension MathNode {
  /// The delimiter that this node is, alone or with scripts on it.
  fileprivate var delimiter: MathSymbol? {
    switch self {
    case .symbol(let symbol): symbol
    case .scripts(let scripts):
      if case .symbol(let symbol) = scripts.base { symbol } else { nil }
    default: nil
    }
  }

  fileprivate var isBareSymbol: Bool {
    if case .symbol = self { true } else { false }
  }

  var isSpace: Bool {
    if case .space = self { true } else { false }
  }

  /// What the node does in a row.
  var role: MathRole {
    switch self {
    case .symbol(let symbol): symbol.role
    case .scripts(let scripts): scripts.base.role
    default: .ordinary
    }
  }
}
