/// Weights fitted to a learner's own reviews, and whether they are worth having.
///
/// The loss is the mean of −log p over the reviews that came at least a day after the one before,
/// p being the probability that the model gave to what happened (recalled or not). To it comes
/// ½ Σ ((wᵢ − defaultᵢ)/scaleᵢ)² / n, a Gaussian prior around the default: a few reviews move the
/// weights little. The earlier four fifths of the reviews are fitted, the later ones judge.
public struct ParameterFit: Hashable, Sendable {
  /// The least number of reviews that can be fitted.
  public static let leastReviews = 100
  /// By how much the held-out log-loss must fall for new weights to be worth having.
  static let leastGain = 0.001

  /// The weights found.
  public let fitted: MemoryParameters
  /// The log-loss of the default weights on the reviews held out.
  public let lossBefore: Double
  /// The log-loss of the weights found on the reviews held out.
  public let lossAfter: Double
  /// How many reviews were fitted.
  public let fittedCount: Int
  /// How many reviews were held out.
  public let heldOutCount: Int

  /// Whether the weights found are better than the default ones.
  public var isBetter: Bool { lossAfter + Self.leastGain < lossBefore }

  /// The weights to use: the default ones unless those found are better.
  public var chosen: MemoryParameters { isBetter ? fitted : .standard }

  /// Fits the weights to the logs of all concepts.
  ///
  /// - Parameter logs: the reviews of each concept.
  /// - Returns: nil where fewer than ``leastReviews`` reviews can be predicted, or where there are
  ///   none left to judge by.
  public init?(_ logs: [ReviewLog]) {
    let all = PredictedReviews(logs)
    guard all.days.count >= Self.leastReviews else { return nil }
    // Reviews of one day are never parted.
    let lastFittedDay = all.days[all.days.count * 4 / 5 - 1]
    let fittedCount = all.days.count { $0 <= lastFittedDay }
    guard fittedCount < all.days.count, fittedCount > 0 else { return nil }
    let past = Int.min...lastFittedDay
    let future = lastFittedDay + 1...Int.max
    var search = ParameterSearch(fittedCount: fittedCount) { all.loss($0, on: past) }
    fitted = search.best()
    lossBefore = all.loss(.standard, on: future)
    lossAfter = all.loss(fitted, on: future)
    self.fittedCount = fittedCount
    heldOutCount = all.days.count - fittedCount
  }
}
