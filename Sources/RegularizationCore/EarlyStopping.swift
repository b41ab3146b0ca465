/// The rule that ends training once the validation loss has stopped improving.
public struct EarlyStopping: Hashable, Sendable {
  /// When training ends, and which epoch is kept.
  public struct Outcome: Hashable, Sendable {
    /// The epoch, counted from 0, whose weights are kept.
    public let bestEpoch: Int
    /// The validation loss of that epoch.
    public let bestLoss: Double
    /// The last epoch that is trained: where the rule stops, or else the last one there is.
    public let lastEpoch: Int
    /// Whether the rule stopped training before the epochs ran out.
    public let hasStopped: Bool
  }

  /// How many epochs in a row may pass without an improvement; the last of them is the stop.
  public let patience: Int
  /// By how much a loss must fall below the best so far to count as an improvement.
  public let minimumImprovement: Double

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - patience: 0 or more. 0 does as 1: the first epoch without improvement is the stop.
  ///   - minimumImprovement: 0 or more; with 0 any lower loss counts.
  /// - Throws: `domain` for negative numbers.
  public init(patience: Int, minimumImprovement: Double = 0) throws(CoreError) {
    try Require.count(patience, atLeast: 0, "patience")
    try Require.nonNegative(minimumImprovement, "min_delta")
    try Require.finite(minimumImprovement, "min_delta")
    self.patience = patience
    self.minimumImprovement = minimumImprovement
  }

  /// Follows the validation losses epoch by epoch until the rule stops.
  ///
  /// A later, better epoch that the rule didn't live to see doesn't count: that is its price.
  ///
  /// - Parameter losses: the validation loss of each epoch, at least one. A NaN is no improvement; a
  ///   number after nothing but NaN is.
  /// - Throws: `empty` for no epochs.
  public func outcome(of losses: [Double]) throws(CoreError) -> Outcome {
    guard let first = losses.first else {
      throw CoreError(.empty, "val", "must have at least one number, and has none")
    }
    var bestEpoch = 0
    var bestLoss = first
    for (epoch, loss) in losses.enumerated().dropFirst() {
      if loss < bestLoss - minimumImprovement || (bestLoss.isNaN && !loss.isNaN) {
        bestEpoch = epoch
        bestLoss = loss
      } else if epoch - bestEpoch >= patience {
        return Outcome(
          bestEpoch: bestEpoch, bestLoss: bestLoss, lastEpoch: epoch, hasStopped: true)
      }
    }
    return Outcome(
      bestEpoch: bestEpoch, bestLoss: bestLoss, lastEpoch: losses.count - 1, hasStopped: false)
  }
}
