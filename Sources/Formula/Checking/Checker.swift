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
  /// Nobody reads more errors than these.
  static let mostErrors = 100
  /// Whether the part at hand is evaluated with every evaluation of the formula: not in a branch, nor
  /// on the right of `and` and `or`.
  private var isCertain = true
  /// The first node behind all branches that have begun.
  private var certainFrom = 0
  /// The values that `let`s bind: the value's part, by the name's place.
  let bindings: [Int: Int]

  init(_ formula: ParsedFormula, variables: [String: ValueShape?]) {
    self.formula = formula
    var bindings: [Int: Int] = [:]
    for node in formula.nodes where node.operation == .let {
      bindings[Int(node.operand)] = node.first
    }
    self.bindings = bindings
    // The names are many and the formulas too, where each of a lesson's values may use those before
    // it: only what this one uses is looked up, and all are respelled only where that fails.
    var respelled: [String: ValueShape?]?
    var shapes: [ValueShape?] = []
    for (place, name) in formula.freeVariables.enumerated() {
      if let shape = variables[name] {
        shapes.append(shape)
        continue
      }
      let canonical = respelled ?? Self.respelled(variables)
      respelled = canonical
      if let shape = canonical[name] {
        shapes.append(shape)
      } else {
        if errors.count < Self.mostErrors {
          errors.append(formula.unknownName(at: place, known: canonical.keys))
        }
        shapes.append(nil)
      }
    }
    self.variables = shapes
  }

  /// What is known of the variables, by their names in the canonical spelling.
  private static func respelled(_ variables: [String: ValueShape?]) -> [String: ValueShape?] {
    var canonical: [String: ValueShape?] = [:]
    for (name, shape) in variables {
      canonical.updateValue(shape, forKey: FormulaName.canonical(name))
    }
    return canonical
  }

  mutating func run() {
    known.reserveCapacity(formula.nodes.count)
    for (place, node) in formula.nodes.enumerated() {
      isCertain = place >= certainFrom
      switch node.operation {
      case .skipUnless, .skip, .skipIfFalse, .skipIfTrue:
        certainFrom = max(certainFrom, Int(node.operand))
      default: break
      }
      known.append(errors.count < Self.mostErrors ? knowledge(of: node) : .nothing)
    }
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

  /// Reports an error, unless it is that something isn't defined for constants in a part that may
  /// never be evaluated; there it may be just what a condition guards against.
  mutating func report(
    _ kind: FormulaError.Kind, _ message: String, help: String? = nil, at span: Range<Int>,
    everywhere: Bool = false
  ) -> Knowledge {
    if kind == .domain, !isCertain, !everywhere { return .nothing }
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
