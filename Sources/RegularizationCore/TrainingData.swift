/// The points of one experiment: to train on, to stop and choose by, and to report.
public struct TrainingData: Hashable, Sendable {
  /// The points that the network is trained on; label noise and shuffled labels are here alone.
  public let training: Dataset
  /// The points that early stopping looks at.
  public let validation: Dataset
  /// The points that nothing is chosen by.
  public let test: Dataset

  /// Makes an experiment's data of sets that are there already.
  public init(training: Dataset, validation: Dataset, test: Dataset) {
    self.training = training
    self.validation = validation
    self.test = test
  }

  /// Draws an experiment's data; the three sets are independent of each other.
  ///
  /// - Parameters:
  ///   - shape: how the classes lie.
  ///   - trainingPoints: how many points there are to train on, from 1 to 100,000.
  ///   - heldOutPoints: how many there are to validate by, and as many to test by.
  ///   - noise: the standard deviation of the points about their shape.
  ///   - labelNoise: the share of training labels that are wrong, from 0 to 1.
  ///   - shufflesLabels: whether the training labels are dealt out anew, so that they say nothing.
  ///   - seed: what all of it follows from.
  /// - Throws: `domain` for arguments outside their range.
  public init(
    _ shape: Dataset.Shape, trainingPoints: Int, heldOutPoints: Int, noise: Double,
    labelNoise: Double = 0, shufflesLabels: Bool = false, seed: UInt64
  ) throws(CoreError) {
    var seeds = SplitMix64(seed: seed)
    let drawn = try Dataset(shape, count: trainingPoints, noise: noise, seed: seeds.next())
    validation = try Dataset(shape, count: heldOutPoints, noise: noise, seed: seeds.next())
    test = try Dataset(shape, count: heldOutPoints, noise: noise, seed: seeds.next())
    let noisy = try drawn.flippingLabels(share: labelNoise, seed: seeds.next())
    training = shufflesLabels ? noisy.shufflingLabels(seed: seeds.next()) : noisy
  }
}
