import Figures
import RegularizationCore

extension Lab {
  /// A histogram of weights that nothing but decay acts on.
  static let weightHistogram = Lab(
    "weight-histogram", "Weights under decay",
    summary: "Let decay alone act on 200 weights for 200 epochs, and watch their histogram narrow.",
    parameters: [.number(WeightHistogram.strength), .number(WeightHistogram.epoch)],
    actions: [
      LabAction("step", "ten epochs", key: "n") { $0[WeightHistogram.epoch] += 10 },
      LabAction(play: "let epochs pass", WeightHistogram.epoch, by: 2),
    ],
    prediction: { _ in try WeightHistogram.prediction() },
    view: { try WeightHistogram($0).view() })
}

private struct WeightHistogram {
  static let strength = NumberParameter(
    "lambda", "λ", "decay strength", 0...0.5, step: 0.01, initial: 0.1)
  static let epoch = NumberParameter("epoch", "t", "epoch", 0...200, step: 1, initial: 0)
  static let learningRate = 0.1
  static let bins = 20

  /// A reconstruction of the weights of a published figure, which has their norm, 6.599.
  static let firstWeights = Result {
    try LinearCongruentialNormals.draw(seed: 42, count: 200, standardDeviation: 0.5)
  }

  let decay: WeightDecay
  let epoch: Int

  init(_ settings: LabSettings) throws {
    decay = try WeightDecay(
      learningRate: Self.learningRate, strength: settings[Self.strength])
    epoch = settings[whole: Self.epoch]
  }

  func view() throws -> LabView {
    let first = try Self.firstWeights.get()
    let weights = try decay.weights(first, afterSteps: epoch)
    let norm = try decay.norm(of: first, afterSteps: epoch)
    let edges = (0...Self.bins).map { -2 + 4 * Double($0) / Double(Self.bins) }
    func counts(_ weights: [Double]) throws -> [Double] {
      try Histogram.counts(of: weights, from: -2, to: 2, bins: Self.bins).map(Double.init)
    }
    let tallest = try counts(weights).max() ?? 0
    var marks = [
      Mark(
        "epoch \(epoch)", .histogram(edges: edges, counts: try counts(weights)), tone: .series(0))
    ]
    if epoch > 0 {
      marks.append(Mark("epoch 0", .line(Self.outline(edges, try counts(first))), tone: .muted))
    }
    let plot = Plot(
      horizontal: Axis("weight", range: -2...2),
      vertical: Axis("weights", range: 0...max(40, tallest)),
      marks: marks)
    return LabView(
      Figure(title: "200 weights", plot),
      [
        Readout("epoch", epoch, of: 200),
        Readout("‖w‖₂", norm, decimals: 3),
        Readout("factor per epoch", decay.factor, decimals: 3),
        Readout(
          "left of each weight", 100 * (try decay.factor(afterSteps: epoch)), digits: 3, unit: "%"),
      ],
      sentence: try sentence(first))
  }

  /// The upper edge of a histogram as a line, so that two of them can be seen at once.
  private static func outline(_ edges: [Double], _ counts: [Double]) -> [Point] {
    counts.indices.flatMap { [Point(edges[$0], counts[$0]), Point(edges[$0 + 1], counts[$0])] }
  }

  private func sentence(_ first: [Double]) throws -> String {
    guard decay.share > 0 else {
      return "With λ = 0 nothing decays: the histogram stays as it was drawn."
    }
    let halfLife = NumberText.significant(try decay.halfLife())
    if epoch == 0 {
      return
        "Each epoch will multiply every weight by \(NumberText.shortest(decay.factor)), so half of "
        + "each is left after \(halfLife) epochs."
    }
    let left = NumberText.significant(100 * (try decay.factor(afterSteps: epoch)))
    return
      "Every weight has \(left)% of its value left. The shape is the same, only narrower: decay "
      + "brings weights close to 0, and none of them onto it."
  }

  static func prediction() throws -> LabPrediction {
    let decay = try WeightDecay(learningRate: learningRate, strength: 0.1)
    let left = try decay.factor(afterSteps: 100)
    return LabPrediction(
      "Decay takes 1% of each weight per epoch, and nothing else acts. What is left after 100 epochs?",
      choices: [
        "nothing", "about \(NumberText.percent(left, decimals: 0))",
        "about \(NumberText.percent(left * left, decimals: 0))", "99%",
      ], answer: 1,
      because: "Shares multiply: \(NumberText.shortest(decay.factor)) to the 100th is "
        + "\(NumberText.significant(left)). The half-life is "
        + "\(NumberText.significant(try decay.halfLife())) epochs.")
  }
}
