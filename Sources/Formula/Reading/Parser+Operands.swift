extension Parser {
  /// Reads signs and opening brackets up to the operand behind them, and that.
  mutating func readOperand() throws(FormulaError) {
    while true {
      let first = token
      switch first.kind {
      case .minus: try begin(Construct(.minus, first, minimum: .power))
      case .plus: try begin(Construct(.plus, first, minimum: .power))
      case .not: try begin(Construct(.not, first, minimum: .not))
      case .root: try beginRoot()
      case .if: try begin(Construct(.condition, first))
      case .let: try beginBinding()
      case .openParenthesis: try begin(Construct(.group, first))
      case .openBracket:
        if try beginElements(.list, closing: .closeBracket) { return }
      case .openBrace:
        if try beginElements(.record, closing: .closeBrace) { return }
        try readFieldName()
      case .name:
        try take()
        guard token.kind == .openParenthesis else { return try readName(first) }
        if try beginCall(first) { return }
      default: return try readLeaf()
      }
    }
  }

  private mutating func readLeaf() throws(FormulaError) {
    let first = token
    switch first.kind {
    case .number:
      try take()
      try leaf(.number, first, payload: first.number.bitPattern)
    case .true, .false:
      try take()
      try leaf(.truth, first, operand: first.kind == .true ? 1 : 0)
    case .text:
      texts.append(try lexer.contents(of: first))
      try take()
      try leaf(.text, first, operand: texts.count - 1)
    default: throw unexpected("a value")
    }
  }

  private mutating func leaf(
    _ operation: Node.Operation, _ token: Token, operand: Int = 0, payload: UInt64 = 0
  ) throws(FormulaError) {
    let node = try append(
      operation, from: token.start, operand: operand, payload: payload, effect: 1)
    complete(node, from: token.start)
  }

  /// A name that stands for a value: bound by a `let`, a constant, or a free variable.
  private mutating func readName(_ token: Token) throws(FormulaError) {
    let name = lexer.canonicalName(token.span)
    if let local = scope.last(where: { $0.name == name }) {
      return try leaf(.local, token, operand: local.position, payload: UInt64(local.place))
    }
    if let constant = Constant(name: name) {
      let place = Constant.allCases.firstIndex(of: constant) ?? 0
      return try leaf(.constant, token, operand: place, payload: constant.number.bitPattern)
    }
    try leaf(.variable, token, operand: place(of: name))
  }

  /// The place of a free variable, whose node comes next, among all of them.
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
    firstUses.append(nodes.count)
    return variables.count - 1
  }

  /// `√` before what it covers: a number, a name, a call or a bracket.
  private mutating func beginRoot() throws(FormulaError) {
    try begin(Construct(.root, token, minimum: .power))
    guard token.kind == .number || token.kind == .name || token.kind == .openParenthesis else {
      throw unexpected("a number, a name or `(` behind the root sign")
    }
  }

  /// `let name =`
  private mutating func beginBinding() throws(FormulaError) {
    var construct = Construct(.value, token)
    try begin(construct)
    guard token.kind == .name else { throw unexpected("a name behind `let`") }
    let name = ArgumentName(name: lexer.canonicalName(token.span), span: token.span)
    guard Constant(name: name.name) == nil else {
      throw FormulaError(
        .syntax, "`\(name.name)` is a constant of the language", help: "choose another name",
        span: name.span)
    }
    try take()
    guard token.kind == .assign else { throw unexpected("`=`") }
    try take()
    construct.names = [name]
    open[open.count - 1] = construct
  }

  /// A bracket around elements.
  ///
  /// - Returns: whether it has none, so that it is complete.
  private mutating func beginElements(
    _ kind: Construct.Kind, closing: Token.Kind
  ) throws(FormulaError) -> Bool {
    var construct = Construct(kind, token)
    construct.waiting = pending.count
    try begin(construct)
    guard token.kind == closing else { return false }
    try take()
    try completeElements()
    return true
  }

  /// `name(`; the name was taken.
  ///
  /// - Returns: whether there are no arguments, so that the call is complete.
  private mutating func beginCall(_ name: Token) throws(FormulaError) -> Bool {
    var construct = Construct(.call, token, start: name.start)
    construct.waiting = pending.count
    construct.nameEnd = name.end
    try begin(construct)
    if token.kind == .closeParenthesis {
      try take()
      try completeCall()
      return true
    }
    try readArgumentName()
    return false
  }
}
