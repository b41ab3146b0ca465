/// What came of training a network: its losses epoch by epoch, and the network that is kept.
public struct TrainingHistory: Hashable, Sendable {
  /// How the network does after an epoch, with all units at work.
  public struct Epoch: Hashable, Sendable {
    /// On the points that it is trained on, with the labels that it is trained on.
    public let training: MultilayerPerceptron.Score
    /// On the points that early stopping looks at.
    public let validation: MultilayerPerceptron.Score
  }

  /// The epochs, the first of which is before any step: there are one more than were trained.
  public let epochs: [Epoch]
  /// The epoch of the lowest validation loss.
  public let bestEpoch: Int
  /// The epoch whose weights are kept: the best one under early stopping, otherwise the last.
  public let keptEpoch: Int
  /// Whether early stopping ended training before its epochs ran out.
  public let hasStopped: Bool
  /// Whether training was given up because a loss was no longer a finite number.
  public let hasDiverged: Bool
  /// The network with the weights that are kept.
  public let network: MultilayerPerceptron
  /// How it does on the test points.
  public let test: MultilayerPerceptron.Score

  /// How the network that is kept does on the points that it was trained on.
  public var kept: Epoch { epochs[keptEpoch] }
  /// The accuracy on training points minus that on test points, in percentage points.
  public var gap: Double {
    Generalization.gap(training: 100 * kept.training.accuracy, test: 100 * test.accuracy)
  }
}
