/// What samples of a stochastic network say: the prediction and how far it spreads.
///
/// In Monte-Carlo dropout (Gal and Ghahramani, ICML 2016) the samples are outputs of the same network
/// for the same input under different masks. The spread depends on the drop probability as well as on
/// the network, and is not calibrated by itself.
public struct MonteCarloStatistics: Hashable, Sendable {
  /// The mean of the samples.
  public let mean: Double
  /// The unbiased variance, Σ(s − mean)²/(n−1).
  public let variance: Double
  /// The standard deviation, the square root of the variance.
  public let standardDeviation: Double

  /// Computes the statistics of samples.
  ///
  /// - Parameter samples: at least two; a NaN makes all statistics NaN.
  /// - Throws: `empty` for none, `domain` for one, whose spread is unknown.
  public init(of samples: [Double]) throws(CoreError) {
    try Require.notEmpty(samples, "samples")
    guard samples.count > 1 else {
      throw CoreError(.domain, "samples", "must have at least 2 numbers, and has 1")
    }
    let count = Double(samples.count)
    let moments = PopulationMoments.of(samples)
    mean = moments.mean
    variance = moments.variance * (count / (count - 1))
    standardDeviation = variance.squareRoot()
  }
}
