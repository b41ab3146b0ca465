import Figures
import Formula
import RegularizationCore

extension Lab {
  /// The paths of Adam with an L2 penalty and of AdamW down the same valley.
  static let adamVersusAdamW = Lab(
    "adam-vs-adamw", "Adam with L2 against AdamW",
    summary:
      "Follow both optimizers down the same valley, and compare how much decay each weight gets.",
    parameters: [
      .number(AdamPaths.step), .number(AdamPaths.strength), .number(AdamPaths.learningRate),
    ],
    actions: [
      LabAction("step", "ten steps", key: "n") { $0[AdamPaths.step] += 10 },
      LabAction("start", "back to the start", key: "0") { $0[AdamPaths.step] = 0 },
      LabAction(play: "step by step", AdamPaths.step, by: 1),
    ],
    prediction: { _ in try AdamPaths.prediction() },
    view: { try AdamPaths($0).view() })
}

private struct AdamPaths {
  static let step = NumberParameter("step", "t", "step", 0...100, step: 1, initial: 100)
  static let strength = NumberParameter(
    "lambda", "λ", "decay strength", 0...0.5, step: 0.01, initial: 0.15)
  static let learningRate = NumberParameter(
    "lr", "η", "learning rate", 0.01...0.5, step: 0.01, initial: 0.15)

  let steps: Int
  let strength: Double
  let learningRate: Double
  let loss: QuadraticLoss

  init(_ settings: LabSettings) throws {
    try self.init(
      steps: settings[whole: Self.step], strength: settings[Self.strength],
      learningRate: settings[Self.learningRate])
  }

  init(steps: Int, strength: Double, learningRate: Double) throws {
    self.steps = steps
    self.strength = strength
    self.learningRate = learningRate
    loss = try QuadraticLoss(minimum: [2, 1.5], curvatures: [1, 4])
  }

  /// An optimizer's way from the start, and v̂ of both weights at its end.
  struct Descent {
    var points: [Point]
    var weights: [Double]
    var correctedSecondMoment: [Double]

    var norm: Double { VectorNorm.l2(of: weights) }
  }

  func descent(_ rule: WeightDecayRule) throws -> Descent {
    let adam = try Adam(learningRate: learningRate, weightDecay: rule)
    var state = AdamState(weights: [-2.0, -2])
    var points = [Point(-2, -2)]
    points.reserveCapacity(steps + 1)
    for _ in 0..<steps {
      try adam.step(&state, gradient: try loss.gradient(at: state.weights))
      points.append(Point(state.weights[0], state.weights[1]))
    }
    let correction = steps > 0 ? try BiasCorrection(decayRate: adam.beta2)(step: steps) : 1
    return Descent(
      points: points, weights: state.weights,
      correctedSecondMoment: state.secondMoment.map { $0 / correction })
  }

  func view() throws -> LabView {
    let coupled = try descent(.addedToGradient(strength: strength))
    let decoupled = try descent(.decoupled(strength: strength))
    let optimum = loss.minimum(with: try L2Penalty(strength: strength))
    let shares = try effectiveDecay(coupled)
    var readouts = [
      Readout("Adam+L2", coupled.weights, decimals: 3),
      Readout("Adam+L2 norm", coupled.norm, decimals: 3),
      Readout("AdamW", decoupled.weights, decimals: 3),
      Readout("AdamW norm", decoupled.norm, decimals: 3),
      Readout("L2 optimum", optimum, decimals: 3),
    ]
    if steps > 0 {
      readouts += [
        Readout("Adam+L2 decay of w1", 100 * shares[0], decimals: 2, unit: "%"),
        Readout("Adam+L2 decay of w2", 100 * shares[1], decimals: 2, unit: "%"),
      ]
    }
    readouts += [
      Readout("AdamW decay of both", 100 * learningRate * strength, decimals: 2, unit: "%"),
      // A published figure shows rules without the first moment and without corrections, which end
      // elsewhere than the figure itself does.
      Self.rule(
        "Adam+L2 rule", "w - η m̂/(√v̂ + ε), with g + λw in m and v", "w - η(g + λw)/√(v + ε)"),
      Self.rule(
        "AdamW rule", "(1 - ηλ)w - η m̂/(√v̂ + ε), with g alone in m and v",
        "w - η g/√(v + ε) - ηλw"),
    ]
    return LabView(
      Figure(
        title: "Both optimizers after \(steps) steps",
        panels: [
          .plot(plot("Adam+L2", coupled, optimum, tone: .series(0))),
          .plot(plot("AdamW", decoupled, optimum, tone: .series(1))),
          .plot(bars(shares)),
        ]),
      readouts, sentence: sentence(coupled, decoupled, shares: shares, optimum: optimum))
  }

