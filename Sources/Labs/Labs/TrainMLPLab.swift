import Figures
import RegularizationCore

extension Lab {
  /// A small network trained on generated points while one looks on.
  static let trainMLP = Lab(
    "train-mlp", "Train a small network",
    summary:
      "Train a network on a few noisy points, and see what closes the gap between train and test.",
    parameters: [
      .choice(TrainMLP.shape), .number(TrainMLP.points), .number(TrainMLP.labelNoise),
      .toggle(TrainMLP.shufflesLabels), .number(TrainMLP.dropProbability),
      .number(TrainMLP.strength),
      .choice(TrainMLP.optimizer), .number(TrainMLP.learningRate), .number(TrainMLP.epochs),
      .number(TrainMLP.patience), .number(TrainMLP.seed), .choice(TrainMLP.sweep),
    ],
    actions: [
      LabAction("shuffle", "true or random labels", key: "l") {
        $0[TrainMLP.shufflesLabels].toggle()
      },
      LabAction("sample", "other points and weights", key: "s") { $0[TrainMLP.seed] += 1 },
      LabAction("sweep", "next sweep", key: "w") { settings in
        let names = TrainMLP.sweep.options.map(\.name)
        let place = names.firstIndex(of: settings[TrainMLP.sweep]) ?? 0
        settings[TrainMLP.sweep] = names[(place + 1) % names.count]
      },
      LabAction(play: "train on", TrainMLP.epochs, by: 10),
    ],
    prediction: { _ in try TrainMLP.prediction() },
    show: .process { settings, earlier in
      let experiment = TrainMLP(settings)
      guard let swept = TrainMLP.Swept(rawValue: settings[TrainMLP.sweep]) else {
        return try TrainMLPRun(experiment, after: earlier as? TrainMLPRun)
      }
      return try TrainMLPSweep(over: swept, experiment)
    })
}

/// One experiment: its data and its settings.
struct TrainMLP: Hashable {
  static let shape = ChoiceParameter(
    "data", "how the classes lie", initial: "clusters",
    [
      .init("clusters", "two clouds"), .init("moons", "two moons"), .init("spirals", "two spirals"),
    ])
  static let points = NumberParameter(
    "points", "n", "training points", 10...120, step: 10, initial: 60)
  static let labelNoise = NumberParameter(
    "label_noise", "noise", "share of wrong training labels", 0...0.5, step: 0.05, initial: 0.1)
  static let shufflesLabels = ToggleParameter(
    "shuffled", "labels dealt out at random", initial: false)
  static let dropProbability = NumberParameter(
    "p_drop", "p", "probability of dropping a hidden unit", 0...0.8, step: 0.05, initial: 0)
  static let strength = NumberParameter(
    "lambda", "λ", "weight decay", zeroAnd: 0.001, to: 10, perDecade: 2, initial: 0)
  static let optimizer = ChoiceParameter(
    "optimizer", "optimizer", initial: "adamw",
    [
      .init("adamw", "AdamW: decoupled decay"), .init("adam_l2", "Adam with L2"),
      .init("sgd_momentum", "SGD with momentum and L2"),
      .init("sgdw_momentum", "SGDW: momentum, decoupled decay"),
    ])
  static let learningRate = NumberParameter(
    "lr", "η", "learning rate", 0.001...0.1, step: 0.001, initial: 0.01)
  static let epochs = NumberParameter("epochs", "epochs", "epochs", 0...500, step: 10, initial: 200)
  static let patience = NumberParameter(
    "patience", "patience", "epochs to wait; 0: no early stop", 0...100,
    step: 5, initial: 0)
  static let seed = NumberParameter.seed()
  static let sweep = ChoiceParameter(
    "sweep", "a sweep over several seeds", initial: "off",
    [
      .init("off", "one run"), .init("dropout", "over dropout rates"), .init("decay", "over decay"),
      .init("label-noise", "over label noise"),
    ])

  var shape = Dataset.Shape.clusters
  var points = 60
  var labelNoise = 0.1
  var shufflesLabels = false
  var dropProbability = 0.0
  var strength = 0.0
  var optimizer = Optimizer.Name.adamW
  var learningRate = 0.01
  var epochs = 200
  var patience = 0
  var seed: UInt64 = 1

  init() {}

  init(_ settings: LabSettings) {
    shape = Dataset.Shape(rawValue: settings[Self.shape]) ?? .clusters
    points = settings[whole: Self.points]
    labelNoise = settings[Self.labelNoise]
    shufflesLabels = settings[Self.shufflesLabels]
    dropProbability = settings[Self.dropProbability]
    strength = settings[Self.strength]
    optimizer = Optimizer.Name(rawValue: settings[Self.optimizer]) ?? .adamW
    learningRate = settings[Self.learningRate]
    epochs = settings[whole: Self.epochs]
    patience = settings[whole: Self.patience]
    seed = UInt64(settings[Self.seed])
  }

  /// The same experiment for another number of epochs.
  func with(epochs: Int) -> TrainMLP {
    var other = self
    other.epochs = epochs
    return other
  }

  func data() throws(CoreError) -> TrainingData {
    // As much noise as makes each shape hard without making it hopeless.
    let noise =
      switch shape {
      case .clusters: 0.9
      case .moons: 0.25
      case .spirals: 0.1
      }
    return try TrainingData(
      shape, trainingPoints: points, heldOutPoints: 200, noise: noise, labelNoise: labelNoise,
      shufflesLabels: shufflesLabels, seed: seed)
  }

  func settings() throws(CoreError) -> TrainingSettings {
    var rule: EarlyStopping?
    if patience > 0 { rule = try EarlyStopping(patience: patience) }
    return try TrainingSettings(
      hidden: [32, 32],
      optimizer: Optimizer(
        optimizer, learningRate: learningRate, weightDecay: strength, momentum: 0.9),
      dropProbability: dropProbability, epochs: epochs, earlyStopping: rule, seed: seed)
  }

  static func prediction() throws -> LabPrediction {
    var experiment = TrainMLP()
    experiment.points = 20
    experiment.labelNoise = 0
    experiment.shufflesLabels = true
    let history = try experiment.settings().train(on: experiment.data())
    let training = history.kept.training.accuracy
    let choices = [0.5, 0.75, 1]
    return LabPrediction(
      "20 training points get labels dealt out at random, and a network of 1,185 parameters is trained on "
        + "them. Which training accuracy does it reach?",
      choices: ["about 50%", "about 75%", "about 100%"],
      answer: try Extremum.indexOfMinimum(in: choices.map { ($0 - training).magnitude }),
      because: "It reaches \(NumberText.percent(training, decimals: 0)), and "
        + "\(NumberText.percent(history.test.accuracy, decimals: 0)) on test points: it has learnt the "
        + "points by heart, since there was nothing else to learn.")
  }
}
