public import Formula

/// The values that a variable of a formula is tried with.
public enum SampleDomain: Hashable, Sendable {
  /// Known by its name.
  case named(Name)
  /// Between two numbers.
  case interval(ClosedRange<Double>)
  /// One of evenly spaced numbers.
  case steps(DecimalRange)

  /// A domain with a name.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// Any number; tried between 0.5 and 2.5 in size, with either sign.
    case real
    /// Any number above 0; tried between 0.5 and 2.5.
    case positive
    /// Any number that isn't below 0; tried between 0.5 and 2.5.
    case nonnegative
    /// A whole number above 1, such as a count; tried between 2 and 12.
    case integer
    /// Any number between 0 and 1; tried between 0.05 and 0.95.
    case probability
    /// Three real numbers.
    case vector
  }

  /// The components of ``Name/vector``.
  public static let vectorLength = 3

  /// What is known of a variable's value.
  public var shape: ValueShape {
    self == .named(.vector) ? .vector(Self.vectorLength) : .number
  }

  /// The domain as a condition to be shown, "> 0"; nil where there is nothing to say.
  public var condition: String? {
    switch self {
    case .named(.real): nil
    case .named(.positive): "> 0"
    case .named(.nonnegative): ">= 0"
    case .named(.integer): "whole"
    case .named(.probability): "between 0 and 1"
    case .named(.vector): "a vector"
    case .interval(let range):
      "between \(Value.number(range.lowerBound).formatted) and "
        + Value.number(range.upperBound).formatted
    case .steps(let range):
      "between \(Value.number(range[0]).formatted) and \(Value.number(range.last).formatted)"
    }
  }

  var meaning: String {
    switch self {
    case .named(let name): name.rawValue
    case .interval(let range): "interval \(range.lowerBound) \(range.upperBound)"
    case .steps(let range): "steps \(range.meaning)"
    }
  }
}
