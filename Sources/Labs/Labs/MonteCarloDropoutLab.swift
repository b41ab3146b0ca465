import Figures
import RegularizationCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

extension Lab {
  /// Dropout left on at prediction time: the mean of passes, and how far they spread.
  static let monteCarloDropout = Lab(
    "mc-dropout", "Monte-Carlo dropout",
    summary: "Leave dropout on while predicting, and see the spread of the passes along a curve.",
    parameters: [
      .number(MonteCarloDropout.dropProbability), .number(MonteCarloDropout.passes),
      .number(MonteCarloDropout.input), .toggle(MonteCarloDropout.isScaled),
      .number(MonteCarloDropout.seed),
    ],
    actions: [
      LabAction("sample", "ten more passes", key: "s") { $0[MonteCarloDropout.passes] += 10 },
      LabAction("toggle", "with or without 1/(1-p)", key: "t") {
        $0[MonteCarloDropout.isScaled].toggle()
      },
      LabAction(play: "keep drawing passes", MonteCarloDropout.passes, by: 1),
    ],
    prediction: { _ in try MonteCarloDropout.prediction() },
    view: { try MonteCarloDropout($0).view() })
}

private struct MonteCarloDropout {
  static let dropProbability = NumberParameter(
    "p_drop", "p", "probability of dropping a feature", 0...0.8, step: 0.05, initial: 0.2)
  static let passes = NumberParameter("passes", "T", "passes", 2...500, step: 1, initial: 100)
  static let input = NumberParameter(
    "x", "x", "input looked at", -1.5...1.5, step: 0.05, initial: 0)
  static let isScaled = ToggleParameter(
    "scaled", "what is kept is scaled by 1/(1-p)", initial: true)
  static let seed = NumberParameter.seed()

  /// A ridge fit of the noisy sine on 12 bumps; dropout acts on the bumps.
  struct Model {
    let fit: LinearFit
    /// Where the curve is drawn, and the bumps there.
    let places: [Double]
    let features: [[Double]]

    init() throws {
      let data = try NoisySine.shared.get()
      fit = try RidgeRegression.fit(
        Matrix(rows: data.training.points.map(Self.bumps)), data.training.targets, alpha: 0.05)
      places = (0...60).map { -1.5 + Double($0) / 20 }
      features = places.map(Self.bumps)
    }

    static func bumps(at x: Double) -> [Double] {
      (0..<12).map { bump in
        let distance = (x - (-1.1 + 0.2 * Double(bump))) / 0.25
        return exp(-distance * distance / 2)
      }
    }

    /// What each bump adds to the prediction at an input.
    func parts(_ features: [Double]) -> [Double] { zip(features, fit.coefficients).map { $0 * $1 } }
  }
  static let model = Result { try Model() }

  let dropProbability: Double
  let isScaled: Bool
  let input: Double
  let model: Model
  /// Of each pass, the factor of each bump: 0, or 1/(1−p), or 1 where nothing is scaled.
  let factors: [[Double]]

  init(
    dropProbability: Double, passes: Int, input: Double, isScaled: Bool, seed: UInt64
  ) throws {
    self.dropProbability = dropProbability
    self.isScaled = isScaled
    self.input = input
    model = try Self.model.get()
    let scale = isScaled ? try Dropout.scale(dropProbability: dropProbability) : 1
    var generator = SplitMix64(seed: seed)
    var factors: [[Double]] = []
    for _ in 0..<passes {
      factors.append(
        (0..<12).map { _ in generator.nextUniform() >= dropProbability ? scale : 0 })
    }
    self.factors = factors
  }

  init(_ settings: LabSettings) throws {
    try self.init(
      dropProbability: settings[Self.dropProbability], passes: settings[whole: Self.passes],
      input: settings[Self.input], isScaled: settings[Self.isScaled],
      seed: UInt64(settings[Self.seed]))
  }

  /// The predictions of all passes where the bumps are these.
  func samples(_ features: [Double]) -> [Double] {
    let parts = model.parts(features)
    return factors.map { factors in
      var sum = model.fit.intercept
      for bump in parts.indices { sum += factors[bump] * parts[bump] }
      return sum
    }
  }

  /// The standard deviation that infinitely many passes would have.
  func exactDeviation(_ features: [Double]) throws -> Double {
    let parts = model.parts(features)
    return isScaled
      ? try Dropout.sumStandardDeviation(of: parts, dropProbability: dropProbability)
      : VectorNorm.l2(of: parts) * (dropProbability * (1 - dropProbability)).squareRoot()
  }

