public import RegularizationCore

/// A function of the language: what it is called, takes and returns, how it is defined, and what
/// computes it.
///
/// It never changes, and is a class so that a call need not copy it.
public final class CatalogueEntry: Sendable {
  /// The form of a result.
  public enum Returns: Hashable, Sendable {
    /// A number.
    case number
    /// True or false.
    case boolean
    /// A text.
    case text
    /// A vector.
    case vector
    /// A matrix.
    case matrix
    /// A list of records with these fields, or of anything where none are named.
    case list([String] = [])
    /// A record with these fields.
    case record([String])
    /// The form of the argument for a parameter: a number for a number, a vector for a vector.
    case like(String)
  }

  /// What computes a result; the arguments have been held against the parameters.
  public typealias Body = @Sendable (Arguments) throws(CoreError) -> Value

  /// The name, as it is called.
  public let name: String
  /// The parameters, in the order of positional arguments.
  public let parameters: [CatalogueParameter]
  /// The form of the result.
  public let returns: Returns
  /// The definition, in LaTeX.
  public let formula: String
  /// What it is, in one sentence.
  public let summary: String
  /// Where the definition comes from.
  public let source: String
  /// A call that can be evaluated.
  public let example: String
  /// How many operations on single numbers a call takes, where the parameters don't tell.
  let cost: (@Sendable (Arguments) -> Double)?
  let computation: Computation
  /// Whether NaN is meant where the definition comes to 0/0; elsewhere only arguments that aren't
  /// finite give a result that isn't.
  let canBeUndefined: Bool
  /// The parameters as they are held against arguments: quickly.
  let checks: [ArgumentCheck]
  /// How few and how many arguments a call can have.
  let argumentCounts: ClosedRange<Int>
  /// The parameters whose arguments must be as long as another's.
  let equalLengths: [(place: Int, other: Int)]

  /// How the result comes about.
  enum Computation: Sendable {
    /// By a function of the arguments.
    case body(Body)
    /// Element by element, within a range of numbers; NaN passes through.
    case elementwise(@Sendable (Double) -> Double, defined: NumberRange)
  }

  /// Binds a function of the core.
  ///
  /// - Parameters:
  ///   - cost: how many operations on single numbers a call takes. Needed only where it isn't
  ///     about the count of numbers in the arguments, times the parameters that are repetitions.
  ///   - canBeUndefined: whether NaN is meant where the definition comes to 0/0. It is an error
  ///     otherwise, as infinity always is, unless an argument isn't finite.
  ///   - body: what computes the result; a `CoreError` is shown at the argument that it names.
  public convenience init(
    _ name: String, _ parameters: [CatalogueParameter], returns: Returns, formula: String,
    summary: String, source: String, example: String,
    cost: (@Sendable (Arguments) -> Double)? = nil, canBeUndefined: Bool = false,
    body: @escaping Body
  ) {
    self.init(
      name, parameters, returns, formula, summary, source, example, cost, canBeUndefined,
      .body(body))
  }

  /// Binds a function of one number, which then works on vectors and matrices element by element.
  convenience init(
    elementwise name: String, defined: NumberRange = .any, formula: String, summary: String,
    example: String, function: @escaping @Sendable (Double) -> Double
  ) {
    self.init(
      name, [CatalogueParameter("x", .numbers, defined)], .like("x"), formula, summary,
      "language", example, nil, false, .elementwise(function, defined: defined))
  }

  private init(
    _ name: String, _ parameters: [CatalogueParameter], _ returns: Returns, _ formula: String,
    _ summary: String, _ source: String, _ example: String,
    _ cost: (@Sendable (Arguments) -> Double)?, _ canBeUndefined: Bool, _ computation: Computation
  ) {
    self.name = name
    self.parameters = parameters
    self.returns = returns
    self.formula = formula
    self.summary = summary
    self.source = source
    self.example = example
    self.cost = cost
    self.canBeUndefined = canBeUndefined
    self.computation = computation
    checks = parameters.map { ArgumentCheck($0) }
    let needed = (parameters.lastIndex { $0.defaultValue == nil } ?? -1) + 1
    let repeated = parameters.last?.occurrences ?? 1...1
    argumentCounts = needed...parameters.count - 1 + repeated.upperBound
    equalLengths = parameters.enumerated().compactMap { place, parameter in
      guard let other = parameters.firstIndex(where: { $0.name == parameter.lengthOf })
      else { return nil }
      return (place, other)
    }
  }
}
