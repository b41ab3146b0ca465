extension Parser {
  /// Completes the operators that the present operand is the right side of.
  ///
  /// - Parameter precedence: of the operator that follows; nil where none does, so that all end.
  mutating func completeOperators(before precedence: Precedence?) throws(FormulaError) {
    while let innermost = open.last, let minimum = innermost.minimum {
      if let precedence, precedence >= minimum { return }
      try complete(end())
      if precedence == .comparison, innermost.operation.isComparison {
        throw chained(innermost.opening)
      }
    }
  }

  private mutating func complete(_ construct: Construct) throws(FormulaError) {
    let start = construct.start
    switch construct.kind {
    case .plus: complete(current.node, from: start)
    case .minus, .not:
      let node = try append(
        construct.kind == .not ? .not : .negate, from: start, first: current.node, effect: 0)
      complete(node, from: start)
    case .connective:
      let node = try append(
        construct.operation, from: start, first: construct.left, second: current.node, effect: 0)
      land(construct.jump)
      complete(node, from: start)
    case .alternative:
      let waiting = pending.count
      for part in [construct.left, construct.consequence, current.node] { wait(part) }
      try compound(.conditional, from: start, since: waiting, effect: 0)
      land(construct.jump)
    case .body:
      let binding = scope.removeLast()
      let node = try append(
        .let, from: start, operand: binding.place, first: construct.left, second: current.node,
        effect: -1)
      complete(node, from: start)
    default:
      let node = try append(
        construct.operation, from: start, first: construct.left, second: current.node, effect: -1)
      complete(node, from: start)
    }
  }

  /// Completes `√x`, which is a call of `sqrt`.
  mutating func completeRoot() throws(FormulaError) {
    let root = end()
    if !current.isBracketed, token.kind == .power || token.kind == .superscript {
      throw FormulaError(
        .syntax, "what the root covers isn't clear here", help: "write √(x^2) or (√x)^2",
        span: root.start..<token.end)
    }
    sites.append(
      CallSite(
        entry: catalogue["sqrt"], name: "sqrt", nameSpan: root.opening.span, argumentNames: [],
        arrangement: [], fits: true))
    wait(current.node)
    try compound(
      .call, from: root.start, since: pending.count - 1, operand: sites.count - 1)
  }

  /// An element of a bracket is complete, and waits for the others.
  mutating func completeElement() throws(FormulaError) {
    let place = open.count - 1
    if let start = open[place].unnamedStart, !open[place].names.isEmpty {
      throw FormulaError(
        .syntax, "an argument without a name stands behind one with a name",
        help: "put it first, or write its name too", span: start..<current.end)
    }
    wait(current.node)
  }

  /// `w:` before a field's value.
  mutating func readFieldName() throws(FormulaError) {
    guard token.kind == .name else { throw unexpected("the name of a field") }
    open[open.count - 1].names.append(
      ArgumentName(name: lexer.canonicalName(token.span), span: token.span))
    try take()
    guard token.kind == .colon else { throw unexpected("`:` and the field's value") }
    try take()
  }

  /// Completes a list or a record, whose closing bracket was taken.
  mutating func completeElements() throws(FormulaError) {
    let bracket = end()
    if bracket.kind == .list {
      return try compound(.list, from: bracket.start, since: bracket.waiting)
    }
    var known: Set<String> = []
    for field in bracket.names where !known.insert(field.name).inserted {
      throw FormulaError(.syntax, "the record has this field already", span: field.span)
    }
    names.append(contentsOf: bracket.names.lazy.map { $0.name })
    try compound(
      .record, from: bracket.start, since: bracket.waiting,
      operand: names.count - bracket.names.count)
  }
}

extension Node.Operation {
  /// Whether it compares two values.
  fileprivate var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: true
    default: false
    }
  }
}
