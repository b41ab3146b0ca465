/// The dropout masks that NumPy listings draw, mask for mask.
///
/// The two usual ways of writing it use the same random numbers and give different masks.
public enum NumPyMask {
  /// The mask of `numpy.random.RandomState(seed).binomial(1, keepProbability, size=count)`.
  ///
  /// NumPy draws a binomial number by inversion, for the rarer of the two outcomes: with u uniform, a
  /// unit is kept where u > 1−q for q ≤ 0.5, and where not u > q for larger q.
  ///
  /// - Parameters:
  ///   - seed: from 0 to 2³² − 1.
  ///   - keepProbability: q, from 0 to 1.
  ///   - count: from 0 to 1,000,000.
  /// - Returns: `true` for a unit that is kept.
  /// - Throws: `domain` for arguments outside their range.
  public static func binomial(
    seed: Int, keepProbability: Double, count: Int
  ) throws(CoreError) -> [Bool] {
    try Require.probability(keepProbability, "p_keep")
    return try MersenneTwister.uniforms(seed: seed, count: count).map { uniform in
      keepProbability <= 0.5 ? uniform > 1 - keepProbability : !(uniform > keepProbability)
    }
  }

  /// The mask of `numpy.random.RandomState(seed).rand(count) < keepProbability`.
  ///
  /// - Parameters:
  ///   - seed: from 0 to 2³² − 1.
  ///   - keepProbability: q, from 0 to 1.
  ///   - count: from 0 to 1,000,000.
  /// - Returns: `true` for a unit that is kept.
  /// - Throws: `domain` for arguments outside their range.
  public static func uniform(
    seed: Int, keepProbability: Double, count: Int
  ) throws(CoreError) -> [Bool] {
    try Require.probability(keepProbability, "p_keep")
    return try MersenneTwister.uniforms(seed: seed, count: count).map { $0 < keepProbability }
  }
}
