import RegularizationCore

extension Machine {
  mutating func compare(_ node: Node) throws(FormulaError) {
    let result: Bool
    if case .number(let left) = stack[height - 2], case .number(let right) = stack[height - 1] {
      switch node.operation {
      case .equal: result = left == right
      case .notEqual: result = left != right
      case .less: result = left < right
      case .lessEqual: result = left <= right
      case .greater: result = left > right
      default: result = left >= right
      }
    } else if node.operation == .equal || node.operation == .notEqual {
      let (left, right) = (stack[height - 2], stack[height - 1])
      try spend(left.extent, node)
      guard let areEqual = left.equals(right) else {
        throw FormulaError(
          .type, "\(left.kindName) can't be compared with \(right.kindName)", span: node.span)
      }
      result = areEqual == (node.operation == .equal)
    } else {
      let part = if case .number = stack[height - 2] { node.second } else { node.first }
      let wrong = if case .number = stack[height - 2] { height - 1 } else { height - 2 }
      throw error(
        .type, "\(node.sign) compares numbers, and this is \(stack[wrong].kindName)", at: part)
    }
    drop()
    replaceTop(.boolean(result))
  }
}

extension Value {
  /// Whether two values are equal as the language's `==` sees it: numbers as numbers are, so 0 is
  /// -0, and NaN is nothing; nil where they are of different kinds.
  func equals(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.number(let a), .number(let b)): a == b
    case (.boolean(let a), .boolean(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.vector(let a), .vector(let b)): a == b
    case (.matrix(let a), .matrix(let b)): a == b
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.equals($1) ?? false }
    case (.list(let a), .vector(let b)), (.vector(let b), .list(let a)): a.isEmpty && b.isEmpty
    case (.record(let a), .record(let b)):
      a.fields.count == b.fields.count
        && zip(a.fields, b.fields).allSatisfy {
          $0.name == $1.name && ($0.value.equals($1.value) ?? false)
        }
    default: nil
    }
  }

  /// How many single numbers, texts and truth values it holds, and one for each list, record and
  /// row; long texts and names count for more.
  var extent: Int {
    switch self {
    case .number, .boolean: 1
    case .text(let text): 1 + text.utf8.count
    case .vector(let vector): vector.count
    case .matrix(let matrix): matrix.rows + matrix.elements.count
    case .list(let values): values.reduce(1) { $0 + $1.extent }
    case .record(let record):
      record.fields.reduce(1) { $0 + 1 + $1.name.utf8.count / 16 + $1.value.extent }
    }
  }
}