  func view() throws -> LabView {
    var means: [Point] = []
    var band: (upper: [Point], lower: [Point]) = ([], [])
    for (x, features) in zip(model.places, model.features) {
      let statistics = try MonteCarloStatistics(of: samples(features))
      means.append(Point(x, statistics.mean))
      band.upper.append(Point(x, statistics.mean + 2 * statistics.standardDeviation))
      band.lower.append(Point(x, statistics.mean - 2 * statistics.standardDeviation))
    }
    let features = Model.bumps(at: input)
    let samples = samples(features)
    let here = try MonteCarloStatistics(of: samples)
    let full = model.fit.intercept + model.parts(features).reduce(0, +)
    let data = try NoisySine.shared.get().training
    // Whole numbers, so that the axis stays as it is while passes come in.
    let reach = (band.upper + band.lower).reduce(2) { max($0, $1.y.magnitude.rounded(.up)) }
    let curve = Plot(
      title: "Mean, and 2 standard deviations",
      horizontal: Axis("x", range: -1.5...1.5), vertical: Axis("prediction", range: -reach...reach),
      marks: [
        Mark("2 sd", .line(band.upper), tone: .series(1), dash: .dotted),
        Mark("", .line(band.lower), tone: .series(1), dash: .dotted),
        Mark("mean", .line(means), tone: .series(0)),
        Mark(
          "data", .points(zip(data.points, data.targets).map { Point($0, $1) }), tone: .series(2)),
        Mark("x", .verticalRule(input), tone: .muted),
      ])
    return LabView(
      Figure(
        title: "\(factors.count) passes with dropout on",
        panels: [.plot(curve), .plot(try histogram(samples, reach: reach))]),
      [
        Readout("mean of passes", here.mean, decimals: 3),
        Readout("without dropout", full, decimals: 3),
        Readout("spread (sd)", here.standardDeviation, decimals: 3),
        Readout("spread of all masks", try exactDeviation(features), decimals: 3),
      ],
      sentence: sentence(here, full: full))
  }

  private func histogram(_ samples: [Double], reach: Double) throws -> Plot {
    let bins = 24
    let counts = try Histogram.counts(of: samples, from: -reach, to: reach, bins: bins)
    return Plot(
      title: "Passes at x = \(NumberText.fixed(input, decimals: 2))",
      horizontal: Axis("prediction", range: -reach...reach), vertical: Axis("passes"),
      marks: [
        Mark(
          "passes",
          .histogram(
            edges: (0...bins).map { reach * (2 * Double($0) / Double(bins) - 1) },
            counts: counts.map(Double.init)), tone: .series(0))
      ])
  }

  private func sentence(_ here: MonteCarloStatistics, full: Double) -> String {
    if dropProbability == 0 {
      return "With p = 0 all passes are the same, and there is no spread: not because the model is "
        + "sure, but because nothing is dropped."
    }
    if !isScaled {
      return
        "Without the factor 1/(1-p) the passes scatter around a curve that is pulled towards the "
        + "intercept: here their mean is \(NumberText.significant(here.mean)) where the full model says "
        + "\(NumberText.significant(full))."
    }
    return "The mean of passes is the full model's prediction, give or take. The spread, "
      + "\(NumberText.significant(here.standardDeviation)) here, follows from p and the weights; "
      + "nothing makes it as wide as the model is wrong."
  }

  static func prediction() throws -> LabPrediction {
    let spreads = try [0.2, 0.5].map { probability in
      try MonteCarloDropout(
        dropProbability: probability, passes: 2, input: 0.5, isScaled: true, seed: 1
      ).exactDeviation(Model.bumps(at: 0.5))
    }
    let ratio = spreads[1] / spreads[0]
    return LabPrediction(
      "The same model predicts with dropout of 0.2 and of 0.5. Its data have not changed. What does the "
        + "spread of its passes do?",
      choices: ["it stays: the data decide it", "it doubles", "it halves"],
      answer: ratio > 1.1 ? 1 : ratio < 0.9 ? 2 : 0,
      because: "The variance goes as p/(1-p), so the spread is "
        + "\(NumberText.significant(ratio)) times as wide. It measures the masks before anything else."
    )
  }
}
