extension Parser {
  /// An operand with the signs before it.
  mutating func prefixed() throws(FormulaError) -> Operand {
    let start = token.start
    switch token.kind {
    case .minus, .plus:
      let sign = token
      try enter(sign)
      try take()
      let operand = try expression(.power)
      leave()
      if sign.kind == .plus { return Operand(node: operand.node, start: start, end: operand.end) }
      let node = try append(.negate, from: start, first: operand.node, effect: 0)
      return Operand(node: node, start: start, end: previousEnd)
    case .not:
      try enter(token)
      try take()
      let operand = try expression(.not)
      leave()
      let node = try append(.not, from: start, first: operand.node, effect: 0)
      return Operand(node: node, start: start, end: previousEnd)
    default: return try suffixed(try primary())
    }
  }

  /// An operand with the indices, fields and high powers behind it.
  private mutating func suffixed(_ base: Operand) throws(FormulaError) -> Operand {
    var base = base
    while true {
      switch token.kind {
      case .openBracket:
        let index = try bracketed { parser throws(FormulaError) in
          let index = try parser.expression(.or)
          if parser.token.kind == .colon || parser.token.kind == .comma {
            throw parser.severalIndices()
          }
          return index
        }
        let node = try append(
          .index, from: base.start, first: base.node, second: index.node, effect: -1)
        base = Operand(node: node, start: base.start, end: previousEnd)
      case .dot:
        try take()
        guard token.kind == .name else { throw unexpected("the name of a field") }
        names.append(lexer.canonicalName(token.span))
        try take()
        let node = try append(
          .field, from: base.start, operand: names.count - 1, first: base.node, effect: 0)
        base = Operand(node: node, start: base.start, end: previousEnd)
      case .superscript:
        let power = token
        try take()
        var exponent = try append(
          .number, from: power.start, payload: power.number.magnitude.bitPattern, effect: 1)
        if power.number < 0 {
          exponent = try append(.negate, from: power.start, first: exponent, effect: 0)
        }
        let node = try append(
          .power, from: base.start, first: base.node, second: exponent, effect: -1)
        base = Operand(node: node, start: base.start, end: previousEnd)
      default: return base
      }
    }
  }

  mutating func primary() throws(FormulaError) -> Operand {
    let first = token
    switch first.kind {
    case .number:
      try take()
      return try leaf(.number, first, payload: first.number.bitPattern)
    case .true, .false:
      try take()
      return try leaf(.truth, first, operand: first.kind == .true ? 1 : 0)
    case .text:
      texts.append(try lexer.contents(of: first))
      try take()
      return try leaf(.text, first, operand: texts.count - 1)
    case .name:
      try take()
      return token.kind == .openParenthesis ? try call(first) : try named(first)
    case .openParenthesis:
      let inner = try bracketed { parser throws(FormulaError) in try parser.expression(.or) }
      return Operand(node: inner.node, start: first.start, end: previousEnd, isBracketed: true)
    case .openBracket: return try list()
    case .openBrace: return try record()
    case .if: return try conditional()
    case .let: return try binding()
    case .root: return try root()
    default: throw unexpected("a value")
    }
  }

  private mutating func leaf(
    _ operation: Node.Operation, _ token: Token, operand: Int = 0, payload: UInt64 = 0
  ) throws(FormulaError) -> Operand {
    let node = try append(
      operation, from: token.start, operand: operand, payload: payload, effect: 1)
    return Operand(node: node, start: token.start, end: token.end)
  }

  /// A name that stands for a value: bound by a `let`, a constant, or a free variable.
  private mutating func named(_ token: Token) throws(FormulaError) -> Operand {
    let name = lexer.canonicalName(token.span)
    if let local = scope.last(where: { $0.name == name }) {
      return try leaf(
        .local, token, operand: local.position, payload: UInt64(local.place))
    }
    if let constant = Constant(name: name) {
      let place = Constant.allCases.firstIndex(of: constant) ?? 0
      return try leaf(
        .constant, token, operand: place, payload: constant.number.bitPattern)
    }
    return try leaf(.variable, token, operand: place(of: name))
  }

  /// The place of a free variable among all of them.
  private mutating func place(of name: String) -> Int {
    if variables.count <= 8 {
      let length = name.utf8.count
      if let place = variables.firstIndex(where: { $0.utf8.count == length && $0 == name }) {
        return place
      }
    } else {
      if variablePlaces.isEmpty {
        for (place, name) in variables.enumerated() { variablePlaces[name] = place }
      }
      if let place = variablePlaces[name] { return place }
      variablePlaces[name] = variables.count
    }
    if variables.isEmpty { variables.reserveCapacity(8) }
    variables.append(name)
    return variables.count - 1
  }

  /// What a function reads, between the bracket that stands here and the one that closes it.
  mutating func bracketed<Content>(
    _ content: (inout Parser) throws(FormulaError) -> Content
  ) throws(FormulaError) -> Content {
    let opening = token
    try enter(opening)
    try take()
    let inner = try content(&self)
    try close(opening)
    leave()
    return inner
  }

  /// Takes the bracket that closes another.
  private mutating func close(_ opening: Token) throws(FormulaError) {
    let closing: Token.Kind =
      switch opening.kind {
      case .openParenthesis: .closeParenthesis
      case .openBracket: .closeBracket
      default: .closeBrace
      }
    guard token.kind == closing else { throw unclosed(opening) }
    try take()
  }
}
