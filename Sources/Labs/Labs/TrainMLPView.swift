import Figures
import RegularizationCore

extension TrainMLP {
  func view() throws -> LabView {
    let data = try data()
    let history = try settings().train(on: data)
    return LabView(
      Figure(
        title: "A network of 2-32-32-1 on \(points) points",
        panels: [.plot(lossPlot(history)), .plot(map(data.training, history.network))]),
      [
        Readout("train accuracy", 100 * history.kept.training.accuracy, decimals: 1, unit: "%"),
        Readout("test accuracy", 100 * history.test.accuracy, decimals: 1, unit: "%"),
        Readout("gap", history.gap, decimals: 1, unit: "points"),
        Readout("train loss", history.kept.training.loss, decimals: 3),
        Readout("validation loss", history.kept.validation.loss, decimals: 3),
        Readout("least validation loss at", history.bestEpoch, of: history.epochs.count - 1),
        Readout("‖weights‖", VectorNorm.l2(of: Array(history.network.weights)), decimals: 2),
      ],
      sentence: sentence(history))
  }

  private func lossPlot(_ history: TrainingHistory) -> Plot {
    func line(_ loss: (TrainingHistory.Epoch) -> Double) -> MarkShape {
      .line(zip(0..., history.epochs).map { Point(Double($0), loss($1)) })
    }
    let last = Double(max(1, history.epochs.count - 1))
    return Plot(
      title: "Loss", horizontal: Axis("epoch", range: 0...last),
      // What overfits can have a validation loss of any size; the plot shows where it turns.
      vertical: Axis("loss", range: 0...1.5),
      marks: [
        Mark("train", line(\.training.loss), tone: .series(1), dash: .dashed),
        Mark("validation", line(\.validation.loss), tone: .series(2), dash: .solid),
        Mark("kept", .verticalRule(Double(history.keptEpoch)), tone: .muted),
      ])
  }

  private func map(_ data: Dataset, _ network: MultilayerPerceptron) -> Plot {
    func points(_ label: Int) -> [Point] {
      data.labels.indices.filter { data.labels[$0] == label }.map {
        Point(data.features[$0, 0], data.features[$0, 1])
      }
    }
    let reach = shape == .clusters ? 3.2 : 2.2
    let boundary = MarkShape.contours(
      at: [0], horizontal: -reach...reach, vertical: -reach...reach, resolution: 40
    ) { point in
      (try? network.logit(for: [point.x, point.y])) ?? .nan
    }
    return Plot(
      title: "Where it changes its mind", horizontal: Axis("x1", range: -reach...reach),
      vertical: Axis("x2", range: -reach...reach), hasEqualUnits: true,
      marks: [
        Mark("boundary", boundary, tone: .series(0)),
        Mark("class 0", .points(points(0)), tone: .series(1)),
        Mark("class 1", .points(points(1)), tone: .series(2)),
      ])
  }

  private func sentence(_ history: TrainingHistory) -> String {
    let train = NumberText.percent(history.kept.training.accuracy, decimals: 0)
    let test = NumberText.percent(history.test.accuracy, decimals: 0)
    if history.hasDiverged {
      return
        "Training blew up after \(history.epochs.count - 1) epochs: a loss was no longer a number. "
        + "What is shown is the best epoch before that."
    }
    if epochs == 0 { return "Nothing is trained yet: these are the weights as they were drawn." }
    if shufflesLabels {
      return
        "The training labels mean nothing, and still \(train) of them are learnt. On test points "
        + "it's \(test), and a coin gets 50%."
    }
    if history.hasStopped {
      return "Patience ran out after epoch \(history.epochs.count - 1), and the weights of epoch "
        + "\(history.keptEpoch) are kept: \(train) on training points, \(test) on test points."
    }
    let wrong =
      labelNoise > 0 ? ", \(NumberText.percent(labelNoise, decimals: 0)) of them mislabelled" : ""
    if history.gap > 10 {
      return
        "The network gets \(train) of its training points right\(wrong), and \(test) of the test "
        + "points. Its validation loss was least at epoch \(history.bestEpoch)."
    }
    return
      "\(train) of the training points and \(test) of the test points are right\(wrong): a gap of "
      + "\(NumberText.fixed(history.gap, decimals: 1)) points."
  }
}

