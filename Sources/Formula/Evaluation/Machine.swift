/// Evaluates a formula: a stack machine that runs the nodes from front to back.
///
/// Numbers live on the stack itself, so arithmetic on them allocates nothing.
struct Machine {
  let program: Program
  let nodes: UnsafeBufferPointer<Node>
  let variables: UnsafeBufferPointer<Value>
  let stack: UnsafeMutableBufferPointer<Value>
  /// How many values are on the stack; these are initialized.
  var height = 0
  /// How many more operations on single numbers are allowed.
  var fuel: Int
  let allowance: Int

  init(
    _ program: Program, _ nodes: UnsafeBufferPointer<Node>,
    _ variables: UnsafeBufferPointer<Value>, _ stack: UnsafeMutableBufferPointer<Value>,
    limits: FormulaLimits
  ) {
    self.program = program
    self.nodes = nodes
    self.variables = variables
    self.stack = stack
    allowance = limits.elementOperations
    fuel = limits.elementOperations
  }

  /// Gives up what is still on the stack.
  mutating func release() {
    UnsafeMutableBufferPointer(rebasing: stack[..<height]).deinitialize()
    height = 0
  }

  mutating func run(recording record: ((Int, Value) -> Void)?) throws(FormulaError) -> Value {
    var place = 0
    while place < nodes.count {
      let node = nodes[place]
      let next = try perform(node)
      if let record, node.operation.isPart { record(place, stack[height - 1]) }
      place = next == 0 ? place + 1 : next
    }
    return pop()
  }

  /// Performs one node.
  ///
  /// - Returns: where to go on, or 0 for the next node.
  @inline(__always)
  private mutating func perform(_ node: Node) throws(FormulaError) -> Int {
    switch node.operation {
    case .number, .constant: push(.number(node.number))
    case .variable: push(variables[Int(node.operand)])
    case .local: push(stack[Int(node.operand)])
    case .text: push(.text(program.texts[Int(node.operand)]))
    case .truth: push(.boolean(node.operand == 1))
    case .add, .subtract, .multiply, .divide, .power: try arithmetic(node)
    case .negate: try negate(node)
    case .call: try call(node)
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: try compare(node)
    case .not: replaceTop(.boolean(!(try truth(node, part: node.first))))
    case .and, .or: _ = try truth(node, part: node.second)
    case .skipUnless:
      let holds = try truth(node, part: nil)
      drop()
      if !holds { return Int(node.operand) }
      return 0
    case .skipIfFalse, .skipIfTrue:
      let skips = try truth(node, part: nil) == (node.operation == .skipIfTrue)
      if skips { return Int(node.operand) }
      drop()
    case .skip: return Int(node.operand)
    case .conditional: break
    case .let:
      let result = pop()
      replaceTop(result)
    case .index: try index(node)
    case .field: try field(node)
    case .list: try list(node)
    case .record: try record(node)
    }
    return 0
  }

  // MARK: The stack

  @inline(__always)
  mutating func push(_ value: Value) {
    (stack.baseAddress.unsafelyUnwrapped + height).initialize(to: value)
    height += 1
  }

  @inline(__always)
  mutating func pop() -> Value {
    height -= 1
    return (stack.baseAddress.unsafelyUnwrapped + height).move()
  }

  mutating func drop() { _ = pop() }

  @inline(__always)
  func replaceTop(_ value: Value) { stack[height - 1] = value }

  // MARK: Errors

  /// An error about a part of a node.
  func error(
    _ kind: FormulaError.Kind, _ message: String, help: String? = nil, at node: Int
  ) -> FormulaError {
    FormulaError(kind, message, help: help, span: nodes[node].span)
  }

  /// Takes operations on single numbers out of what is allowed.
  mutating func spend(_ operations: Int, _ node: Node) throws(FormulaError) {
    fuel -= min(operations, allowance + 1)
    if fuel < 0 {
      throw FormulaError(
        .limit,
        "this takes more than \(allowance) operations on numbers, or holds more than "
          + "\(FormulaLimits.greatestCount)", span: node.span)
    }
  }

  /// The truth value on top of the stack.
  func truth(_ node: Node, part: Int?) throws(FormulaError) -> Bool {
    if case .boolean(let truth) = stack[height - 1] { return truth }
    throw FormulaError(
      .type, "true or false is needed here, and this is \(stack[height - 1].kindName)",
      help: "compare it with something: x > 0",
      span: part.map { nodes[$0].span } ?? node.span)
  }
}
