import Figures
import RegularizationCore

extension Lab {
  /// Inverted dropout on eight units, and how slowly its mean closes in on what evaluation shows.
  static let dropoutSampler = Lab(
    "dropout-sampler", "Sampling inverted dropout",
    summary: "Draw masks, and watch the running mean of eight units close in on their evaluation "
      + "values.",
    parameters: [
      .number(DropoutSampling.dropProbability), .number(DropoutSampling.samples),
      .number(DropoutSampling.seed),
    ],
    actions: [
      LabAction("sample", "draw one sample", key: "s") { $0[DropoutSampling.samples] += 1 },
      LabAction("sample-50", "draw 50 samples", key: "x") { $0[DropoutSampling.samples] += 50 },
      LabAction(play: "keep drawing", DropoutSampling.samples, by: 1),
    ],
    prediction: { try DropoutSampling($0).prediction() },
    view: { try DropoutSampling($0).view() })
}

private struct DropoutSampling {
  static let dropProbability = NumberParameter(
    "p_drop", "p", "probability of dropping a unit", 0...0.9, step: 0.05, initial: 0.4)
  static let samples = NumberParameter(
    "samples", "n", "samples drawn", 0...10_000, step: 1, initial: 0)
  static let seed = NumberParameter.seed()
  /// Our own choice: a spread of sizes, none of them a neighbour's double.
  static let activations = [2.0, 0.5, 1.5, 3.0, 1.0, 2.5, 0.8, 1.8]

  let dropProbability: Double
  let samples: Int
  let sampler: DropoutSampler

  init(_ settings: LabSettings) throws {
    dropProbability = settings[Self.dropProbability]
    samples = settings[whole: Self.samples]
    var sampler = try DropoutSampler(
      activations: Self.activations, dropProbability: dropProbability,
      seed: UInt64(settings[Self.seed]))
    try sampler.draw(samples)
    self.sampler = sampler
  }

  func view() throws -> LabView {
    let means = sampler.runningMeans
    let places = Self.activations.indices.map(Double.init)
    let plot = Plot(
      horizontal: Axis(
        "unit", range: -0.5...7.5, ticks: places.map { AxisTick($0, String(Int($0) + 1)) }),
      // One sample can be as high as the largest activation times the scale, and must not leave the
      // plot; from there the range stays as it is while the means settle.
      vertical: Axis("activation", range: 0...max(3.5, (means.max() ?? 0) * 1.05)),
      marks: [
        Mark(
          "evaluation",
          .bars(zip(places, Self.activations).map { Bar(at: $0 - 0.2, $1, width: 0.35) }),
          tone: .muted),
        Mark(
          "running mean", .bars(zip(places, means).map { Bar(at: $0 + 0.2, $1, width: 0.35) }),
          tone: .series(0)),
      ])
    return LabView(
      Figure(title: "Eight units under dropout", plot),
      [
        Readout("p", dropProbability, decimals: 2),
        Readout("scale 1/(1-p)", try Dropout.scale(dropProbability: dropProbability), decimals: 3),
        Readout("samples", samples),
        Readout("mean |running mean - evaluation|", sampler.meanAbsoluteGap, decimals: 3),
      ],
      sentence: try sentence())
  }

  private func sentence() throws -> String {
    let scale = NumberText.significant(
      try Dropout.scale(dropProbability: dropProbability), digits: 4)
    if samples == 0 {
      return
        "Nothing is drawn yet. The grey bars are what evaluation shows, and what the mean of all "
        + "samples must become."
    }
    if dropProbability == 0 {
      return "With p = 0 every unit is kept and nothing is scaled: each sample is the activations."
    }
    if samples == 1 {
      let kept = sampler.latestMask.count { $0 }
      return
        "One sample is right about nothing: \(kept) of 8 units are kept and \(scale) times too "
        + "large, the others are 0."
    }
    let error = try relativeError()
    return
      "After \(samples) samples a unit's mean is typically \(NumberText.percent(error)) off, "
      + "whatever the unit's size. Four times the samples halve that."
  }

  /// The standard error of a mean, as a share of the activation.
  private func relativeError() throws -> Double {
    try Dropout.standardError(of: 1, dropProbability: dropProbability, draws: samples)
  }

  func prediction() throws -> LabPrediction {
    let drawn = try Dropout.standardError(of: 1, dropProbability: 0.4, draws: 50)
    let needed = try Dropout.drawsNeeded(relativeError: 0.01, dropProbability: 0.4)
    let choices = [50, 500, needed, 100_000]
    return LabPrediction(
      "At p = 0.4, how many samples does it take until a unit's running mean is typically within 1% of "
        + "its evaluation value?",
      choices: choices.map { "about \($0)" }, answer: 2,
      because: "The error falls as sqrt(p/((1-p)n)): after 50 samples it's still "
        + "\(NumberText.percent(drawn)), and 1% takes \(needed).")
  }
}
