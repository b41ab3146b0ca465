/// Reads a formula's bytes into a tree in one pass.
///
/// It recurses only where brackets, signs, powers, conditions and `let`s nest, up to the limit;
/// chains such as `1 + 2 + 3` are loops. There is only ever one of it, so it can't be copied.
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
  var callProblems: [FormulaError] = []
  var greatestHeight = 0
  /// Nodes that will be children of one that isn't complete yet.
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
    _ = try expression(.or)
    if token.kind != .end { throw trailing() }
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

  /// Reads operands and the operators between them that hold at least as strongly as asked.
  mutating func expression(_ minimum: Precedence) throws(FormulaError) -> Operand {
    var left = try prefixed()
    while let (operation, precedence) = binaryOperator, precedence >= minimum {
      let sign = token
      try take()
      switch operation {
      case .and: left = try connected(left, .and, over: .not, skipping: .skipIfFalse)
      case .or: left = try connected(left, .or, over: .and, skipping: .skipIfTrue)
      case .power:
        try enter(sign)
        left = try binary(.power, left, try expression(.power))
        leave()
      case .add, .subtract: left = try binary(operation, left, try expression(.product))
      case .multiply, .divide: left = try binary(operation, left, try expression(.power))
      default:
        left = try binary(operation, left, try expression(.sum))
        if let (_, next) = binaryOperator, next == .comparison { throw chained(sign) }
      }
    }
    if token.beginsOperand { throw missingOperator(after: left) }
    return left
  }

  private var binaryOperator: (Node.Operation, Precedence)? {
    switch token.kind {
    case .plus: (.add, .sum)
    case .minus: (.subtract, .sum)
    case .times: (.multiply, .product)
    case .divide: (.divide, .product)
    case .power: (.power, .power)
    case .equal: (.equal, .comparison)
    case .notEqual: (.notEqual, .comparison)
    case .less: (.less, .comparison)
    case .lessEqual: (.lessEqual, .comparison)
    case .greater: (.greater, .comparison)
    case .greaterEqual: (.greaterEqual, .comparison)
    case .and: (.and, .and)
    case .or: (.or, .or)
    default: nil
    }
  }

  private mutating func binary(
    _ operation: Node.Operation, _ left: Operand, _ right: Operand
  ) throws(FormulaError) -> Operand {
    let node = try append(
      operation, from: left.start, first: left.node, second: right.node, effect: -1)
    return Operand(node: node, start: left.start, end: previousEnd)
  }

  /// `and` and `or`, whose right side is evaluated only where it matters.
  private mutating func connected(
    _ left: Operand, _ operation: Node.Operation, over precedence: Precedence,
    skipping skip: Node.Operation
  ) throws(FormulaError) -> Operand {
    let jump = try append(skip, from: left.start, to: left.end, effect: -1)
    let right = try expression(precedence)
    let node = try append(
      operation, from: left.start, first: left.node, second: right.node, effect: 0)
    land(jump)
    return Operand(node: node, start: left.start, end: previousEnd)
  }

  /// Takes the token, and reads the next one.
  mutating func take() throws(FormulaError) {
    previousEnd = token.end
    token = try lexer.next()
  }

  /// Appends a node that ends where the last token ended, and keeps count of the stack.
  mutating func append(
    _ operation: Node.Operation, from start: Int, to end: Int? = nil, operand: Int = 0,
    payload: UInt64 = 0, effect: Int
  ) throws(FormulaError) -> Int {
    guard nodes.count < limits.nodes else {
      throw FormulaError(
        .limit, "the formula has more than \(limits.nodes) parts",
        span: start..<(end ?? previousEnd))
    }
    nodes.append(
      Node(
        operation: operation, operand: Int32(truncatingIfNeeded: operand),
        start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end ?? previousEnd), payload: payload))
    height += effect
    if height > greatestHeight { greatestHeight = height }
    return nodes.count - 1
  }

  mutating func append(
    _ operation: Node.Operation, from start: Int, operand: Int = 0, first: Int, second: Int = 0,
    effect: Int
  ) throws(FormulaError) -> Int {
    try append(
      operation, from: start, operand: operand, payload: UInt64(second) << 32 | UInt64(first),
      effect: effect)
  }

  /// Makes a jump lead behind the node that was appended last.
  mutating func land(_ jump: Int) { nodes[jump].operand = Int32(truncatingIfNeeded: nodes.count) }

  mutating func enter(_ token: Token) throws(FormulaError) {
    depth += 1
    guard depth <= limits.depth else {
      throw FormulaError(
        .limit, "the formula is nested deeper than \(limits.depth) levels", span: token.span)
    }
  }

  mutating func leave() { depth -= 1 }
}
