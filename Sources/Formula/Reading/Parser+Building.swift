extension Parser {
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

  /// A jump behind the present operand.
  mutating func jump(_ operation: Node.Operation) throws(FormulaError) -> Int {
    try append(operation, from: current.start, to: current.end, effect: -1)
  }

  /// Makes a jump lead behind the node that was appended last.
  mutating func land(_ jump: Int) { nodes[jump].operand = Int32(truncatingIfNeeded: nodes.count) }

  /// Has a node wait for its parent.
  mutating func wait(_ node: Int) { pending.append(Int32(truncatingIfNeeded: node)) }

  /// Appends a node whose children are those that wait since there were fewer.
  mutating func compound(
    _ operation: Node.Operation, from start: Int, since waiting: Int, operand: Int = 0,
    effect: Int? = nil
  ) throws(FormulaError) {
    let first = children.count
    let count = pending.count - waiting
    children.append(contentsOf: pending[waiting...])
    pending.removeSubrange(waiting...)
    let node = try append(
      operation, from: start, operand: operand, first: first, second: count,
      effect: effect ?? 1 - count)
    complete(node, from: start)
  }
}
