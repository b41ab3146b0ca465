/// One experiment repeated with several seeds at each of several settings: what a setting does, and how
/// much of that is luck.
///
/// A difference between two settings that is small beside the spread over seeds says nothing.
public struct TrainingSweep: Hashable, Sendable {
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

  /// The settings' results, in the order of the values.
  public let rows: [Row]

  /// Trains a network for each value and seed.
  ///
  /// - Parameters:
  ///   - values: the settings to compare.
  ///   - seeds: at least two, since the spread of one is unknown; the same for each value, so that values
  ///     are compared on the same data and the same first weights.
  ///   - experiment: the data and the settings of one run.
  /// - Throws: whatever the experiment throws, and `domain` or `empty` for fewer than two seeds.
  public init(
    over values: [Double], seeds: [UInt64],
    experiment: (_ value: Double, _ seed: UInt64) throws(CoreError) -> (
      data: TrainingData, settings: TrainingSettings
    )
  ) throws(CoreError) {
    var rows: [Row] = []
    for value in values {
      var training: [Double] = []
      var test: [Double] = []
      for seed in seeds {
        let (data, settings) = try experiment(value, seed)
        let history = try settings.train(on: data)
        training.append(100 * history.kept.training.accuracy)
        test.append(100 * history.test.accuracy)
      }
      rows.append(
        Row(
          value: value, training: try MonteCarloStatistics(of: training),
          test: try MonteCarloStatistics(of: test),
          gap: try MonteCarloStatistics(of: zip(training, test).map { $0 - $1 })))
    }
    self.rows = rows
  }
}
