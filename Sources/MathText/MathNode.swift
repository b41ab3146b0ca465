/// A formula as a tree. Its depth is bounded by the parser, so recursion over it is safe.
indirect enum MathNode: Hashable, Sendable {
  /// One sign, letter or name.
  case symbol(MathSymbol)
  /// A number as it was written.
  case number(String)
  /// Words: `\text{with probability}`, `\mathrm{drop}`.
  case text(String)
  /// Source that was not understood.
  case raw(String)
  /// A space of so many columns: 0 for `\!`, 1 for `\,`, 2 for `\quad`.
  case space(Int)
  /// Nodes side by side.
  case row([MathNode])
  /// A fraction, with a line or (a binomial coefficient) without.
  case fraction(over: MathNode, under: MathNode, style: MathFractionStyle)
  case root(index: MathNode?, radicand: MathNode)
  case scripts(MathScripts)
  case accent(MathAccent, MathNode)
  case fence(MathFence)
  /// `\underbrace{body}_{label}`, `\overbrace{body}^{label}`.
  case brace(body: MathNode, label: MathNode?, isOver: Bool)
  case table(MathTable)
}

enum MathFractionStyle: Hashable, Sendable {
  case normal
  /// `\tfrac`: a digit over a digit may be one glyph.
  case small
  /// `\binom`: no line, within parentheses.
  case binomial
}

/// A base with what is raised, lowered or primed beside it.
struct MathScripts: Hashable, Sendable {
  var base: MathNode
  var lower: MathNode?
  var upper: MathNode?
  var primes = 0
  /// True where a block sets them below and above the base.
  var areLimits = false
}

/// Something within delimiters; a missing one is the `\left.` of TeX.
struct MathFence: Hashable, Sendable {
  let opening: MathSymbol?
  let closing: MathSymbol?
  let body: MathNode
}

/// Rows of cells.
struct MathTable: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `aligned`: columns right, left, right, left.
    case aligned
    /// `cases`: a brace on the left, columns to the left.
    case cases
    /// `matrix` and its kin, with their delimiters.
    case matrix(opening: String, closing: String)
  }

  let kind: Kind
  let rows: [[MathNode]]
}

extension MathNode {
  /// A row with its needless nesting gone.
  static func joined(_ nodes: [MathNode]) -> MathNode {
    nodes.count == 1 ? nodes[0] : .row(nodes)
  }

  /// The node without braces around it that hold nothing else.
  var unwrapped: MathNode {
    if case .row(let nodes) = self, nodes.count == 1 { nodes[0].unwrapped } else { self }
  }

  /// True where there is nothing to see.
  var isEmpty: Bool {
    if case .row(let nodes) = self { return nodes.isEmpty }
    return false
  }
}
