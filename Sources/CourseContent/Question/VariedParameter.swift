public import Formula

/// A parameter of a question that each variant draws anew.
public struct VariedParameter: Hashable, Sendable {
  /// What it is drawn from.
  public enum Values: Hashable, Sendable {
    /// One of these, each as likely.
    case choices([Value])
    /// One of evenly spaced numbers, each as likely.
    case range(DecimalRange)
  }

  /// The name under which formulas use it.
  public let name: String
  /// What it is drawn from.
  public let values: Values

  /// How many values there are; at least one.
  public var count: Int {
    switch values {
    case .choices(let choices): choices.count
    case .range(let range): range.count
    }
  }

  /// The value at an index from 0; one outside counts as the nearest inside.
  public subscript(index: Int) -> Value {
    switch values {
    case .choices(let choices): choices[min(max(0, index), choices.count - 1)]
    case .range(let range): .number(range[index])
    }
  }
}
