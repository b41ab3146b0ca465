import Formula

/// The names that a formula may use besides those of the language.
struct FormulaScope {
  private var names: Set<String> = []

  /// Adds a name.
  mutating func add(_ name: String) { names.insert(name) }

  func contains(_ name: String) -> Bool { names.contains(name) }

  /// The scope with one name more.
  func adding(_ name: String...) -> FormulaScope {
    var scope = self
    for name in name { scope.add(name) }
    return scope
  }

  /// The name that a text spells, in the language's own spelling; nil where it can't be one.
  static func variableName(_ text: String) -> String? {
    let first = text.unicodeScalars.first
    return first?.properties.isAlphabetic == true ? text : nil
  }

  /// What can be known to be wrong with a formula before it is evaluated.
  func problems(in formula: ParsedFormula) -> [FormulaError] {
    []
  }
}
