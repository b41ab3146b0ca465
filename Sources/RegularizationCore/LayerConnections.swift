/// The connections of a fully connected network, given the number of units in each layer.
public enum LayerConnections {
  /// The connections of the whole network: Σ nₗ·nₗ₊₁ over adjacent layers.
  ///
  /// - Parameter layers: the units of each layer, input first; with one layer there are none.
  /// - Throws: `domain` for a negative count, and where the sum exceeds 2⁵³.
  public static func total(layers: [Int]) throws(CoreError) -> Int {
    try total(layers, "layers")
  }

  /// The connections left between the units that are kept: Σ kₗ·kₗ₊₁.
  ///
  /// - Parameters:
  ///   - layers: the units of each layer, input first.
  ///   - kept: how many of each layer are kept.
  /// - Throws: `shape` where the lengths differ, `domain` where more units are kept than there are,
  ///   for a negative count, and where the sum exceeds 2⁵³.
  public static func active(layers: [Int], kept: [Int]) throws(CoreError) -> Int {
    try Require.length(kept.count, equals: layers.count, of: "layers", "kept")
    for (index, (units, keptUnits)) in zip(layers, kept).enumerated() where keptUnits > units {
      throw CoreError(
        .domain, "kept", "has \(keptUnits) units in layer \(index), which has \(units)")
    }
    return try total(kept, "kept")
  }

  /// The connections expected to be left while hidden units are dropped: each layer's count is
  /// multiplied by 1−p, but for the input's and the output's, which are never dropped.
  ///
  /// A connection between two hidden layers survives only if both its ends do, with probability
  /// (1−p)²: this is why half the units leave fewer than half the connections.
  ///
  /// - Parameters:
  ///   - layers: the units of each layer, input first.
  ///   - dropProbability: p, from 0 to 1.
  /// - Throws: `domain` for a negative count, for a probability outside its range, and where the
  ///   whole network has more than 2⁵³ connections.
  public static func expectedActive(
    layers: [Int], dropProbability: Double
  ) throws(CoreError) -> Double {
    try Require.probability(dropProbability, "p_drop")
    _ = try total(layers: layers)
    let expected = layers.enumerated().map { index, units in
      let isHidden = index > 0 && index < layers.count - 1
      return Double(units) * (isHidden ? 1 - dropProbability : 1)
    }
    return zip(expected, expected.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func total(_ layers: [Int], _ parameter: String) throws(CoreError) -> Int {
    for units in layers { try Require.count(units, atLeast: 0, parameter) }
    var connections = 0
    for (units, next) in zip(layers, layers.dropFirst()) {
      let between = try ExactInteger.product(units, next, parameter)
      connections = try ExactInteger.sum(connections, between, parameter)
    }
    return connections
  }
}
