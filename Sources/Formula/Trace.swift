/// A formula's evaluation, step by step.
public struct Trace: Hashable, Sendable {
  /// One operation or call, with the numbers put in.
  public struct Step: Hashable, Sendable {
    /// The name that a `let` gives to the value, where it does.
    public let name: String?
    /// What is computed, with numbers in place of names and of what was computed before.
    public let expression: String
    /// What it comes to.
    public let value: Value
    /// The UTF-8 offsets of the part in the formula's source.
    public let span: Range<Int>

    /// The step as one line: `2*0.25 = 0.5`, or `a = 2*0.25 = 0.5`.
    public func line(significantDigits digits: Int = 6) -> String {
      let lead = name.map { "\($0) = " } ?? ""
      return "\(lead)\(expression) = \(value.abbreviated(digits: digits, most: Self.most))"
    }

    /// How many parts of a vector are shown.
    static let most = 12
  }

  /// The steps, in the order of evaluation; none where nothing is computed.
  public let steps: [Step]
  /// What the whole comes to.
  public let value: Value
}
