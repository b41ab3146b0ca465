/// One experiment repeated with several seeds at each of several settings: what a setting does, and how
/// much of that is luck.
///
/// A difference between two settings that is small beside the spread over seeds says nothing. Sweeps
/// take a while, so a sweep is a value that goes on epoch by epoch, and whose finished rows can be
/// looked at meanwhile.
public struct TrainingSweep: Sendable {
  /// What came of one setting, over the seeds; accuracies and their gap are in percent.
  public struct Row: Hashable, Sendable {
    /// The setting's value.
    public let value: Double
    /// The accuracy on the training points.
    public let training: MonteCarloStatistics
    /// The accuracy on the test points.
    public let test: MonteCarloStatistics
    /// The training accuracy minus the test accuracy.
    public let gap: MonteCarloStatistics
  }

  /// The data and the settings of one run.
  public typealias Experiment =
    @Sendable (_ value: Double, _ seed: UInt64) throws(CoreError) -> (
      data: TrainingData, settings: TrainingSettings
    )

  /// The settings to compare.
  public let values: [Double]
  /// The seeds, the same for each value, so that values are compared on the same data and the same first
  /// weights.
  public let seeds: [UInt64]
  /// The results of the settings that all seeds were tried for, in the order of the values.
  public private(set) var rows: [Row] = []
  /// How many runs have come to their end.
  public private(set) var finishedRuns = 0

  private let experiment: Experiment
  private var run: TrainingRun?
  private var training: [Double] = []
  private var test: [Double] = []

  /// Makes a sweep with nothing trained yet.
  ///
  /// - Parameters:
  ///   - values: the settings to compare.
  ///   - seeds: at least two, since the spread of one is unknown.
  /// - Throws: `domain` for fewer than two seeds.
  public init(
    over values: [Double], seeds: [UInt64], experiment: @escaping Experiment
  ) throws(CoreError) {
    try Require.count(seeds.count, atLeast: 2, "seeds")
    self.values = values
    self.seeds = seeds
    self.experiment = experiment
  }

  /// How many runs there are in all.
  public var totalRuns: Int { values.count * seeds.count }

  /// Whether all runs have come to their end.
  public var isOver: Bool { finishedRuns >= totalRuns }

  /// Trains one epoch of the present run; does nothing once the sweep is over.
  ///
  /// - Throws: whatever the experiment throws.
  public mutating func trainEpoch() throws(CoreError) {
    guard !isOver else { return }
    let value = values[finishedRuns / seeds.count]
    if run == nil {
      let (data, settings) = try experiment(value, seeds[finishedRuns % seeds.count])
      run = try TrainingRun(settings, on: data)
    }
    try run?.trainEpoch()
    guard let history = try run?.isOver == true ? run?.history() : nil else { return }
    run = nil
    finishedRuns += 1
    training.append(100 * history.kept.training.accuracy)
    test.append(100 * history.test.accuracy)
    guard training.count == seeds.count else { return }
    rows.append(
      Row(
        value: value, training: try MonteCarloStatistics(of: training),
        test: try MonteCarloStatistics(of: test),
        gap: try MonteCarloStatistics(of: zip(training, test).map { $0 - $1 })))
    training = []
    test = []
  }

  /// Trains all that is left.
  ///
  /// - Throws: whatever the experiment throws.
  public mutating func finish() throws(CoreError) {
    while !isOver { try trainEpoch() }
  }
}
