/// A network in training, which goes on epoch by epoch: a value that can be looked at after each one.
///
/// Everything follows from the seed: the same settings and data give the same history, bit by bit, on
/// the same platform. Trained for fewer epochs, a run is the beginning of a longer one.
public struct TrainingRun: Sendable {
  /// How the network is trained; only the number of epochs can be changed on the way.
  public private(set) var settings: TrainingSettings
  /// The points that it is trained on and measured by.
  public let data: TrainingData
  /// The network as it is after the last epoch.
  public private(set) var network: MultilayerPerceptron
  /// The epochs so far, the first of which is before any step.
  public private(set) var epochs: [TrainingHistory.Epoch]
  /// Whether early stopping has ended training.
  public private(set) var hasStopped = false
  /// Whether training was given up because a loss was no longer a finite number.
  public private(set) var hasDiverged = false

  private var best: (epoch: Int, network: MultilayerPerceptron)
  private var losses: [Double]
  private var pass: NetworkPass
  private var descent: NetworkDescent
  private var generator: SplitMix64
  private var order: [Int]

  /// Draws a network's first weights, and measures it.
  ///
  /// - Throws: `domain` for layers outside their range, `shape` where the sets differ in their features.
  public init(_ settings: TrainingSettings, on data: TrainingData) throws(CoreError) {
    self.settings = settings
    self.data = data
    var seeds = SplitMix64(seed: settings.seed)
    network = try MultilayerPerceptron(
      inputs: data.training.features.columns, hidden: settings.hidden, seed: seeds.next())
    try network.check(data.validation)
    try network.check(data.test)
    pass = NetworkPass(of: network)
    descent = try NetworkDescent(of: network, optimizer: settings.optimizer)
    generator = SplitMix64(seed: seeds.next())
    order = Array(data.training.labels.indices)
    best = (0, network)
    epochs = []
    losses = []
    let first = measured()
    epochs = [first]
    losses = [first.validation.loss]
  }

  /// How many epochs were trained.
  public var trainedEpochs: Int { epochs.count - 1 }

  /// Whether there is nothing left to train.
  public var isOver: Bool { hasStopped || hasDiverged || trainedEpochs >= settings.epochs }

  /// Trains one more epoch, and measures the network; does nothing once training is over.
  ///
  /// - Throws: whatever the rule that ends training early throws.
  public mutating func trainEpoch() throws(CoreError) {
    guard !isOver else { return }
    generator.shuffle(&order)
    for start in stride(from: 0, to: order.count, by: settings.batchSize) {
      descent.clearGradient()
      _ = pass.addGradient(
        of: network, on: data.training,
        points: start..<start + min(settings.batchSize, order.count - start), order: order,
        dropProbability: settings.dropProbability, using: &generator, to: &descent.gradient)
      descent.step(&network)
    }
    let reached = measured()
    guard reached.training.loss.isFinite, reached.validation.loss.isFinite else {
      hasDiverged = true
      return
    }
    epochs.append(reached)
    losses.append(reached.validation.loss)
    if reached.validation.loss < losses[best.epoch] { best = (trainedEpochs, network) }
    if let rule = settings.earlyStopping { hasStopped = try rule.outcome(of: losses).hasStopped }
  }

  /// The same run with another number of epochs to train: it goes on where it is.
  ///
  /// - Returns: nil where more than those were trained already.
  public func continued(to epochs: Int) throws(CoreError) -> TrainingRun? {
    guard epochs >= trainedEpochs else { return nil }
    var run = self
    run.settings = try settings.with(epochs: epochs)
    return run
  }

  /// What came of training so far, as if it ended here.
  ///
  /// - Throws: `shape` never, since the data were checked.
  public func history() throws(CoreError) -> TrainingHistory {
    // A network whose loss is no number is no network to keep.
    let keepsBest = settings.earlyStopping != nil || hasDiverged
    let kept = keepsBest ? best.network : network
    return TrainingHistory(
      epochs: epochs, bestEpoch: best.epoch, keptEpoch: keepsBest ? best.epoch : trainedEpochs,
      hasStopped: hasStopped, hasDiverged: hasDiverged, network: kept,
      test: try kept.score(on: data.test))
  }

  private mutating func measured() -> TrainingHistory.Epoch {
    TrainingHistory.Epoch(
      training: pass.score(of: network, on: data.training),
      validation: pass.score(of: network, on: data.validation))
  }
}

extension TrainingSettings {
  /// Trains a network to the end, and measures it after each epoch.
  ///
  /// - Throws: `domain` for layers outside their range, `shape` where the sets differ in their features.
  public func train(on data: TrainingData) throws(CoreError) -> TrainingHistory {
    var run = try TrainingRun(self, on: data)
    while !run.isOver { try run.trainEpoch() }
    return try run.history()
  }
}
