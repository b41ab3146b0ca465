import Figures
import RegularizationCore

extension TrainMLP {
  /// What a sweep goes over.
  enum Swept: String, Hashable, Sendable {
    case dropout
    case decay
    case labelNoise = "label-noise"

    var label: String {
      switch self {
      case .dropout: "p"
      case .decay: "λ"
      case .labelNoise: "noise"
      }
    }

    var values: [Double] {
      switch self {
      case .dropout: [0, 0.2, 0.4, 0.6, 0.8]
      case .decay: [0, 0.1, 0.5, 1, 3]
      case .labelNoise: [0, 0.1, 0.2, 0.3, 0.4]
      }
    }

    func set(_ value: Double, in experiment: inout TrainMLP) {
      switch self {
      case .dropout: experiment.dropProbability = value
      case .decay: experiment.strength = value
      case .labelNoise: experiment.labelNoise = value
      }
    }
  }
}

/// The experiment at each of several values of one setting, with several seeds each.
struct TrainMLPSweep: LabProcess {
  /// The seeds of a sweep follow on the experiment's.
  static let seedsPerValue: UInt64 = 4

  private let swept: TrainMLP.Swept
  private var sweep: TrainingSweep

  init(over swept: TrainMLP.Swept, _ experiment: TrainMLP) throws {
    self.swept = swept
    let first = experiment.seed
    sweep = try TrainingSweep(
      over: swept.values, seeds: Array(first..<first + Self.seedsPerValue)
    ) { value, seed throws(CoreError) in
      var experiment = experiment
      experiment.seed = seed
      swept.set(value, in: &experiment)
      return (try experiment.data(), try experiment.settings())
    }
  }

  var progress: LabProgress {
    LabProgress(
      done: sweep.finishedRuns, total: sweep.totalRuns, unit: "runs", isOver: sweep.isOver)
  }

  var piecesPerFrame: Int { .max }

  mutating func advance() throws { try sweep.trainEpoch() }

  func view() throws -> LabView {
    let label = swept.label
    func points(_ statistics: (TrainingSweep.Row) -> MonteCarloStatistics) -> [Point] {
      sweep.rows.map { Point($0.value, statistics($0).mean) }
    }
    let range = (swept.values.first ?? 0)...(swept.values.last ?? 1)
    let plot = Plot(
      title: "Accuracy", horizontal: Axis(label, range: range),
      vertical: Axis("%", range: 40...100),
      marks: [
        Mark("train", .line(points(\.training)), tone: .series(1), dash: .dashed),
        Mark("test", .line(points(\.test)), tone: .series(2), dash: .solid),
        Mark("", .points(points(\.test)), tone: .series(2)),
      ])
    let finished = sweep.rows.map { row in
      [NumberText.shortest(row.value)] + [row.training, row.test, row.gap].map(Self.text)
    }
    let waiting = swept.values.dropFirst(finished.count).map {
      [NumberText.shortest($0), "... ± ...", "... ± ...", "... ± ..."]
    }
    let table = FigureTable(
      title: "Mean ± spread over \(Self.seedsPerValue) seeds",
      header: [label, "train %", "test %", "gap"], rows: finished + waiting)
    return LabView(
      Figure(title: "A sweep over \(label)", panels: [.table(table), .plot(plot)]),
      sweep.rows.flatMap(readouts), sentence: sentence)
  }

  private func readouts(_ row: TrainingSweep.Row) -> [Readout] {
    let place = "\(swept.label) = \(NumberText.shortest(row.value))"
    return [
      Readout("test at \(place)", row.test.mean, decimals: 1, unit: "%"),
      Readout("gap at \(place)", row.gap.mean, decimals: 1, unit: "points"),
    ]
  }

  private static func text(_ statistics: MonteCarloStatistics) -> String {
    NumberText.fixed(statistics.mean, decimals: 1) + " ± "
      + NumberText.fixed(statistics.standardDeviation, decimals: 1)
  }

  private var sentence: String {
    guard sweep.isOver, let first = sweep.rows.first,
      let best = sweep.rows.max(by: { $0.test.mean < $1.test.mean })
    else { return "\(sweep.finishedRuns) of \(sweep.totalRuns) networks are trained." }
    if best.value == first.value {
      return
        "No other \(swept.label) does better on test points than \(NumberText.shortest(best.value)), "
        + "at \(NumberText.fixed(best.test.mean, decimals: 1))%."
    }
    let lead = best.test.mean - first.test.mean
    let spread = max(best.test.standardDeviation, first.test.standardDeviation)
    let width = NumberText.fixed(spread, decimals: 1)
    let judgement =
      lead > spread
      ? "which is more than the spread over seeds (\(width))"
      : "which is within the spread over seeds (\(width)), so that \(Self.seedsPerValue) seeds don't "
        + "prove it"
    return
      "\(swept.label) = \(NumberText.shortest(best.value)) does best on test points: "
      + "\(NumberText.fixed(lead, decimals: 1)) points above \(swept.label) = "
      + "\(NumberText.shortest(first.value)), \(judgement)."
  }
}
