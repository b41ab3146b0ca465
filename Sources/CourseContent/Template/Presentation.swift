/// How a text is made presentable: which characters maths is set in, and how wide a formula set
/// over several lines may be.
public struct Presentation: Hashable, Sendable {
  /// How maths is set.
  public enum MathStyle: Hashable, Sendable {
    /// In whatever Unicode has: `λ = 1/σ²`.
    case unicode
    /// In ASCII: `lambda = 1/sigma^2`.
    case ascii
    /// In words, for a screen reader: "lambda equals 1 over sigma squared".
    case spoken
  }

  /// How maths is set.
  public let mathStyle: MathStyle
  /// The columns that a formula set over several lines may take; a wider one is set in a line,
  /// which can be wrapped.
  public let width: Int

  /// Makes a presentation.
  public init(mathStyle: MathStyle = .unicode, width: Int = 80) {
    self.mathStyle = mathStyle
    self.width = width
  }
}
