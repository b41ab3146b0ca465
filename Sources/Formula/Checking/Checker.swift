/// Finds out what can be known of every part of a formula before it is evaluated.
struct Checker {
  /// What is known of a part.
  struct Knowledge {
    /// Its shape; nil where nothing is known, or where an error was reported.
    var shape: ValueShape?
    /// Its value, where it is made of constants.
    var value: Value?

    static let nothing = Knowledge()

    init(_ shape: ValueShape? = nil) { self.shape = shape }

    init(value: Value) {
      shape = ValueShape(of: value)
      self.value = value
    }
  }

  let formula: ParsedFormula
  /// What is known of the free variables, in their order.
  let variables: [ValueShape?]
  /// What is known of the parts, in the order of the nodes.
  var known: [Knowledge] = []
  var errors: [FormulaError] = []
  /// The values that `let`s bind: the value's part, by the name's place.
  let bindings: [Int: Int]

  init(_ formula: ParsedFormula, variables: [String: ValueShape?]) {
    self.formula = formula
    var bindings: [Int: Int] = [:]
    for node in formula.nodes where node.operation == .let {
      bindings[Int(node.operand)] = node.first
    }
    self.bindings = bindings
    if formula.freeVariables.isEmpty {
      self.variables = []
      return
    }
    var shapes: [ValueShape?] = []
    shapes.reserveCapacity(formula.freeVariables.count)
    for name in formula.freeVariables {
      // Nearly all names are given in the canonical spelling; only others cost a search.
      if let place = variables.index(forKey: name)
        ?? variables.firstIndex(where: { FormulaName.canonical($0.key) == name })
      {
        shapes.append(variables[place].value)
      } else {
        let known = Set(variables.keys.map { FormulaName.canonical($0) })
        errors.append(formula.unknownName(name, known: known))
        shapes.append(nil)
      }
    }
    self.variables = shapes
  }

  mutating func run() {
    known.reserveCapacity(formula.nodes.count)
    for node in formula.nodes { known.append(knowledge(of: node)) }
  }

  private mutating func knowledge(of node: Node) -> Knowledge {
    switch node.operation {
    case .number, .constant: return Knowledge(value: .number(node.number))
    case .text: return Knowledge(value: .text(formula.program.texts[Int(node.operand)]))
    case .truth: return Knowledge(value: .boolean(node.operand == 1))
    case .variable: return Knowledge(variables[Int(node.operand)])
    case .local: return binding(of: node)
    case .negate: return negation(node)
    case .not:
      expectTruth(node.first)
      return Knowledge(.boolean)
    case .and, .or:
      expectTruth(node.first)
      expectTruth(node.second)
      return Knowledge(.boolean)
    case .add, .subtract, .multiply, .divide, .power: return arithmetic(node)
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual:
      compare(node)
      return Knowledge(.boolean)
    case .conditional:
      let parts = formula.children(of: node).map { Int($0) }
      expectTruth(parts[0])
      return Knowledge(.common(known[parts[1]].shape, known[parts[2]].shape))
    case .let: return known[node.second]
    case .index: return element(node)
    case .field: return field(node)
    case .list: return list(node)
    case .record:
      return Knowledge(
        .record((0..<node.second).map { formula.names[Int(node.operand) + $0] }))
    case .call: return call(node)
    case .skipUnless, .skip, .skipIfFalse, .skipIfTrue: return .nothing
    }
  }

  mutating func report(
    _ kind: FormulaError.Kind, _ message: String, help: String? = nil, at span: Range<Int>
  ) -> Knowledge {
    errors.append(FormulaError(kind, message, help: help, span: span))
    return .nothing
  }

  func span(_ part: Int) -> Range<Int> { formula.nodes[part].span }

  private mutating func expectTruth(_ part: Int) {
    guard let shape = known[part].shape, shape != .boolean else { return }
    _ = report(
      .type, "true or false is needed here, and this is \(shape.kindName)",
      help: "compare it with something: x > 0", at: span(part))
  }
}
