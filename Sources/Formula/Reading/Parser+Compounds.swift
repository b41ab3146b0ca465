extension Parser {
  /// `[a, b, c]`
  mutating func list() throws(FormulaError) -> Operand {
    let start = token.start
    let waiting = pending.count
    try bracketed { parser throws(FormulaError) in
      try parser.elements(until: .closeBracket) { parser throws(FormulaError) in
        try parser.expression(.or).node
      }
    }
    return try compound(.list, from: start, since: waiting)
  }

  /// `{w: a, m: b}`
  mutating func record() throws(FormulaError) -> Operand {
    let start = token.start
    let waiting = pending.count
    var fields: [String] = []
    var known: Set<String> = []
    try bracketed { parser throws(FormulaError) in
      try parser.elements(until: .closeBrace) { parser throws(FormulaError) in
        let name = try parser.fieldName()
        fields.append(name.name)
        guard known.insert(name.name).inserted else {
          throw FormulaError(.syntax, "the record has this field already", span: name.span)
        }
        return try parser.expression(.or).node
      }
    }
    names.append(contentsOf: fields)
    return try compound(
      .record, from: start, since: waiting, operand: names.count - fields.count)
  }

  /// `w:` before a field's value.
  private mutating func fieldName() throws(FormulaError) -> ArgumentName {
    guard token.kind == .name else { throw unexpected("the name of a field") }
    let name = ArgumentName(name: lexer.canonicalName(token.span), span: token.span)
    try take()
    guard token.kind == .colon else { throw unexpected("`:` and the field's value") }
    try take()
    return name
  }

  /// Elements with commas between them, which then wait for their parent.
  private mutating func elements(
    until closing: Token.Kind,
    _ element: (inout Parser) throws(FormulaError) -> Int
  ) throws(FormulaError) {
    guard token.kind != closing else { return }
    wait(try element(&self))
    while token.kind == .comma {
      try take()
      wait(try element(&self))
    }
  }

  /// Has a node wait for its parent.
  mutating func wait(_ node: Int) { pending.append(Int32(truncatingIfNeeded: node)) }

  /// A node whose children are those that wait since there were fewer.
  mutating func compound(
    _ operation: Node.Operation, from start: Int, since waiting: Int, operand: Int = 0,
    effect: Int? = nil
  ) throws(FormulaError) -> Operand {
    let first = children.count
    let count = pending.count - waiting
    children.append(contentsOf: pending[waiting...])
    pending.removeSubrange(waiting...)
    let node = try append(
      operation, from: start, operand: operand, first: first, second: count,
      effect: effect ?? 1 - count)
    return Operand(node: node, start: start, end: previousEnd)
  }

  /// `if a then b else c`; only the branch that is taken is evaluated.
  mutating func conditional() throws(FormulaError) -> Operand {
    let opening = token
    try enter(opening)
    try take()
    let condition = try expression(.or)
    let toElse = try append(.skipUnless, from: condition.start, to: condition.end, effect: -1)
    try take(.then, "`then`")
    let then = try expression(.or)
    let toEnd = try append(.skip, from: then.start, to: then.end, effect: -1)
    land(toElse)
    try take(.else, "`else`", help: "each `if` has its `else`")
    let otherwise = try expression(.or)
    leave()
    let waiting = pending.count
    for part in [condition, then, otherwise] { wait(part.node) }
    let node = try compound(.conditional, from: opening.start, since: waiting, effect: 0)
    land(toEnd)
    return node
  }

  /// `let name = a in b`
  mutating func binding() throws(FormulaError) -> Operand {
    let opening = token
    try enter(opening)
    try take()
    guard token.kind == .name else { throw unexpected("a name behind `let`") }
    let name = lexer.canonicalName(token.span)
    guard Constant(name: name) == nil else {
      throw FormulaError(
        .syntax, "`\(name)` is a constant of the language", help: "choose another name",
        span: token.span)
    }
    try take()
    try take(.assign, "`=`")
    let value = try expression(.or)
    try take(
      .in, "`in`", help: "behind `in` stands what is computed with \(shortened(name))")
    names.append(name)
    let place = names.count - 1
    scope.append(Binding(name: name, place: place, position: height - 1))
    let body = try expression(.or)
    scope.removeLast()
    leave()
    let node = try append(
      .let, from: opening.start, operand: place, first: value.node, second: body.node,
      effect: -1)
    return Operand(node: node, start: opening.start, end: previousEnd)
  }

  private mutating func take(
    _ kind: Token.Kind, _ expected: String, help: String? = nil
  ) throws(FormulaError) {
    guard token.kind == kind else { throw unexpected(expected, help: help) }
    try take()
  }

  /// `√x` and `√(x)`, which are calls of `sqrt`.
  mutating func root() throws(FormulaError) -> Operand {
    let sign = token
    try take()
    guard token.kind == .number || token.kind == .name || token.kind == .openParenthesis else {
      throw unexpected("a number, a name or `(` behind the root sign")
    }
    try enter(sign)
    let radicand = try primary()
    leave()
    if !radicand.isBracketed, token.kind == .power || token.kind == .superscript {
      throw FormulaError(
        .syntax, "what the root covers isn't clear here", help: "write √(x^2) or (√x)^2",
        span: sign.start..<token.end)
    }
    wait(radicand.node)
    sites.append(
      CallSite(
        entry: catalogue["sqrt"], name: "sqrt", nameSpan: sign.span, argumentNames: [],
        arrangement: [], fits: true))
    return try compound(
      .call, from: sign.start, since: pending.count - 1, operand: sites.count - 1)
  }
}