extension TrainMLP {
  /// The seeds of a sweep follow on this one.
  static let seedsPerValue: UInt64 = 4

  func sweepView(of name: String) throws -> LabView {
    let (label, values): (String, [Double]) =
      switch name {
      case "dropout": ("p", [0, 0.2, 0.4, 0.6, 0.8])
      case "decay": ("λ", [0, 0.1, 0.5, 1, 3])
      default: ("noise", [0, 0.1, 0.2, 0.3, 0.4])
      }
    let sweep = try TrainingSweep(over: values, seeds: Array(seed..<seed + Self.seedsPerValue)) {
      value, seed throws(CoreError) in
      var experiment = self
      experiment.seed = seed
      switch name {
      case "dropout": experiment.dropProbability = value
      case "decay": experiment.strength = value
      default: experiment.labelNoise = value
      }
      return (try experiment.data(), try experiment.settings())
    }
    let rows = sweep.rows.map { row in
      [NumberText.shortest(row.value)] + [row.training, row.test, row.gap].map(Self.text)
    }
    func points(_ statistics: (TrainingSweep.Row) -> MonteCarloStatistics) -> [Point] {
      sweep.rows.map { Point($0.value, statistics($0).mean) }
    }
    let plot = Plot(
      title: "Accuracy", horizontal: Axis(label), vertical: Axis("%", range: 40...100),
      marks: [
        Mark("train", .line(points(\.training)), tone: .series(1), dash: .dashed),
        Mark("test", .line(points(\.test)), tone: .series(2), dash: .solid),
      ])
    let table = FigureTable(
      title: "Mean and spread of \(Self.seedsPerValue) seeds",
      header: [label, "train", "test", "gap"],
      rows: rows)
    let best = sweep.rows.max { $0.test.mean < $1.test.mean } ?? sweep.rows[0]
    return LabView(
      Figure(title: "A sweep over \(label)", panels: [.table(table), .plot(plot)]),
      sweep.rows.flatMap { row in
        [
          Readout(
            "test at \(label) = \(NumberText.shortest(row.value))", row.test.mean, decimals: 1,
            unit: "%"),
          Readout(
            "gap at \(label) = \(NumberText.shortest(row.value))", row.gap.mean, decimals: 1,
            unit: "points"),
        ]
      },
      sentence: Self.sentence(label, best: best, sweep.rows[0]))
  }

  private static func text(_ statistics: MonteCarloStatistics) -> String {
    NumberText.fixed(statistics.mean, decimals: 1) + " ± "
      + NumberText.fixed(statistics.standardDeviation, decimals: 1)
  }

  private static func sentence(
    _ label: String, best: TrainingSweep.Row, _ first: TrainingSweep.Row
  ) -> String {
    let lead = best.test.mean - first.test.mean
    let spread = max(best.test.standardDeviation, first.test.standardDeviation)
    let digits = NumberText.fixed(lead, decimals: 1)
    if best.value == first.value {
      return
        "No other \(label) does better on test points than \(NumberText.shortest(best.value)), at "
        + "\(NumberText.fixed(best.test.mean, decimals: 1))%."
    }
    let judgement =
      lead > spread
      ? "which is more than the spread over seeds (\(NumberText.fixed(spread, decimals: 1)))"
      : "which is within the spread over seeds (\(NumberText.fixed(spread, decimals: 1))), so that four "
        + "seeds don't prove it"
    return
      "\(label) = \(NumberText.shortest(best.value)) does best on test points: \(digits) points "
      + "above \(label) = \(NumberText.shortest(first.value)), \(judgement)."
  }
}
