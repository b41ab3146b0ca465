extension Checker {
  mutating func negation(_ node: Node) -> Knowledge {
    let operand = known[node.first]
    if case .number(let number) = operand.value { return Knowledge(value: .number(-number)) }
    guard let shape = operand.shape, !shape.isNumeric else { return Knowledge(operand.shape) }
    return report(
      .type, "the sign - needs numbers, and this is \(shape.kindName)", at: span(node.first))
  }

  mutating func arithmetic(_ node: Node) -> Knowledge {
    // Two numbers, of which the right one isn't known: most operations are such, and nothing of what
    // is known of the parts need be copied to see it.
    if case .number? = known[node.first].shape, case .number? = known[node.second].shape,
      case nil = known[node.second].value
    {
      return Knowledge(.number)
    }
    let (left, right) = (known[node.first], known[node.second])
    if case .number(let a) = left.value, case .number(let b) = right.value {
      let result = Arithmetic.compute(node.operation, a, b)
      if result.isFinite || !a.isFinite || !b.isFinite {
        return Knowledge(value: .number(result))
      }
      let (reason, isAboutRight) = Arithmetic.reason(node.operation, a, b)
      return report(.domain, reason, at: isAboutRight ? span(node.second) : node.span)
    }
    if let shape = left.shape, !shape.isNumeric {
      return needsNumbers(node, shape, at: node.first)
    }
    if let shape = right.shape, !shape.isNumeric {
      return needsNumbers(node, shape, at: node.second)
    }
    if node.operation == .divide, case .number(0) = right.value, left.shape != nil {
      return report(.domain, "division by zero", at: span(node.second))
    }
    guard let leftShape = left.shape, let rightShape = right.shape else { return .nothing }
    guard let shape = joined(leftShape, rightShape) else {
      return report(
        .shape,
        "\(node.sign) works element by element, and can't join "
          + "\(described(leftShape)) and \(described(rightShape))",
        help: node.operation == .multiply ? "for the sum of products write dot(a, b)" : nil,
        at: node.span)
    }
    return Knowledge(shape)
  }

  private mutating func needsNumbers(
    _ node: Node, _ shape: ValueShape, at part: Int
  ) -> Knowledge {
    report(.type, "\(node.sign) needs numbers, and this is \(shape.kindName)", at: span(part))
  }

  /// The shape of two operands joined element by element; nil where they can't be.
  private func joined(_ left: ValueShape, _ right: ValueShape) -> ValueShape? {
    func agreed(_ a: Int?, _ b: Int?) -> (fits: Bool, count: Int?) {
      guard let a, let b else { return (true, a ?? b) }
      return (a == b, a)
    }
    switch (left, right) {
    case (.number, _): return right
    case (_, .number): return left
    case (.vector(let a), .vector(let b)):
      let (fits, count) = agreed(a, b)
      return fits ? .vector(count) : nil
    case (.matrix(let a, let b), .matrix(let c, let d)):
      let (rows, columns) = (agreed(a, c), agreed(b, d))
      return rows.fits && columns.fits
        ? .matrix(rows: rows.count, columns: columns.count) : nil
    default: return nil
    }
  }

  private func described(_ shape: ValueShape) -> String {
    switch shape {
    case .vector(let count?): "a vector of \(count)"
    case .matrix(let rows?, let columns?): "a matrix of \(rows) x \(columns)"
    default: shape.kindName
    }
  }

  mutating func compare(_ node: Node) {
    guard let left = known[node.first].shape, let right = known[node.second].shape else { return }
    if node.operation == .equal || node.operation == .notEqual {
      if !areComparable(left, right) {
        _ = report(
          .type, "\(left.kindName) can't be compared with \(right.kindName)", at: node.span)
      }
      return
    }
    for (shape, part) in [(left, node.first), (right, node.second)] where shape != .number {
      _ = report(
        .type, "\(node.sign) compares numbers, and this is \(shape.kindName)", at: span(part))
      return
    }
  }

  private func areComparable(_ left: ValueShape, _ right: ValueShape) -> Bool {
    switch (left, right) {
    case (.number, .number), (.boolean, .boolean), (.text, .text), (.vector, .vector),
      (.matrix, .matrix), (.list, .list), (.record, .record):
      true
    case (.list, .vector), (.vector, .list): true
    default: false
    }
  }
}
