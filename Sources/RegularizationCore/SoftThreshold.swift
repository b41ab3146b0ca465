/// The soft-thresholding operator S(z, γ) = sign(z) max(|z| − γ, 0): towards zero by γ, and no further.
///
/// It is the proximal operator of the L1 norm, argmin_w ½(w − z)² + γ|w|, and thus what turns an L1
/// penalty into weights that are exactly zero. See Donoho, "De-noising by soft-thresholding", IEEE
/// Transactions on Information Theory 41 (1995), and Parikh and Boyd, "Proximal Algorithms",
/// section 6.5.2.
public struct SoftThreshold: Hashable, Sendable {
  /// How far a number is moved towards zero: γ, at least 0.
  public let threshold: Double

  /// Makes the operator of a threshold γ.
  ///
  /// - Throws: `domain` for a threshold below 0 or NaN.
  public init(_ threshold: Double) throws(CoreError) {
    try Require.nonNegative(threshold, "gamma")
    self.threshold = threshold
  }

  /// A number moved towards zero by the threshold.
  ///
  /// Exactly 0 where |z| ≤ γ, and NaN for NaN.
  public func callAsFunction(_ value: Double) -> Double {
    Self.shrink(value, by: threshold)
  }

  /// Each number moved towards zero by the threshold.
  public func callAsFunction(_ values: [Double]) -> [Double] {
    values.map { Self.shrink($0, by: threshold) }
  }

  /// S(z, γ) for a γ that is known to be at least 0, or is NaN and comes from data.
  static func shrink(_ value: Double, by threshold: Double) -> Double {
    // A comparison that NaN fails, so that NaN reaches the subtraction and passes through.
    if abs(value) <= threshold { return 0 }
    return value > 0 ? value - threshold : value + threshold
  }
}
