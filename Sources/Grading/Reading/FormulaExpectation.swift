public import Formula

/// What a question asks a formula to look like.
public struct FormulaExpectation: Sendable {
  /// The variables, in the author's order, and what is known of them.
  public var variables: [(name: String, shape: ValueShape)]
  /// The functions that may be called.
  public var functions: Set<String>
  /// The asked symbol, which may be typed with an equals sign in front of the formula.
  public var symbol: String?
  /// The value that is asked for: a number or a vector.
  public var shape: ValueShape
  /// Values that the question shows as numbers, whose names learners may know.
  public var shownValues: Environment

  /// Makes an expectation of a formula in some variables.
  public init(
    variables: [(name: String, shape: ValueShape)], functions: Set<String>, symbol: String? = nil,
    shape: ValueShape = .number, shownValues: Environment = Environment()
  ) {
    self.variables = variables.map { (FormulaName.canonical($0.name), $0.shape) }
    self.functions = functions
    self.symbol = symbol
    self.shape = shape
    self.shownValues = shownValues
  }

  /// The variables' names.
  var names: [String] { variables.map(\.name) }

  /// True where square brackets mean something.
  var hasVectors: Bool {
    shape != .number || variables.contains { $0.shape != .number }
  }

  /// The variables as a phrase: "w and lambda".
  var phrase: String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "numbers" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
