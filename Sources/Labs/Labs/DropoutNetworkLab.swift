import Figures
import RegularizationCore

extension Lab {
  /// A small network with its dropped units, and the connections that go with them.
  static let dropoutNetwork = Lab(
    "dropout-network", "Dropout in a network",
    summary: "Drop hidden units, and see how many connections go silent with them.",
    parameters: [
      .choice(DropoutNetwork.mode), .number(DropoutNetwork.dropProbability),
      .number(DropoutNetwork.seed),
    ],
    actions: [
      LabAction("toggle", "training or inference", key: "t") { settings in
        settings[DropoutNetwork.mode] =
          settings[DropoutNetwork.mode] == "training" ? "inference" : "training"
      },
      LabAction("sample", "draw another mask", key: "s") { $0[DropoutNetwork.seed] += 1 },
      LabAction(play: "a new mask at each step", DropoutNetwork.seed, by: 1, everyFrames: 10),
    ],
    prediction: { try DropoutNetwork($0).prediction() },
    view: { try DropoutNetwork($0).view() })
}

private struct DropoutNetwork {
  static let mode = ChoiceParameter(
    "mode", "mode", initial: "training",
    [
      .init("training", "training: units are dropped"),
      .init("inference", "inference: all at work"),
    ])
  static let dropProbability = NumberParameter(
    "p_drop", "p", "probability of dropping a hidden unit", 0...0.9, step: 0.05, initial: 0.5)
  /// The first seed at which 4 of 10 units and 24 of 50 connections are as a published figure has them.
  static let seed = NumberParameter.seed(initial: 9)
  static let layers = [3, 5, 5, 2]
  static let names = ["Input", "Hidden 1", "Hidden 2", "Output"]

  let dropProbability: Double
  let isTraining: Bool
  let isKept: [[Bool]]

  init(_ settings: LabSettings) {
    dropProbability = settings[Self.dropProbability]
    isTraining = settings[Self.mode] == "training"
    var generator = SplitMix64(seed: UInt64(settings[Self.seed]))
    var isKept: [[Bool]] = []
    for (layer, units) in Self.layers.enumerated() {
      let isHidden = layer > 0 && layer < Self.layers.count - 1
      var kept: [Bool] = []
      for _ in 0..<units {
        // A unit's own number is compared with p, so that moving p drops or keeps units one by one.
        let isDropped = isHidden && generator.nextUniform() < dropProbability
        kept.append(!(isDropped && isTraining))
      }
      isKept.append(kept)
    }
    self.isKept = isKept
  }

  func view() throws -> LabView {
    let kept = isKept.map { layer in layer.count { $0 } }
    let dropped = zip(Self.layers, kept).map { $0 - $1 }.reduce(0, +)
    let total = try LayerConnections.total(layers: Self.layers)
    let active = try LayerConnections.active(layers: Self.layers, kept: kept)
    let network = Network(
      layers: zip(Self.names, isKept).map { NetworkLayer($0, isKept: $1) })
    return LabView(
      Figure(
        title: isTraining ? "One mask of training" : "Inference: every unit is at work",
        panels: [.network(network)]),
      [
        Readout("mode", isTraining ? "training" : "inference"),
        Readout("dropped neurons", dropped, of: 10),
        Readout("active connections", active, of: total),
        Readout("keep probability", 1 - dropProbability, decimals: 2),
      ],
      sentence: try sentence(dropped: dropped, active: active, total: total))
  }

  private func sentence(dropped: Int, active: Int, total: Int) throws -> String {
    guard isTraining else {
      return "At inference nothing is dropped and, with inverted dropout, nothing is scaled: all "
        + "\(total) connections carry what they learnt."
    }
    let expected = try LayerConnections.expectedActive(
      layers: Self.layers, dropProbability: dropProbability)
    let unitShare = NumberText.percent(Double(dropped) / 10, decimals: 0)
    let lostShare = NumberText.percent(1 - Double(active) / Double(total), decimals: 0)
    if dropped == 0 {
      return "This mask keeps every unit. On average over masks "
        + "\(NumberText.significant(expected, digits: 4)) of \(total) connections are active."
    }
    return
      "\(unitShare) of the hidden units are gone, and \(lostShare) of the connections: one needs "
      + "both its ends. Over all masks \(NumberText.significant(expected, digits: 4)) of \(total) are "
      + "active on average."
  }

  func prediction() throws -> LabPrediction {
    let expected = try LayerConnections.expectedActive(layers: Self.layers, dropProbability: 0.5)
    let total = Double(try LayerConnections.total(layers: Self.layers))
    let choices = [total / 2, expected, total / 4, total * 0.75]
    return LabPrediction(
      "Each of the 10 hidden units is dropped with p = 0.5. How many of the 50 connections are active "
        + "on average?",
      choices: choices.map { NumberText.shortest($0) }, answer: 1,
      because:
        "Connections at the edge have one hidden end and survive with probability 0.5; the 25 "
        + "between the hidden layers have two, and survive with 0.25: 25 times 0.5 plus 25 times 0.25 "
        + "is \(NumberText.shortest(expected)).")
  }
}
