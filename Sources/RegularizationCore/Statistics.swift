/// The mean and the variance of a sample.
public enum Statistics {
  /// The mean, Σxᵢ/n.
  ///
  /// - Throws: `empty` for a sample without numbers.
  public static func mean(of sample: [Double]) throws(CoreError) -> Double {
    try Require.notEmpty(sample, "x")
    return uncheckedMean(of: sample)
  }

  /// The variance, Σ(xᵢ − x̄)²/(n − d).
  ///
  /// With d = 0 it is the variance of the population that the sample itself is (biased as an estimate,
  /// and what normalization layers divide by); with d = 1 an unbiased estimate for a larger population.
  ///
  /// - Parameter degreesOfFreedomRemoved: d, at least 0 and below n.
  /// - Throws: `empty` for a sample without numbers, `domain` where d is out of its range.
  public static func variance(
    of sample: [Double], degreesOfFreedomRemoved: Int = 0
  ) throws(CoreError) -> Double {
    try Require.notEmpty(sample, "x")
    try Require.count(degreesOfFreedomRemoved, atLeast: 0, "ddof")
    guard degreesOfFreedomRemoved < sample.count else {
      throw CoreError(
        .domain, "ddof",
        "must be below the number of elements, \(sample.count), and is \(degreesOfFreedomRemoved)")
    }
    let mean = uncheckedMean(of: sample)
    var squares = CompensatedSum()
    for value in sample { squares.addProduct(value - mean, value - mean) }
    return squares.total / Double(sample.count - degreesOfFreedomRemoved)
  }

  static func uncheckedMean(of sample: [Double]) -> Double {
    let count = Double(sample.count)
    var sum = CompensatedSum()
    for value in sample { sum.add(value) }
    if sum.total.isFinite { return sum.total / count }
    // Either the data are infinite, which dividing first doesn't change, or only their sum was.
    return sample.reduce(0) { $0 + $1 / count }
  }
}

extension Statistics {
  /// The mean squared error of predictions: Σ(ŷᵢ − yᵢ)²/n.
  ///
  /// - Throws: `shape` where predictions and targets are not as many, `empty` where there are none.
  public static func meanSquaredError(
    _ predictions: [Double], _ targets: [Double]
  ) throws(CoreError) -> Double {
    try Require.length(targets.count, equals: predictions.count, of: "pred", "y")
    try Require.notEmpty(predictions, "pred")
    var sum = CompensatedSum()
    for (prediction, target) in zip(predictions, targets) {
      sum.addProduct(prediction - target, prediction - target)
    }
    return sum.total / Double(targets.count)
  }
}
