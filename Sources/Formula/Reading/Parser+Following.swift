extension Parser {
  /// Reads what stands behind an operand: suffixes, operators, closing brackets.
  ///
  /// - Returns: whether another operand comes; otherwise the formula is complete.
  mutating func readWhatFollows() throws(FormulaError) -> Bool {
    while true {
      if open.last?.kind == .root { try completeRoot() }
      switch token.kind {
      case .openBracket:
        var construct = Construct(.index, token, start: current.start)
        construct.left = current.node
        try begin(construct)
        return true
      case .dot: try readField()
      case .superscript: try readSuperscript()
      case .plus, .minus, .times, .divide, .power, .equal, .notEqual, .less, .lessEqual, .greater,
        .greaterEqual, .and, .or:
        try readOperator()
        return true
      default:
        if token.beginsOperand { throw missingOperator(after: current) }
        try completeOperators(before: nil)
        guard let innermost = open.last else {
          if token.kind != .end { throw trailing() }
          return false
        }
        if try goOn(innermost.kind) { return true }
      }
    }
  }

  /// `.name`
  private mutating func readField() throws(FormulaError) {
    try take()
    guard token.kind == .name else { throw unexpected("the name of a field") }
    names.append(lexer.canonicalName(token.span))
    try take()
    let node = try append(
      .field, from: current.start, operand: names.count - 1, first: current.node, effect: 0)
    complete(node, from: current.start)
  }

  /// `²`
  private mutating func readSuperscript() throws(FormulaError) {
    let power = token
    try take()
    var exponent = try append(
      .number, from: power.start, payload: power.number.magnitude.bitPattern, effect: 1)
    if power.number < 0 {
      exponent = try append(.negate, from: power.start, first: exponent, effect: 0)
    }
    let node = try append(
      .power, from: current.start, first: current.node, second: exponent, effect: -1)
    complete(node, from: current.start)
  }

  /// An operator between two operands, the left of which was read.
  private mutating func readOperator() throws(FormulaError) {
    let (operation, precedence) = binaryOperator
    try completeOperators(before: precedence)
    var construct = Construct(
      precedence > .not ? .binary : .connective, token, start: current.start,
      minimum: precedence.right)
    construct.operation = operation
    construct.left = current.node
    construct.isLevel = operation == .power
    if construct.kind == .connective {
      construct.jump = try jump(operation == .and ? .skipIfFalse : .skipIfTrue)
    }
    try begin(construct)
  }

  private var binaryOperator: (Node.Operation, Precedence) {
    switch token.kind {
    case .plus: (.add, .sum)
    case .minus: (.subtract, .sum)
    case .times: (.multiply, .product)
    case .divide: (.divide, .product)
    case .equal: (.equal, .comparison)
    case .notEqual: (.notEqual, .comparison)
    case .less: (.less, .comparison)
    case .lessEqual: (.lessEqual, .comparison)
    case .greater: (.greater, .comparison)
    case .greaterEqual: (.greaterEqual, .comparison)
    case .and: (.and, .and)
    case .or: (.or, .or)
    default: (.power, .power)
    }
  }

  /// Goes on within a bracket or a word's construct, or completes it.
  ///
  /// - Returns: whether another operand comes.
  private mutating func goOn(_ kind: Construct.Kind) throws(FormulaError) -> Bool {
    switch (kind, token.kind) {
    case (.group, .closeParenthesis):
      try take()
      let group = end()
      complete(current.node, from: group.start, isBracketed: true)
      return false
    case (.list, .comma), (.record, .comma), (.call, .comma):
      try completeElement()
      try take()
      if kind == .record { try readFieldName() }
      if kind == .call { try readArgumentName() }
      return true
    case (.list, .closeBracket), (.record, .closeBrace):
      try completeElement()
      try take()
      try completeElements()
      return false
    case (.call, .closeParenthesis):
      try completeElement()
      try take()
      try completeCall()
      return false
    case (.index, .closeBracket):
      try take()
      let index = end()
      let node = try append(
        .index, from: index.start, first: index.left, second: current.node, effect: -1)
      complete(node, from: index.start)
      return false
    case (.index, .comma), (.index, .colon): throw severalIndices()
    case (.condition, _), (.consequence, _), (.value, _):
      try readWord(kind)
      return true
    default: throw unclosed(open[open.count - 1].opening)
    }
  }

  /// `then`, `else` or `in`.
  private mutating func readWord(_ kind: Construct.Kind) throws(FormulaError) {
    let place = open.count - 1
    switch kind {
    case .condition:
      guard token.kind == .then else { throw unexpected("`then`") }
      open[place].kind = .consequence
      open[place].left = current.node
      open[place].jump = try jump(.skipUnless)
    case .consequence:
      guard token.kind == .else else {
        throw unexpected("`else`", help: "each `if` has its `else`")
      }
      open[place].kind = .alternative
      open[place].minimum = .or
      open[place].consequence = current.node
      let toEnd = try jump(.skip)
      land(open[place].jump)
      open[place].jump = toEnd
    default:
      let name = open[place].names[0].name
      guard token.kind == .in else {
        throw unexpected(
          "`in`", help: "behind `in` stands what is computed with \(shortened(name))")
      }
      open[place].kind = .body
      open[place].minimum = .or
      open[place].left = current.node
      names.append(name)
      scope.append(Binding(name: name, place: names.count - 1, position: height - 1))
    }
    try take()
  }
}

extension Parser.Precedence {
  /// How strongly an operator must hold to be part of this one's right side: more strongly than this
  /// one, except for powers, which go from right to left.
  fileprivate var right: Parser.Precedence {
    Parser.Precedence(rawValue: rawValue + 1) ?? .power
  }
}
