/// How a small network is trained.
public struct TrainingSettings: Hashable, Sendable {
  /// The units of each hidden layer.
  public let hidden: [Int]
  /// The optimizer; its decay acts on the weights, and spares the biases.
  public let optimizer: Optimizer
  /// The probability that dropout drops a hidden unit, while training alone.
  public let dropProbability: Double
  /// How many times training goes through all points.
  public let epochs: Int
  /// The number of points that a step's gradient is the mean of.
  public let batchSize: Int
  /// The rule that ends training early and keeps the best epoch's weights, where there is one.
  public let earlyStopping: EarlyStopping?
  /// What the first weights, the order of points and the masks follow from.
  public let seed: UInt64

  /// The most epochs.
  public static let greatestEpochs = 10_000

  /// Makes settings.
  ///
  /// - Parameters:
  ///   - hidden: from 0 to 8 layers of 1 to 256 units.
  ///   - dropProbability: at least 0 and below 1.
  ///   - epochs: from 0 to 10,000.
  ///   - batchSize: at least 1; one larger than the data set is the data set.
  /// - Throws: `domain` for numbers outside their range.
  public init(
    hidden: [Int] = [32, 32], optimizer: Optimizer, dropProbability: Double = 0, epochs: Int = 200,
    batchSize: Int = 16, earlyStopping: EarlyStopping? = nil, seed: UInt64 = 1
  ) throws(CoreError) {
    // Whoever makes the network checks the sizes of its layers.
    try Require.probability(dropProbability, "p_drop", allowsOne: false)
    try Require.count(epochs, in: 0...Self.greatestEpochs, "epochs")
    try Require.count(batchSize, atLeast: 1, "batch_size")
    self.hidden = hidden
    self.optimizer = optimizer
    self.dropProbability = dropProbability
    self.epochs = epochs
    self.batchSize = batchSize
    self.earlyStopping = earlyStopping
    self.seed = seed
  }
  /// The same settings for another number of epochs.
  ///
  /// - Throws: `domain` for a number outside its range.
  func with(epochs: Int) throws(CoreError) -> TrainingSettings {
    try TrainingSettings(
      hidden: hidden, optimizer: optimizer, dropProbability: dropProbability, epochs: epochs,
      batchSize: batchSize, earlyStopping: earlyStopping, seed: seed)
  }
}
