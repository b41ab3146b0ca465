extension Parser {
  /// `[a, b, c]`
  mutating func list() throws(FormulaError) -> Operand {
    let start = token.start
    let elements = try bracketed { parser throws(FormulaError) in
      try parser.elements(until: .closeBracket) { parser throws(FormulaError) in
        try parser.expression(.or).node
      }
    }
    return try compound(.list, from: start, elements)
  }

  /// `{w: a, m: b}`
  mutating func record() throws(FormulaError) -> Operand {
    let start = token.start
    var fields: [String] = []
    var known: Set<String> = []
    let elements = try bracketed { parser throws(FormulaError) in
      try parser.elements(until: .closeBrace) { parser throws(FormulaError) in
        guard parser.token.kind == .name else { throw parser.unexpected("the name of a field") }
        let field = parser.token
        fields.append(parser.lexer.canonicalName(field.span))
        guard known.insert(fields[fields.count - 1]).inserted else {
          throw FormulaError(.syntax, "the record has this field already", span: field.span)
        }
        try parser.take()
        guard parser.token.kind == .colon else {
          throw parser.unexpected("`:` and the field's value")
        }
        try parser.take()
        return try parser.expression(.or).node
      }
    }
    names.append(contentsOf: fields)
    return try compound(.record, from: start, elements, operand: names.count - fields.count)
  }

  /// Elements with commas between them.
  private mutating func elements(
    until closing: Token.Kind, _ element: (inout Parser) throws(FormulaError) -> Int
  ) throws(FormulaError) -> [Int] {
    var elements: [Int] = []
    guard token.kind != closing else { return [] }
    elements.append(try element(&self))
    while token.kind == .comma {
      try take()
      elements.append(try element(&self))
    }
    return elements
  }

  mutating func compound(
    _ operation: Node.Operation, from start: Int, _ elements: [Int], operand: Int = 0,
    effect: Int? = nil
  ) throws(FormulaError) -> Operand {
    let first = children.count
    children.append(contentsOf: elements.lazy.map { Int32(truncatingIfNeeded: $0) })
    let node = try append(
      operation, from: start, operand: operand, first: first, second: elements.count,
      effect: effect ?? 1 - elements.count)
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
    let node = try compound(
      .conditional, from: opening.start, [condition.node, then.node, otherwise.node], effect: 0)
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
    let function = catalogue.position(of: "sqrt")
    sites.append(
      CallSite(
        function: function, name: "sqrt", nameSpan: sign.span, argumentNames: [], arrangement: [],
        fits: true))
    return try compound(.call, from: sign.start, [radicand.node], operand: sites.count - 1)
  }
}
