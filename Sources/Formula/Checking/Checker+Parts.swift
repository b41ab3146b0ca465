import SourceText

extension Checker {
  /// What is known of a name that a `let` binds.
  func binding(of node: Node) -> Knowledge {
    bindings[node.first].map { known[$0] } ?? .nothing
  }

  mutating func element(_ node: Node) -> Knowledge {
    let (base, index) = (known[node.first], known[node.second])
    if let shape = index.shape, shape != .number {
      return report(
        .type, "an index is a number, and this is \(shape.kindName)", at: span(node.second))
    }
    let result: Knowledge
    switch base.shape {
    case .vector: result = Knowledge(.number)
    case .matrix(_, let columns): result = Knowledge(.vector(columns))
    case .list, nil: result = .nothing
    case let shape?:
      return report(
        .type, "only vectors, matrices and lists have elements, and this is \(shape.kindName)",
        at: span(node.first))
    }
    guard case .number(let number) = index.value, let count = base.shape?.length else {
      return result
    }
    guard let place = Int(exactly: number), place >= 0, place < count else {
      return report(
        .domain, "there is no element \(written(number))",
        help: count == 0
          ? "there are none" : "indices are whole numbers from 0 to \(count - 1)",
        at: span(node.second))
    }
    if case .vector(let vector) = base.value, place < vector.count {
      return Knowledge(value: .number(vector[place]))
    }
    return result
  }

  mutating func field(_ node: Node) -> Knowledge {
    guard let shape = known[node.first].shape else { return .nothing }
    guard case .record(let names) = shape else {
      return report(
        .type, "only records have fields, and this is \(shape.kindName)", at: span(node.first))
    }
    let name = formula.names[Int(node.operand)]
    if names.isEmpty || names.contains(name) { return .nothing }
    let close = closestName(to: name, among: names).map { "did you mean `\($0)`? " } ?? ""
    return report(
      .name, "the record has no field `\(shortened(name))`",
      help: "\(close)its fields are \(names.joined(separator: ", "))", at: node.span)
  }

  mutating func list(_ node: Node) -> Knowledge {
    let parts = formula.children(of: node).map { Int($0) }
    if let numbers = constants(parts) { return Knowledge(value: .vector(numbers)) }
    let shapes = parts.map { known[$0].shape }
    var columns: Int?
    for (place, shape) in shapes.enumerated() {
      switch (shapes[0], shape) {
      case (.number, .vector), (.vector, .number):
        return report(
          .shape,
          "element \(place) is \(shape?.kindName ?? ""), where element 0 is "
            + (shapes[0]?.kindName ?? ""),
          help: "a vector has numbers, a matrix has rows of one length", at: span(parts[place]))
      case (.vector, .vector(let count?)):
        if let columns, columns != count {
          return report(
            .shape, "row \(place) has \(counted(count, "number")), where another has \(columns)",
            help: "the rows of a matrix have one length", at: span(parts[place]))
        }
        columns = count
      default: break
      }
    }
    guard !shapes.contains(nil) else { return .nothing }
    if shapes.allSatisfy({ $0 == .number }) { return Knowledge(.vector(parts.count)) }
    let rows = shapes.allSatisfy { if case .vector = $0 { true } else { false } }
    return rows
      ? Knowledge(.matrix(rows: parts.count, columns: columns)) : Knowledge(.list(parts.count))
  }

  /// The elements of a vector of constants.
  private func constants(_ parts: [Int]) -> [Double]? {
    var numbers: [Double] = []
    for part in parts {
      guard case .number(let number) = known[part].value else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
