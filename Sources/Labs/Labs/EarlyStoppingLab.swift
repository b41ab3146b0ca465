import Figures
import RegularizationCore

extension Lab {
  /// Training and validation error over epochs, and the epoch that gets deployed.
  static let earlyStopping = Lab(
    "early-stopping", "When to stop",
    summary: "Move a deploy marker along the epochs, and see what patience would have chosen.",
    parameters: [.number(EarlyStoppingFigure.epoch), .number(EarlyStoppingFigure.patience)],
    actions: [
      LabAction("best", "to the best epoch", key: "b") { settings in
        settings[EarlyStoppingFigure.epoch] = Double(EarlyStoppingFigure.bestEpoch)
      },
      LabAction(play: "let epochs pass", EarlyStoppingFigure.epoch, by: 2),
    ],
    prediction: { _ in try EarlyStoppingFigure.prediction() },
    view: { try EarlyStoppingFigure($0).view() })
}

private struct EarlyStoppingFigure {
  static let epoch = NumberParameter(
    "epoch", "t", "epoch that is deployed", 0...400, step: 1, initial: 400)
  static let patience = NumberParameter(
    "patience", "patience", "epochs without improvement", 1...200, step: 1, initial: 20)

  /// The errors after each epoch: they depend on no setting, and are computed once.
  static let errors = Result { try errorsOverEpochs() }
  static var bestEpoch: Int {
    guard let errors = try? errors.get() else { return 0 }
    return (try? Extremum.indexOfMinimum(in: errors.validation)) ?? 0
  }

  let epoch: Int
  let patience: Int

  init(_ settings: LabSettings) {
    epoch = settings[whole: Self.epoch]
    patience = settings[whole: Self.patience]
  }

  /// Gradient descent of the noisy sine on Legendre polynomials up to degree 9, from 0, with η = 0.5.
  private static func errorsOverEpochs() throws -> (training: [Double], validation: [Double]) {
    let data = try NoisySine.shared.get()
    let features = try PolynomialFeatures.legendre(at: data.training.points, degree: 9)
    let others = try PolynomialFeatures.legendre(at: data.validation.points, degree: 9)
    let path = try LeastSquaresLoss(features, data.training.targets).path(
      ofSteps: 400, of: SGD(learningRate: 0.5), from: [Double](repeating: 0, count: 10))
    func errors(_ features: Matrix, _ targets: [Double]) throws -> [Double] {
      try path.map { weights in
        try Statistics.meanSquaredError(
          LinearFit(coefficients: weights, intercept: 0).predictions(for: features), targets)
      }
    }
    return (
      try errors(features, data.training.targets), try errors(others, data.validation.targets)
    )
  }

  func view() throws -> LabView {
    let errors = try Self.errors.get()
    let outcome = try EarlyStopping(patience: patience).outcome(of: errors.validation)
    func line(_ errors: [Double]) -> MarkShape {
      .line(zip(0..., errors).map { Point(Double($0), $1) })
    }
    let plot = Plot(
      horizontal: Axis("epoch", range: 0...400), vertical: Axis("error", range: 0...0.6),
      marks: [
        Mark("train", line(errors.training), tone: .series(1), dash: .dashed),
        Mark("validation", line(errors.validation), tone: .series(2), dash: .solid),
        Mark("patience stops", .verticalRule(Double(outcome.lastEpoch)), tone: .muted),
        Mark("deployed", .verticalRule(Double(epoch)), tone: .series(0)),
      ])
    return LabView(
      Figure(title: "Error over epochs", plot),
      [
        Readout("epoch", epoch),
        Readout("train", errors.training[epoch], decimals: 4),
        Readout("val", errors.validation[epoch], decimals: 5),
        Readout("best epoch", outcome.bestEpoch),
        Readout("patience stops at", outcome.lastEpoch),
      ],
      sentence: sentence(errors.validation, outcome))
  }

  private func sentence(_ losses: [Double], _ outcome: EarlyStopping.Outcome) -> String {
    let rule =
      outcome.hasStopped
      ? "patience \(patience) stops training at epoch \(outcome.lastEpoch) and keeps epoch "
        + "\(outcome.bestEpoch)"
      : "patience \(patience) never stops it within 400 epochs, and still keeps epoch "
        + "\(outcome.bestEpoch)"
    let worse = losses[epoch] / losses[Self.bestEpoch] - 1
    if epoch == Self.bestEpoch {
      return "Epoch \(epoch) is the best there is to deploy; \(rule)."
    }
    let side = epoch < Self.bestEpoch ? "too early" : "too late"
    return "Deploying epoch \(epoch) is \(side): its validation error is "
      + "\(NumberText.percent(worse, decimals: 0)) above the best epoch's. Meanwhile \(rule)."
  }

  static func prediction() throws -> LabPrediction {
    let errors = try errors.get()
    let best = bestEpoch
    return LabPrediction(
      "Training goes on for 400 epochs, and its error falls at every one. Which epoch has the least "
        + "validation error?",
      choices: ["epoch \(best)", "epoch 150", "epoch 400"],
      answer: try Extremum.indexOfMinimum(in: [best, 150, 400].map { errors.validation[$0] }),
      because:
        "The validation error is \(NumberText.significant(errors.validation[best])) at epoch "
        + "\(best) and \(NumberText.significant(errors.validation[400])) at the end, where the training "
        + "error is down to \(NumberText.significant(errors.training[400], digits: 1)).")
  }
}
