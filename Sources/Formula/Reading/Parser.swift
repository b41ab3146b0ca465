/// Reads a formula's bytes into a tree in one pass, without recursion.
///
/// It goes back and forth between two states: an operand is read, with the signs and opening brackets
/// before it; then come the suffixes, operators and closing brackets behind it, until the next
/// operand. There is only ever one parser of a formula, so it can't be copied.
struct Parser: ~Copyable {
  var lexer: Lexer
  var token: Token
  /// Where the last token that was taken ends.
  var previousEnd = 0
  let limits: FormulaLimits
  let catalogue: Catalogue

  var nodes: [Node] = []
  var children: [Int32] = []
  var sites: [CallSite] = []
  var names: [String] = []
  var texts: [String] = []
  var variables: [String] = []
  /// The node where each variable is first used.
  var firstUses: [Int] = []
  var callProblems: [FormulaError] = []
  var greatestHeight = 0

  /// The operand that was read last, with everything that it belongs to as far as that is complete.
  var current = Operand(node: 0, start: 0, end: 0)
  /// What isn't complete, the innermost last.
  var open: [Construct] = []
  /// Nodes that will be children of one that isn't complete.
  var pending: [Int32] = []
  var height = 0
  var depth = 0
  /// The names that `let`s bind here, the innermost last.
  var scope: [Binding] = []
  /// The variables' places, once there are too many to look through.
  var variablePlaces: [String: Int] = [:]

  /// A name that a `let` binds: its place among the names, and its value's place on the stack.
  struct Binding {
    let name: String
    let place: Int
    let position: Int
  }

  /// A part that was read: its node, and the bytes that it covers with its brackets.
  struct Operand {
    let node: Int
    let start: Int
    let end: Int
    var isBracketed = false

    var span: Range<Int> { start..<end }
  }

  /// How strongly an operator holds its operands.
  enum Precedence: Int, Comparable {
    case or = 1
    case and
    case not
    case comparison
    case sum
    case product
    case power

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: FormulaLimits, catalogue: Catalogue
  ) throws(FormulaError) {
    lexer = Lexer(bytes)
    self.limits = limits
    self.catalogue = catalogue
    token = try lexer.next()
    nodes.reserveCapacity(min(bytes.count / 3 + 4, limits.nodes))
  }

  mutating func parse() throws(FormulaError) {
    if token.kind == .end {
      throw FormulaError(
        .syntax, "there is no formula", span: lexer.bytes.count..<lexer.bytes.count)
    }
    repeat { try readOperand() } while try readWhatFollows()
  }

  /// Takes the token, and reads the next one.
  mutating func take() throws(FormulaError) {
    previousEnd = token.end
    token = try lexer.next()
  }

  /// Begins a construct with the present token.
  mutating func begin(_ construct: Construct) throws(FormulaError) {
    if construct.isLevel {
      depth += 1
      guard depth <= limits.depth else {
        throw FormulaError(
          .limit, "the formula is nested deeper than \(limits.depth) levels", span: token.span)
      }
    }
    open.append(construct)
    try take()
  }

  /// Takes the innermost construct off, which is complete.
  mutating func end() -> Construct {
    let construct = open.removeLast()
    if construct.isLevel { depth -= 1 }
    return construct
  }

  /// Makes a node the present operand, which began at an offset and ends with the last token.
  mutating func complete(_ node: Int, from start: Int, isBracketed: Bool = false) {
    current = Operand(node: node, start: start, end: previousEnd, isBracketed: isBracketed)
  }
}
