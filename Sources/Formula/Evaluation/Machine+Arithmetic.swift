import RegularizationCore

extension Machine {
  /// `+ - * / ^` on the two values on top of the stack.
  @inline(__always)
  mutating func arithmetic(_ node: Node) throws(FormulaError) {
    if case .number(let left) = stack[height - 2], case .number(let right) = stack[height - 1] {
      let result = Arithmetic.compute(node.operation, left, right)
      if !result.isFinite && left.isFinite && right.isFinite {
        throw undefined(node, left, right, element: nil)
      }
      height -= 1
      (stack.baseAddress.unsafelyUnwrapped + height - 1).initialize(to: .number(result))
    } else {
      try arithmeticOnArrays(node)
    }
  }

  private mutating func arithmeticOnArrays(_ node: Node) throws(FormulaError) {
    let result: Value
    switch (stack[height - 2], stack[height - 1]) {
    case (.vector(let left), .vector(let right)):
      guard left.count == right.count else {
        throw FormulaError(
          .shape,
          "\(node.sign) works element by element, on vectors of one length, and these have "
            + "\(left.count) and \(right.count)",
          help: node.operation == .multiply ? "for the sum of products write dot(a, b)" : nil,
          span: node.span)
      }
      result = .vector(try combined(node, left.count, { left[$0] }, { right[$0] }))
    case (.matrix(let left), .matrix(let right)):
      guard left.rows == right.rows, left.columns == right.columns else {
        throw FormulaError(
          .shape,
          "\(node.sign) works element by element, on matrices of one shape, and these are "
            + "\(left.rows) x \(left.columns) and \(right.rows) x \(right.columns)",
          help: node.operation == .multiply ? "there is no matrix product in the language" : nil,
          span: node.span)
      }
      let elements = try combined(
        node, left.elements.count, { left.elements[$0] }, { right.elements[$0] })
      result = .matrix(Matrix(rows: left.rows, columns: left.columns, elements: elements))
    case (.vector(let left), .number(let right)):
      result = .vector(try combined(node, left.count, { left[$0] }, { _ in right }))
    case (.number(let left), .vector(let right)):
      result = .vector(try combined(node, right.count, { _ in left }, { right[$0] }))
    case (.matrix(let left), .number(let right)):
      let elements = try combined(
        node, left.elements.count, { left.elements[$0] }, { _ in right })
      result = .matrix(Matrix(rows: left.rows, columns: left.columns, elements: elements))
    case (.number(let left), .matrix(let right)):
      let elements = try combined(
        node, right.elements.count, { _ in left }, { right.elements[$0] })
      result = .matrix(Matrix(rows: right.rows, columns: right.columns, elements: elements))
    default: throw unfit(node)
    }
    drop()
    replaceTop(result)
  }

  /// The operation on pairs of elements.
  @inline(__always)
  private mutating func combined(
    _ node: Node, _ count: Int, _ left: (Int) -> Double, _ right: (Int) -> Double
  ) throws(FormulaError) -> [Double] {
    try spend(count, node)
    var results: [Double] = []
    results.reserveCapacity(count)
    for place in 0..<count {
      let (a, b) = (left(place), right(place))
      let result = Arithmetic.compute(node.operation, a, b)
      if !result.isFinite && a.isFinite && b.isFinite {
        throw undefined(node, a, b, element: place)
      }
      results.append(result)
    }
    return results
  }

  mutating func negate(_ node: Node) throws(FormulaError) {
    switch stack[height - 1] {
    case .number(let number): replaceTop(.number(-number))
    case .vector(let vector):
      try spend(vector.count, node)
      replaceTop(.vector(vector.map { -$0 }))
    case .matrix(let matrix):
      try spend(matrix.elements.count, node)
      replaceTop(
        .matrix(
          Matrix(
            rows: matrix.rows, columns: matrix.columns, elements: matrix.elements.map { -$0 })))
    default:
      throw error(
        .type, "the sign - needs numbers, and this is \(stack[height - 1].kindName)",
        at: node.first)
    }
  }

  /// Why two finite numbers have no finite result.
  private func undefined(
    _ node: Node, _ left: Double, _ right: Double, element: Int?
  ) -> FormulaError {
    let place = element.map { " at element \($0)" } ?? ""
    let (reason, isAboutRight) = Arithmetic.reason(node.operation, left, right)
    return FormulaError(
      .domain, reason + place,
      span: isAboutRight ? nodes[node.second].span : node.span)
  }

  /// Two values that an arithmetic sign can't join.
  private func unfit(_ node: Node) -> FormulaError {
    let (left, right) = (stack[height - 2], stack[height - 1])
    if left.isNumeric && right.isNumeric {
      return FormulaError(
        .shape, "\(node.sign) can't join \(left.kindName) and \(right.kindName)",
        help: "it works element by element, on equal shapes or with a number", span: node.span)
    }
    let (wrong, part) = left.isNumeric ? (right, node.second) : (left, node.first)
    var help: String?
    if case .record(let record) = wrong, let field = record.fields.first {
      help = "take one of its fields, such as .\(field.name)"
    }
    return error(
      .type, "\(node.sign) needs numbers, and this is \(wrong.kindName)", help: help, at: part)
  }
}

extension Value {
  /// Whether it is a number, a vector or a matrix.
  var isNumeric: Bool {
    switch self {
    case .number, .vector, .matrix: true
    default: false
    }
  }
}

extension Node {
  /// The sign of an arithmetic operation or a comparison, as messages show it.
  var sign: String { operation.sign }
}
