/// A formula that was read: its tree, and what its names stand for.
///
/// Parsing finds what is no formula at all. Unknown functions and arguments that don't fit are kept
/// and reported by ``check(variables:)`` with everything else that can be known without values, and
/// by evaluation.
///
///     let formula = try ParsedFormula("1/(2*sigma2)")
///     try formula.evaluate(in: ["sigma2": .number(0.25)])  // .number(2)
public struct ParsedFormula: Sendable {
  /// The text that was read.
  public let source: String
  let program: Program

  /// Reads a formula.
  ///
  /// - Throws: `syntax` where it is none; `limit` where it is too long, too large or nested too
  ///   deep; `domain` where a number is beyond the range of numbers.
  public init(
    _ source: String, limits: FormulaLimits = .content, catalogue: Catalogue = .standard
  ) throws(FormulaError) {
    guard source.utf8.count <= limits.bytes else {
      throw FormulaError(
        .limit, "the formula is longer than \(limits.bytes) bytes", span: 0..<0)
    }
    var contiguous = source
    let result = contiguous.withUTF8 { bytes in
      Result { () throws(FormulaError) in
        var parser = try Parser(bytes, limits: limits, catalogue: catalogue)
        try parser.parse()
        return Program(parser)
      }
    }
    program = try result.get()
    self.source = source
  }

  /// The names that need values, in the order of their first use, in the canonical spelling.
  public var freeVariables: [String] { program.variables }

  /// Whether it is a bare number, text or truth value, so that nothing is computed.
  public var isLiteral: Bool {
    switch nodes[root].operation {
    case .number, .text, .truth: true
    case .negate: nodes[nodes[root].first].operation == .number
    default: false
    }
  }

  var catalogue: Catalogue { program.catalogue }
  var nodes: [Node] { program.nodes }
  var sites: [CallSite] { program.sites }
  var names: [String] { program.names }
  var root: Int { program.nodes.count - 1 }

  /// The children of a list, a record or a call.
  func children(of node: Node) -> ArraySlice<Int32> {
    program.children[node.first..<node.first + node.second]
  }

  /// The parts of a node, from left to right.
  func parts(of index: Int) -> [Int] {
    let node = nodes[index]
    switch node.operation {
    case .number, .constant, .text, .truth, .variable, .local, .skipUnless, .skip, .skipIfFalse,
      .skipIfTrue:
      return []
    case .negate, .not, .field: return [node.first]
    case .conditional, .list, .record, .call: return children(of: node).map { Int($0) }
    default: return [node.first, node.second]
    }
  }
}

extension ParsedFormula: Hashable {
  /// Whether the same text was read.
  public static func == (left: ParsedFormula, right: ParsedFormula) -> Bool {
    left.source == right.source
  }

  /// Feeds the text to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
