/// Normalization of each feature over the examples of a batch.
///
/// In training the batch's own statistics are used, so that an example's output depends on the others
/// in its batch, and the running statistics follow along. In evaluation the running statistics are
/// used, and each example stands for itself. Given the batch, both are deterministic.
///
/// Ioffe and Szegedy, "Batch normalization", ICML 2015; the conventions are those of PyTorch.
public struct BatchNormalization: Hashable, Sendable {
  /// What evaluation uses: a mean and a variance for each feature.
  public struct RunningStatistics: Hashable, Sendable {
    /// The running means.
    public let mean: [Double]
    /// The running variances.
    public let variance: [Double]

    /// Makes statistics.
    public init(mean: [Double], variance: [Double]) {
      self.mean = mean
      self.variance = variance
    }
  }

  /// What a batch gives in training.
  public struct TrainingPass: Hashable, Sendable {
    /// The normalized batch, one example per row.
    public let output: Matrix
    /// The mean of each feature in the batch.
    public let mean: [Double]
    /// The population variance of each feature in the batch (division by n), used to normalize.
    public let variance: [Double]
    /// The running statistics after the batch, whose variance takes in the *unbiased* one (n−1).
    public let running: RunningStatistics
  }

  /// γ, by which normalized features are multiplied.
  public let scale: FeatureParameter
  /// β, which is then added.
  public let shift: FeatureParameter
  /// The share that a batch has in the running statistics; Keras calls 1 minus this the momentum.
  public let momentum: Double
  /// ε, added to the variance.
  public let epsilon: Double

  /// Makes a layer.
  ///
  /// - Parameters:
  ///   - momentum: from 0 to 1.
  ///   - epsilon: 0 or more.
  /// - Throws: `domain` elsewhere.
  public init(
    scale: FeatureParameter = 1, shift: FeatureParameter = 0, momentum: Double = 0.1,
    epsilon: Double = 1e-5
  ) throws(CoreError) {
    try Require.probability(momentum, "momentum")
    try Require.nonNegative(epsilon, "eps")
    self.scale = scale
    self.shift = shift
    self.momentum = momentum
    self.epsilon = epsilon
  }

  /// Normalizes a batch by its own statistics, and updates the running ones.
  ///
  /// - Parameters:
  ///   - batch: X, one example per row, at least two.
  ///   - running: the statistics so far; PyTorch begins with means 0 and variances 1.
  /// - Throws: `domain` for fewer than two examples, whose variance says nothing (PyTorch raises
  ///   `ValueError`), `shape` where the parameters or statistics don't fit the features.
  public func train(
    on batch: Matrix, running: RunningStatistics
  ) throws(CoreError) -> TrainingPass {
    guard batch.rows >= 2 else {
      throw CoreError(
        .domain, "X", "must have at least 2 rows when training, and has \(batch.rows)")
    }
    try check(running, features: batch.columns)
    let moments = (0..<batch.columns).map { column in
      PopulationMoments.of((0..<batch.rows).map { batch[$0, column] })
    }
    let mean = moments.map(\.mean)
    let variance = moments.map(\.variance)
    let examples = Double(batch.rows)
    let unbiased = variance.map { $0 * examples / (examples - 1) }
    return TrainingPass(
      output: try normalized(batch, RunningStatistics(mean: mean, variance: variance)),
      mean: mean, variance: variance,
      running: RunningStatistics(
        mean: try ExponentialMovingAverage.updated(running.mean, with: mean, momentum: momentum),
        variance: try ExponentialMovingAverage.updated(
          running.variance, with: unbiased, momentum: momentum)))
  }

  /// Normalizes a batch, of any size, by the running statistics.
  ///
  /// - Throws: `shape` where the parameters or statistics don't fit the features, `domain` for a
  ///   negative running variance.
  public func evaluate(
    _ batch: Matrix, running: RunningStatistics
  ) throws(CoreError) -> Matrix {
    try check(running, features: batch.columns)
    return try normalized(batch, running)
  }

  private func check(_ running: RunningStatistics, features: Int) throws(CoreError) {
    try Require.length(running.mean.count, equals: features, of: "a row of X", "running_mean")
    try Require.length(running.variance.count, equals: features, of: "a row of X", "running_var")
    for variance in running.variance where variance < 0 {
      throw CoreError(.domain, "running_var", "must not be negative, and has \(variance)")
    }
  }

  private func normalized(
    _ batch: Matrix, _ statistics: RunningStatistics
  ) throws(CoreError) -> Matrix {
    let scales = try scale.values(features: batch.columns, of: "a row of X", "gamma")
    let shifts = try shift.values(features: batch.columns, of: "a row of X", "beta")
    let deviations = statistics.variance.map { ($0 + epsilon).squareRoot() }
    var output = batch
    for row in 0..<batch.rows {
      for column in 0..<batch.columns {
        let centred = batch[row, column] - statistics.mean[column]
        output[row, column] = centred / deviations[column] * scales[column] + shifts[column]
      }
    }
    return output
  }
}
