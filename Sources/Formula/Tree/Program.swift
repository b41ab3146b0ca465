/// What was read of a formula.
///
/// It never changes, and is a class so that formulas, which are copied with every question and run
/// far more often than they are read, cost one reference and not a dozen.
final class Program: Sendable {
  let catalogue: Catalogue
  /// The tree and the program; never empty.
  let nodes: [Node]
  /// The parts of the nodes that have more than two.
  let children: [Int32]
  let sites: [CallSite]
  /// The free variables, in the order of their first use.
  let variables: [String]
  /// The nodes of those first uses.
  let firstUses: [Int]
  /// The names of fields and of `let`s.
  let names: [String]
  let texts: [String]
  /// How many values the program holds at once, beside the variables.
  let stackHeight: Int
  /// Unknown functions and arguments that don't fit.
  let callProblems: [FormulaError]

  init(_ parser: consuming Parser) {
    catalogue = parser.catalogue
    nodes = parser.nodes
    children = parser.children
    sites = parser.sites
    variables = parser.variables
    firstUses = parser.firstUses
    names = parser.names
    texts = parser.texts
    stackHeight = parser.greatestHeight
    callProblems = parser.callProblems
  }
}
