import Figures
import RegularizationCore

/// One network in training, and what there is to see of it at any epoch.
struct TrainMLPRun: LabProcess {
  private let experiment: TrainMLP
  private var run: TrainingRun

  /// Begins to train, or goes on with a run that differs in its number of epochs alone.
  init(_ experiment: TrainMLP, after earlier: TrainMLPRun?) throws {
    self.experiment = experiment
    if let earlier, earlier.experiment.with(epochs: experiment.epochs) == experiment,
      let continued = try earlier.run.continued(to: experiment.epochs)
    {
      run = continued
    } else {
      run = try TrainingRun(experiment.settings(), on: experiment.data())
    }
  }

  var progress: LabProgress {
    LabProgress(
      done: run.trainedEpochs, total: experiment.epochs, unit: "epochs", isOver: run.isOver)
  }

  /// As many as let one see the losses fall: 200 epochs take about a second.
  var piecesPerFrame: Int { 8 }

  mutating func advance() throws { try run.trainEpoch() }

  func view() throws -> LabView {
    let history = try run.history()
    return LabView(
      Figure(
        title: "A network of 2-32-32-1 on \(experiment.points) points",
        panels: [.plot(lossPlot(history)), .plot(try map(history.network))]),
      [
        Readout("train accuracy", 100 * history.kept.training.accuracy, decimals: 1, unit: "%"),
        Readout("test accuracy", 100 * history.test.accuracy, decimals: 1, unit: "%"),
        Readout("gap", history.gap, decimals: 1, unit: "points"),
        Readout("train loss", history.kept.training.loss, decimals: 3),
        Readout("validation loss", history.kept.validation.loss, decimals: 3),
        Readout("least validation loss at", history.bestEpoch, of: run.trainedEpochs),
        Readout("‖weights‖", VectorNorm.l2(of: Array(history.network.weights)), decimals: 2),
      ],
      sentence: sentence(history))
  }

  private func lossPlot(_ history: TrainingHistory) -> Plot {
    func line(_ loss: (TrainingHistory.Epoch) -> Double) -> MarkShape {
      .line(zip(0..., history.epochs).map { Point(Double($0), loss($1)) })
    }
    return Plot(
      // The whole way from the beginning, so that the lines grow into it.
      title: "Loss", horizontal: Axis("epoch", range: 0...Double(max(1, experiment.epochs))),
      // What overfits can have a validation loss of any size; the plot shows where it turns.
      vertical: Axis("loss", range: 0...1.5),
      marks: [
        Mark("train", line(\.training.loss), tone: .series(1), dash: .dashed),
        Mark("validation", line(\.validation.loss), tone: .series(2), dash: .solid),
        Mark("kept", .verticalRule(Double(history.keptEpoch)), tone: .muted),
      ])
  }

  private func map(_ network: MultilayerPerceptron) throws -> Plot {
    let data = run.data.training
    func points(_ label: Int) -> [Point] {
      data.labels.indices.filter { data.labels[$0] == label }.map {
        Point(data.features[$0, 0], data.features[$0, 1])
      }
    }
    let reach = experiment.shape == .clusters ? 3.2 : 2.2
    let boundary = try MarkShape.contours(
      at: [0], horizontal: -reach...reach, vertical: -reach...reach, resolution: 30,
      heights: { points in
        try network.logits(
          for: Matrix(
            rows: points.count, columns: 2, elements: points.flatMap { [$0.x, $0.y] }))
      })
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
        "Training blew up after \(run.trainedEpochs) epochs: a loss was no longer a number. What is "
        + "shown is the best epoch before that."
    }
    if run.trainedEpochs == 0 {
      return "Nothing is trained yet: these are the weights as they were drawn."
    }
    if experiment.shufflesLabels {
      return
        "The training labels mean nothing, and still \(train) of them are learnt. On test points "
        + "it's \(test), and a coin gets 50%."
    }
    if history.hasStopped {
      return "Patience ran out after epoch \(run.trainedEpochs), and the weights of epoch "
        + "\(history.keptEpoch) are kept: \(train) on training points, \(test) on test points."
    }
    let noise = experiment.labelNoise
    let wrong = noise > 0 ? ", \(NumberText.percent(noise, decimals: 0)) of them mislabelled" : ""
    if history.gap > 10 {
      return
        "The network gets \(train) of its training points right\(wrong), and \(test) of the test "
        + "points. Its validation loss was least at epoch \(history.bestEpoch)."
    }
    return
      "\(train) of the training points\(wrong), and \(test) of the test points are right: a gap of "
      + "\(NumberText.fixed(history.gap, decimals: 1)) points."
  }
}
