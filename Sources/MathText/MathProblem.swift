/// Something in a formula that could not be set as its author meant it.
///
/// The formula still has a readable form: what was not understood is shown as it was written.
public struct MathProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A command that the subset does not have, with its name without the backslash.
    case unknownCommand(String)
    /// A name after `\begin` that the subset does not have.
    case unknownEnvironment(String)
    /// A command that is not followed by what it needs.
    case missingArgument
    /// Braces, `\left … \right` or `\begin … \end` that do not pair.
    case unbalanced
    /// A sign where it has no meaning: a second exponent, `&` outside a table, a bare `%`.
    case misplaced
    /// More levels inside each other than ``MathExpression/maximalDepth``.
    case tooDeep
    /// A formula longer than ``MathExpression/maximalLength``.
    case tooLong
  }

  /// What is wrong.
  public let kind: Kind
  /// One sentence without its full stop, for the author.
  public let message: String
  /// Where: UTF-8 offsets in the formula's source.
  public let range: Range<Int>

  /// Makes a problem.
  public init(kind: Kind, message: String, range: Range<Int>) {
    self.kind = kind
    self.message = message
    self.range = range
  }
}
