import Formula

/// The names that a formula may use besides those of the language, and what is known of them.
struct FormulaScope {
  private var variables: [String: ValueShape?] = [:]

  /// Adds a name in its canonical spelling; the shape is nil where nothing is known.
  mutating func add(_ name: String, _ shape: ValueShape?) {
    variables.updateValue(shape, forKey: name)
  }

  func contains(_ name: String) -> Bool { variables.keys.contains(name) }

  /// The scope with one name more.
  func adding(_ name: String, _ shape: ValueShape?) -> FormulaScope {
    var scope = self
    scope.add(name, shape)
    return scope
  }

  /// The name that a text spells, in the language's own spelling; nil where a value can't be
  /// called so.
  static func variableName(_ text: String) -> String? {
    FormulaName.isUsable(text) ? FormulaName.canonical(text) : nil
  }

  /// What can be known to be wrong with a formula before it is evaluated.
  func problems(in formula: ParsedFormula) -> [FormulaError] {
    formula.check(variables: variables).map { helped($0, in: formula) }
  }

  /// The language can only guess how a name might get a value; content has places for that.
  private func helped(_ error: FormulaError, in formula: ParsedFormula) -> FormulaError {
    guard error.kind == .name, variables.isEmpty || error.help == nil else { return error }
    let name = FormulaName.canonical(formula.source.utf8Slice(error.span))
    guard formula.freeVariables.contains(name), Catalogue.standard[name] == nil else {
      return error
    }
    return FormulaError(
      .name, error.message, help: "values get their names under `let:` and `vary:`",
      span: error.span)
  }

  /// What is known of a formula's value.
  func shape(of formula: ParsedFormula) -> ValueShape? {
    formula.shape(variables: variables)
  }
}

extension ValueShape {
  /// What values have in common; nil where that is nothing.
  init?(commonTo values: [Value]) {
    let shapes = Set(values.map(ValueShape.init(of:)))
    if let shape = shapes.first, shapes.count == 1 {
      self = shape
    } else if shapes.allSatisfy({ $0.isSameKind(as: .vector()) }) {
      self = .vector()
    } else {
      return nil
    }
  }

  /// Whether both are numbers, both vectors and so on, whatever their sizes.
  func isSameKind(as other: ValueShape) -> Bool { words == other.words }

  /// What kind of value it is, in words.
  var words: String {
    switch self {
    case .number: "a number"
    case .boolean: "true or false"
    case .text: "a text"
    case .vector: "a vector"
    case .matrix: "a matrix"
    case .list: "a list"
    case .record: "a record"
    }
  }
}
