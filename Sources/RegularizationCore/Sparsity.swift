/// How many weights are as good as zero.
public enum Sparsity {
  /// The share of weights with |w| strictly below a threshold, from 0 to 1.
  ///
  /// NaN is not below any threshold.
  ///
  /// - Throws: `empty` for no weights, `domain` for a threshold below 0 or NaN.
  public static func share(
    of weights: [Double], below threshold: Double = 0.001
  ) throws(CoreError) -> Double {
    try Require.notEmpty(weights, "w")
    try Require.nonNegative(threshold, "threshold")
    return Double(weights.count { abs($0) < threshold }) / Double(weights.count)
  }
}
