/// The values of names, for evaluating formulas.
///
/// A Greek letter and its English name are one: a value set for `λ` is the value of `lambda`.
public struct Environment: Sendable, Hashable {
  private var values: [String: Value]

  /// Makes an environment of names and values.
  public init(_ bindings: [String: Value] = [:]) {
    values = [:]
    values.reserveCapacity(bindings.count)
    for (name, value) in bindings { values[FormulaName.canonical(name)] = value }
  }

  /// The value of a name.
  public subscript(name: String) -> Value? {
    get { values[FormulaName.canonical(name)] }
    set { values[FormulaName.canonical(name)] = newValue }
  }

  /// The names that have values, in the canonical spelling, in alphabetical order.
  public var names: [String] { values.keys.sorted() }

  /// The value of a name that is spelled canonically.
  func value(canonical name: String) -> Value? { values[name] }

  /// The names that have values, in any order.
  var keys: some Sequence<String> { values.keys }
}

extension Environment: ExpressibleByDictionaryLiteral {
  /// Makes an environment of names and values; the last of several values for a name holds.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init()
    for (name, value) in elements { self[name] = value }
  }
}