  private static func rule(_ label: String, _ rule: String, _ published: String) -> Readout {
    Readout(label, .text(rule), text: rule, published: published)
  }

  private func effectiveDecay(_ coupled: Descent) throws -> [Double] {
    guard steps > 0 else { return [.nan, .nan] }
    return try Adam(
      learningRate: learningRate, weightDecay: .addedToGradient(strength: strength)
    ).effectiveDecay(correctedSecondMoment: coupled.correctedSecondMoment)
  }

  private func plot(
    _ title: String, _ descent: Descent, _ optimum: [Double], tone: Tone
  ) -> Plot {
    Plot(
      title: title, horizontal: Axis("w1", range: -2.5...3.5),
      vertical: Axis("w2", range: -2.5...3),
      hasEqualUnits: true,
      marks: [
        Mark("data loss", .levels([0.5, 2, 5, 10], of: loss), tone: .muted, dash: .dotted),
        Mark(
          "L2 circle", .circle(radius: VectorNorm.l2(of: optimum)), tone: .muted,
          dash: .dashed),
        Mark("minimum", .points([Point(2, 1.5)]), tone: .series(3)),
        Mark("L2 optimum", .points([Point(optimum[0], optimum[1])]), tone: .series(2)),
        Mark("path", .path(descent.points), tone: tone),
      ])
  }

  private func bars(_ shares: [Double]) -> Plot {
    let decoupled = learningRate * strength
    let percents = (shares + [decoupled, decoupled]).map { 100 * $0 }
    let largest = percents.filter(\.isFinite).max() ?? 0
    return Plot(
      title: "Decay per step",
      horizontal: Axis(
        range: -0.5...3.5,
        ticks: zip(0..., ["w1", "w2", "w1", "w2"]).map { AxisTick(Double($0), $1) }),
      vertical: Axis("% of w", range: 0...max(0.1, largest * 1.1)),
      marks: [
        Mark(
          "Adam+L2", .bars([Bar(at: 0, percents[0]), Bar(at: 1, percents[1])]), tone: .series(0)),
        Mark("AdamW", .bars([Bar(at: 2, percents[2]), Bar(at: 3, percents[3])]), tone: .series(1)),
      ])
  }

  private func sentence(
    _ coupled: Descent, _ decoupled: Descent, shares: [Double], optimum: [Double]
  ) -> String {
    if steps == 0 { return "Both start at (-2, -2), and nothing has happened yet." }
    if strength == 0 { return "With λ = 0 both are Adam: the two paths are the same." }
    func distance(_ weights: [Double]) -> Double {
      VectorNorm.l2(of: zip(weights, optimum).map { $0 - $1 })
    }
    return "Dividing by √v̂, Adam+L2 decays w1 by \(NumberText.percent(shares[0], decimals: 2)) per "
      + "step and w2 by \(NumberText.percent(shares[1], decimals: 2)); AdamW both by "
      + "\(NumberText.percent(learningRate * strength, decimals: 2)). They are "
      + "\(NumberText.significant(distance(coupled.weights), digits: 2)) and "
      + "\(NumberText.significant(distance(decoupled.weights), digits: 2)) from the L2 optimum."
  }

  static func prediction() throws -> LabPrediction {
    let paths = try AdamPaths(steps: 100, strength: 0.15, learningRate: 0.15)
    let shares = try paths.effectiveDecay(
      try paths.descent(.addedToGradient(strength: 0.15)))
    return LabPrediction(
      "The loss is 4 times as steep along w2 as along w1. Which weight does Adam with an L2 penalty "
        + "decay by the smaller share per step?",
      choices: ["w1", "w2", "both by the same share"],
      answer: shares[0] < shares[1] ? 0 : shares[0] > shares[1] ? 1 : 2,
      because:
        "The penalty's gradient is divided by √v̂ like any other, and v̂ is larger where gradients "
        + "are: after 100 steps \(NumberText.percent(shares[0], decimals: 2)) of w1 and "
        + "\(NumberText.percent(shares[1], decimals: 2)) of w2. AdamW takes "
        + "\(NumberText.percent(0.0225, decimals: 2)) of both.")
  }
}
