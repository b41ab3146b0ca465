extension Dropout {
  /// What inverted dropout makes of activations while training: a·m/(1−p), element by element.
  ///
  /// - Parameters:
  ///   - activations: a, the activations of a layer.
  ///   - mask: m, as long as `activations`; `true` keeps the unit.
  ///   - dropProbability: p, from 0 to 1. At 0 this is the plain mask; at 1 every activation becomes
  ///     zero, whatever the mask says, as in PyTorch (the formula would divide zero by zero).
  /// - Returns: as many activations. A NaN stays NaN even where it is dropped, since NaN · 0 is NaN.
  /// - Throws: `shape` where the lengths differ, `domain` for a probability outside its range.
  public static func applied(
    to activations: [Double], mask: [Bool], dropProbability: Double
  ) throws(CoreError) -> [Double] {
    try masked(activations, "a", mask: mask, dropProbability: dropProbability)
  }

  /// What standard dropout makes of activations while training: a·m, with no factor.
  ///
  /// The expected value shrinks to (1−p)·a, for which ``testScaled(_:dropProbability:)`` makes up.
  ///
  /// - Throws: `shape` where the lengths differ.
  public static func appliedWithoutScaling(
    to activations: [Double], mask: [Bool]
  ) throws(CoreError) -> [Double] {
    try masked(activations, "a", mask: mask, dropProbability: 0)
  }

  /// The gradient before inverted dropout, from the gradient after it: g·m/(1−p).
  ///
  /// The mask must be that of the forward pass. The factor is the same in both directions, and is
  /// 1/(1−p) with the *drop* probability p.
  ///
  /// - Parameters:
  ///   - gradient: g, the gradient with respect to the layer's output.
  ///   - mask: m, as long as `gradient`; `true` kept the unit.
  ///   - dropProbability: p, from 0 to 1; at 1 the gradient is zero.
  /// - Throws: `shape` where the lengths differ, `domain` for a probability outside its range.
  public static func backward(
    gradient: [Double], mask: [Bool], dropProbability: Double
  ) throws(CoreError) -> [Double] {
    try masked(gradient, "grad", mask: mask, dropProbability: dropProbability)
  }

  /// What standard dropout does to an activation at test time: a·(1−p).
  ///
  /// - Parameter dropProbability: p, from 0 to 1.
  /// - Throws: `domain` for a probability outside its range.
  public static func testScaled(
    _ activation: Double, dropProbability: Double
  ) throws(CoreError) -> Double {
    try Require.probability(dropProbability, "p_drop")
    return activation * (1 - dropProbability)
  }

  /// What standard dropout does to activations at test time: a·(1−p), element by element.
  ///
  /// - Parameter dropProbability: p, from 0 to 1.
  /// - Throws: `domain` for a probability outside its range.
  public static func testScaled(
    _ activations: [Double], dropProbability: Double
  ) throws(CoreError) -> [Double] {
    try Require.probability(dropProbability, "p_drop")
    let keepProbability = 1 - dropProbability
    return activations.map { $0 * keepProbability }
  }

  /// What spatial dropout makes of feature maps: whole channels are kept or dropped.
  ///
  /// Neighbouring activations of a feature map carry much the same information, so dropping them one
  /// by one removes little; Tompson et al. (CVPR 2015) drop the channel.
  ///
  /// - Parameters:
  ///   - featureMaps: one channel per row.
  ///   - channelMask: one entry per row; `true` keeps the channel.
  ///   - dropProbability: p, from 0 to 1. Kept channels are divided by 1−p; at 1 all are zero.
  /// - Throws: `shape` where the lengths differ, `domain` for a probability outside its range.
  public static func spatiallyApplied(
    to featureMaps: Matrix, channelMask: [Bool], dropProbability: Double
  ) throws(CoreError) -> Matrix {
    try Require.length(
      channelMask.count, equals: featureMaps.rows, of: "a column of X", "channel_mask")
    let mask = channelMask.flatMap { repeatElement($0, count: featureMaps.columns) }
    return Matrix(
      rows: featureMaps.rows, columns: featureMaps.columns,
      elements: try masked(featureMaps.elements, "X", mask: mask, dropProbability: dropProbability))
  }

  private static func masked(
    _ values: [Double], _ parameter: String, mask: [Bool], dropProbability: Double
  ) throws(CoreError) -> [Double] {
    try Require.probability(dropProbability, "p_drop")
    try Require.length(mask.count, equals: values.count, of: parameter, "mask")
    let keepProbability = 1 - dropProbability
    guard keepProbability > 0 else { return [Double](repeating: 0, count: values.count) }
    // Divided rather than multiplied by the scale, which would round once more.
    return zip(values, mask).map { value, isKept in value * (isKept ? 1 : 0) / keepProbability }
  }
}
