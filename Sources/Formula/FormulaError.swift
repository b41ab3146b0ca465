/// Why a formula can't be read, checked or evaluated, and where.
public struct FormulaError: Error, Hashable, Sendable {
  /// What is wrong, in kind; the raw value is what machines are given.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The text is no formula.
    case syntax
    /// A name that nothing bears.
    case name
    /// Arguments that a function lacks, or doesn't have.
    case arity
    /// A value of a kind that doesn't belong there: a text where a number must be.
    case type
    /// Vectors or matrices whose sizes don't fit.
    case shape
    /// A number for which the operation isn't defined.
    case domain
    /// A vector with no elements, where at least one is needed.
    case empty
    /// A system of equations without a unique solution.
    case singular
    /// More than the limits allow.
    case limit
  }

  /// What is wrong, in kind.
  public let kind: Kind
  /// What is wrong, as one sentence without its full stop.
  public let message: String
  /// What to do, where that is known.
  public let help: String?
  /// The UTF-8 offsets that it is about, in the formula's source.
  public let span: Range<Int>

  /// Makes an error.
  public init(_ kind: Kind, _ message: String, help: String? = nil, span: Range<Int>) {
    self.kind = kind
    self.message = message
    self.help = help
    self.span = span
  }
}

extension FormulaError: CustomStringConvertible {
  /// The sentence, and what to do.
  public var description: String { help.map { "\(message); \($0)" } ?? message }
}
