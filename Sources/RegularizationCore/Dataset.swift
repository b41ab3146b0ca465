/// Points of two classes, for a network to tell apart.
public struct Dataset: Hashable, Sendable {
  /// The points, one row each.
  public let features: Matrix
  /// The class of each point: 0 or 1.
  public let labels: [Int]

  /// Makes a data set.
  ///
  /// - Throws: `empty` for no points, `shape` where the labels are not as many as the points, `domain`
  ///   for a label that is neither 0 nor 1 and for a feature that is not finite.
  public init(features: Matrix, labels: [Int]) throws(CoreError) {
    guard features.rows > 0, features.columns > 0 else {
      throw CoreError(.empty, "X", "must have at least one point with at least one feature")
    }
    try Require.length(labels.count, equals: features.rows, of: "X", "y")
    for label in labels { try Require.count(label, in: 0...1, "y") }
    for value in features.elements { try Require.finite(value, "X") }
    self.features = features
    self.labels = labels
  }

  /// The number of points.
  public var count: Int { labels.count }

  /// The data set with the labels of some points exchanged: label noise.
  ///
  /// Exactly ⌊share·n + ½⌋ labels are wrong afterwards, of points that the seed chooses.
  ///
  /// - Parameter share: from 0 to 1.
  /// - Throws: `domain` for a share outside its range.
  public func flippingLabels(share: Double, seed: UInt64) throws(CoreError) -> Dataset {
    try Require.probability(share, "label_noise")
    var generator = SplitMix64(seed: seed)
    var order = Array(labels.indices)
    generator.shuffle(&order)
    var flipped = labels
    let wrong = Int((share * Double(count)).rounded(.toNearestOrAwayFromZero))
    for point in order.prefix(wrong) { flipped[point] = 1 - flipped[point] }
    return Dataset(checked: features, flipped)
  }

  /// The data set with its labels dealt out anew, so that they say nothing about the points.
  ///
  /// A network can still learn them by heart; what it can't do is be right about other points. See
  /// Zhang, Bengio, Hardt, Recht and Vinyals, "Understanding deep learning requires rethinking
  /// generalization", ICLR 2017.
  public func shufflingLabels(seed: UInt64) -> Dataset {
    var generator = SplitMix64(seed: seed)
    var shuffled = labels
    generator.shuffle(&shuffled)
    return Dataset(checked: features, shuffled)
  }

  init(checked features: Matrix, _ labels: [Int]) {
    self.features = features
    self.labels = labels
  }
}
