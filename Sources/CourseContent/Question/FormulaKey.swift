public import Formula

/// The key of a question that asks for a formula, which is held against the key by its values at
/// many points.
public struct FormulaKey: QuestionKey {
  /// A name that the formula is in.
  public struct Variable: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The values that it is tried with.
    public let domain: SampleDomain
  }

  /// What may differ between right answers.
  public enum Freedom: String, Hashable, Sendable, CaseIterable {
    /// A constant may be added, as to an antiderivative.
    case constant
    /// A constant factor other than 0 may stand in front, as of an unnormalized density.
    case factor
  }

  /// What an answer must look like, besides being equal to the key.
  public struct Form: Hashable, Sendable {
    /// Functions, variables and signs that may not stand in it.
    public let forbidden: [String]
    /// Functions, variables and signs that must.
    public let required: [String]
    /// True where it may have no more operations than the key as it is shown.
    public let isSimplified: Bool
    /// The most characters.
    public let greatestLength: Int?
  }

  /// The truth, over the variables and the question's values.
  public let answer: ContentFormula
  /// The same as learners may write it, where the key itself calls functions that they may not.
  public let shown: ContentFormula?
  /// The variables, in the author's order; at least one.
  public let variables: [Variable]
  /// The functions that learners may call.
  public let functions: Set<String>
  /// What may differ between right answers; nil for nothing.
  public let freedom: Freedom?
  /// What an answer must look like.
  public let form: Form
  /// Points that the author wants tried, before all others: values of the variables in their order.
  public let points: [[Value]]
  /// The symbol asked for, so that `gradient = lambda*w` is accepted.
  public let symbol: String?

  /// The functions that learners may call where the author names none.
  public static let elementaryFunctions: Set<String> = [
    "abs", "sqrt", "exp", "log", "log2", "log10", "sin", "cos", "tan", "tanh", "floor", "ceil",
    "round", "min", "max", "sign",
  ]
  /// Besides, where one of the variables is a vector.
  public static let vectorFunctions: Set<String> = ["sum", "length", "dot", "norm_l1", "norm_l2"]

  static let keys = [
    "answer", "shown", "variables", "functions", "up_to", "forbid", "require", "simplified",
    "max_length", "points", "symbol",
  ]
  static let mistakeKeys = ["value"]

  var answerShape: ValueShape? { .text }
  var mistakeShape: ValueShape? { shape }

  func mistakeScope(_ scope: FormulaScope) -> FormulaScope {
    var scope = scope
    for variable in variables { scope.add(variable.name, variable.domain.shape) }
    return scope
  }

  /// What is known of the truth's values: a number, unless the formula gives a vector.
  public var shape: ValueShape {
    let shape = (shown ?? answer).parsed.shape(variables: variableShapes)
    if case .vector? = shape { return .vector() }
    return .number
  }

  var variableShapes: [String: ValueShape?] {
    Dictionary(variables.map { ($0.name, $0.domain.shape) }, uniquingKeysWith: { $1 })
  }

  var meaning: [String] {
    var lines = ["answer \(answer.parsed.meaning)"]
    lines += variables.map { "variable \($0.name) \($0.domain.meaning)" }
    lines.append("functions \(functions.sorted().joined(separator: " "))")
    if let freedom { lines.append("up to \(freedom.rawValue)") }
    lines += form.forbidden.sorted().map { "forbid \($0.meaningLiteral)" }
    lines += form.required.sorted().map { "require \($0.meaningLiteral)" }
    if form.isSimplified { lines.append("simplified") }
    if let length = form.greatestLength { lines.append("at most \(length) characters") }
    lines += points.map { "point \($0.map(\.meaning).joined(separator: " "))" }
    return lines
  }
}
