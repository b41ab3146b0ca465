/// An argument that a function of the core can't be computed for.
public struct CoreError: Error, Hashable, Sendable {
  /// What is wrong with the argument, in kind.
  public enum Kind: String, Hashable, Sendable {
    /// A number outside the range for which the function is defined, or not a number.
    case domain
    /// Vectors or matrices whose sizes don't fit each other.
    case shape
    /// A vector with no elements, where at least one is needed.
    case empty
    /// A system of equations without a unique solution.
    case singular
  }

  /// What is wrong, in kind.
  public let kind: Kind
  /// The argument concerned, as the formula language spells it (`p_drop`), where it is one.
  public let parameter: String?
  /// What is wrong, in words that follow the argument's name: "must be below 1, and is 1.2".
  public let reason: String

  /// Makes an error.
  public init(_ kind: Kind, _ parameter: String?, _ reason: String) {
    self.kind = kind
    self.parameter = parameter
    self.reason = reason
  }
}

extension CoreError: CustomStringConvertible {
  /// The argument and what is wrong with it, as one sentence without its full stop.
  public var description: String { parameter.map { "\($0) \(reason)" } ?? reason }
}
