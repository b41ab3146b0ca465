/// How many parameters layers have.
public enum ParameterCount {
  /// The parameters of a fully connected layer: inputs·outputs weights, and a bias for each output.
  ///
  /// - Throws: `domain` for a negative count, and where the result exceeds 2⁵³.
  public static func linear(
    inputs: Int, outputs: Int, hasBias: Bool = true
  ) throws(CoreError) -> Int {
    try Require.count(inputs, atLeast: 0, "n_in")
    try Require.count(outputs, atLeast: 0, "n_out")
    let weights = try ExactInteger.product(inputs, outputs, "n_in")
    return hasBias ? try ExactInteger.sum(weights, outputs, "n_in") : weights
  }

  /// The parameters of a normalization layer of some features.
  ///
  /// - Throws: `domain` for a negative count, and where the result exceeds 2⁵³.
  public static func normalization(
    _ layer: NormalizationLayer, features: Int
  ) throws(CoreError) -> Int {
    try Require.count(features, atLeast: 0, "d")
    return try ExactInteger.product(layer.parametersPerFeature, features, "d")
  }

  /// The parameters for each training example: from a few hundred on, a network can learn its training
  /// set by heart.
  ///
  /// - Parameters:
  ///   - parameters: how many, 0 or more.
  ///   - samples: how many, above 0.
  /// - Throws: `domain` for numbers outside their range.
  public static func perSample(parameters: Double, samples: Double) throws(CoreError) -> Double {
    try Require.nonNegative(parameters, "params")
    try Require.finite(parameters, "params")
    try Require.positive(samples, "samples")
    try Require.finite(samples, "samples")
    return parameters / samples
  }
}
