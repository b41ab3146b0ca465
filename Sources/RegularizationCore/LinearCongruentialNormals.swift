/// Normally distributed numbers from the smallest generator there is, for figures that must come out
/// the same in any language.
public enum LinearCongruentialNormals {
  /// Numbers of mean 0 and a given standard deviation: σ·√(−2 ln max(u₁, 10⁻⁹))·cos(2πu₂).
  ///
  /// The uniform numbers u₁, u₂ come in turn from the generator s ← (1664525·s + 1013904223) mod 2³²
  /// (Numerical Recipes), each after its step and divided by 2³². This is Box and Muller's transform
  /// with only its cosine used. Good enough to draw with; not for statistics.
  ///
  /// - Parameters:
  ///   - seed: the first s, from 0 to 2³² − 1.
  ///   - count: from 0 to 1,000,000.
  ///   - standardDeviation: σ, 0 or more.
  /// - Throws: `domain` for arguments outside their range.
  public static func draw(
    seed: Int, count: Int, standardDeviation: Double
  ) throws(CoreError) -> [Double] {
    try Require.count(count, in: 0...MersenneTwister.greatestCount, "n")
    try Require.nonNegative(standardDeviation, "sigma")
    try Require.finite(standardDeviation, "sigma")
    var state = try MersenneTwister.checkedSeed(seed)
    func nextUniform() -> Double {
      state = 1_664_525 &* state &+ 1_013_904_223
      return Double(state) / 0x1p32
    }
    return (0..<count).map { _ in
      let radius = (-2 * log(max(nextUniform(), 1e-9))).squareRoot()
      return standardDeviation * radius * cos(2 * .pi * nextUniform())
    }
  }
}
