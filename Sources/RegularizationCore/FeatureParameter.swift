/// A scale or a shift of a normalization layer: one number for all features, or one for each.
public enum FeatureParameter: Hashable, Sendable {
  /// The same number for every feature.
  case uniform(Double)
  /// A number for each feature.
  case each([Double])

  /// The numbers for the features of an example, which an error calls by its name.
  ///
  /// - Throws: `shape` where there are others than one for each.
  func values(
    features: Int, of example: String, _ parameter: String
  ) throws(CoreError) -> [Double] {
    switch self {
    case .uniform(let value): return [Double](repeating: value, count: features)
    case .each(let values):
      try Require.length(values.count, equals: features, of: example, parameter)
      return values
    }
  }
}

extension FeatureParameter: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// The same number for every feature.
  public init(floatLiteral value: Double) { self = .uniform(value) }
  /// The same number for every feature.
  public init(integerLiteral value: Int) { self = .uniform(Double(value)) }
}

extension FeatureParameter: ExpressibleByArrayLiteral {
  /// A number for each feature.
  public init(arrayLiteral elements: Double...) { self = .each(elements) }
}
