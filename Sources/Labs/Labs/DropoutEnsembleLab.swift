import Figures
import RegularizationCore

extension Lab {
  /// All thinned networks that dropout makes of a small one, with their probabilities.
  static let dropoutEnsemble = Lab(
    "dropout-ensemble", "An ensemble of thinned networks",
    summary:
      "Go through the 16 networks that masks of four units make, and see how likely each is.",
    parameters: [
      .number(DropoutEnsembleFigure.dropProbability), .number(DropoutEnsembleFigure.subnetwork),
      .number(DropoutEnsembleFigure.shown),
    ],
    actions: [
      LabAction("step", "next sub-network", key: "n") { settings in
        let next = settings[DropoutEnsembleFigure.subnetwork] + 1
        settings[DropoutEnsembleFigure.subnetwork] = next > 16 ? 1 : next
      },
      LabAction(
        play: "go through all of them", DropoutEnsembleFigure.subnetwork, by: 1, everyFrames: 15),
    ],
    prediction: { _ in try DropoutEnsembleFigure.prediction() },
    view: { try DropoutEnsembleFigure($0).view() })
}

private struct DropoutEnsembleFigure {
  static let dropProbability = NumberParameter(
    "p_drop", "p", "probability of dropping a hidden unit", 0...0.8, step: 0.05, initial: 0.5)
  static let subnetwork = NumberParameter(
    "subnetwork", "i", "sub-network looked at", 1...16, step: 1, initial: 6)
  static let shown = NumberParameter(
    "shown", "shown", "sub-networks listed", 1...16, step: 1, initial: 8)

  static let units = 4
  /// Our own numbers: what four hidden units put out, and the weights from them to two classes.
  static let hidden = [1.0, 0.5, 2.0, 1.5]
  static let weights = Matrix(rows: 2, columns: 4, elements: [1, -2, 0.5, 1, -0.5, 1, 0, 0.5])

  let dropProbability: Double
  let chosen: Int
  let shown: Int

  init(_ settings: LabSettings) {
    dropProbability = settings[Self.dropProbability]
    chosen = settings[whole: Self.subnetwork]
    shown = settings[whole: Self.shown]
  }

  /// The mask of a sub-network: the first keeps all units, the last none.
  static func mask(_ number: Int) -> [Bool] {
    let bits = 16 - number
    return (0..<units).map { bits >> (units - 1 - $0) & 1 == 1 }
  }

  static func text(_ mask: [Bool]) -> String { mask.map { $0 ? "1" : "0" }.joined(separator: " ") }

  private func probability(_ number: Int) throws -> Double {
    try DropoutEnsemble.probability(of: Self.mask(number), dropProbability: dropProbability)
  }

  func view() throws -> LabView {
    let mask = Self.mask(chosen)
    let kept = mask.count { $0 }
    let edges = try LayerConnections.active(layers: [3, 4, 2], kept: [3, kept, 2])
    let likelihood = try probability(chosen)
    let network = Network(
      title: "Sub-network \(chosen)",
      layers: [
        NetworkLayer("Input", units: 3), NetworkLayer("Hidden", isKept: mask),
        NetworkLayer("Output", units: 2),
      ])
    // The list moves along so that the chosen one is always in it.
    let first = max(1, min(chosen - shown / 2, 17 - shown))
    let listed = Array(first..<first + shown)
    let rows = try listed.map { number in
      let mask = Self.mask(number)
      return [
        String(number), Self.text(mask), NumberText.fixed(try probability(number), decimals: 4),
        String(5 * mask.count { $0 }),
      ]
    }
    let table = FigureTable(
      title: "Sub-networks \(first) to \(first + shown - 1)",
      header: ["i", "mask", "probability", "edges"],
      rows: rows, current: listed.firstIndex(of: chosen))
    return LabView(
      Figure(title: "Thinned networks of 3-4-2", panels: [.network(network), .table(table)]),
      [
        Readout("sub-net", "\(chosen) of 2^4 = 16"),
        Readout("mask", Self.text(mask)),
        Readout("its probability", likelihood, digits: 4),
        Readout("its edges", edges, of: try LayerConnections.total(layers: [3, 4, 2])),
      ] + (try predictions()),
      sentence: try sentence(likelihood))
  }

  /// What the ensemble says about class 1, three ways.
  private func predictions() throws -> [Readout] {
    let geometric = try DropoutEnsemble.geometricMean(
      weights: Self.weights, biases: [0, 0], input: Self.hidden, dropProbability: dropProbability)
    let arithmetic = try DropoutEnsemble.arithmeticMean(
      weights: Self.weights, biases: [0, 0], input: Self.hidden, dropProbability: dropProbability)
    let logits = (0..<2).map { row in
      zip(Self.weights.row(row), Self.hidden).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let full = try Softmax.probabilities(of: logits)
    return [
      Readout("full network", full[0], decimals: 4),
      Readout("geometric mean of 16", geometric[0], decimals: 4),
      Readout("arithmetic mean of 16", arithmetic[0], decimals: 4),
    ]
  }

  private func sentence(_ likelihood: Double) throws -> String {
    if dropProbability == 0 {
      return
        "With p = 0 there is no ensemble: the full network has probability 1, every other one 0."
    }
    if dropProbability == 0.5 {
      return
        "At p = 0.5, and only there, all 16 masks are equally likely: 1/16 = 0.0625 each, the empty "
        + "network included."
    }
    let full = try probability(1)
    let empty = try probability(16)
    return "The masks are not equally likely: the full network has probability "
      + "\(NumberText.significant(full)), the empty one \(NumberText.significant(empty)), and this "
      + "one \(NumberText.significant(likelihood))."
  }

  static func prediction() throws -> LabPrediction {
    let empty = try DropoutEnsemble.probability(
      of: [false, false, false, false], dropProbability: 0.8)
    let choices = [0.0625, 0.2, empty, 0.8]
    return LabPrediction(
      "Four hidden units are dropped with p = 0.8 each. How likely is it that none is left?",
      choices: choices.map { NumberText.significant($0, digits: 4) }, answer: 2,
      because:
        "0.8 to the fourth is \(NumberText.significant(empty, digits: 4)). One sixteenth would be "
        + "right at p = 0.5 alone, where all masks are equally likely.")
  }
}
