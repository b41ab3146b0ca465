import Figures
import RegularizationCore

extension Lab {
  /// 200 weights after an L1 and an L2 penalty: exact zeros against small numbers.
  static let sparsity = Lab(
    "sparsity", "Zeros, and numbers close to zero",
    summary: "Put an L1 and an L2 penalty on the same 200 weights, and count what is 0.",
    parameters: [.number(SparsityFigure.strength), .number(SparsityFigure.threshold)],
    prediction: { _ in try SparsityFigure.prediction() },
    view: { try SparsityFigure($0).view() })
}

private struct SparsityFigure {
  static let strength = NumberParameter(
    "lambda", "λ", "penalty strength", 0...2, step: 0.05, initial: 0.35)
  static let threshold = NumberParameter(
    "threshold", "threshold", "what counts as near zero", zeroAnd: 1e-4, to: 0.1, perDecade: 3,
    initial: 1e-3)
  static let bins = 25

  let strength: Double
  let threshold: Double
  let first: [Double]
  let l1: [Double]
  let l2: [Double]

  init(strength: Double, threshold: Double) throws {
    self.strength = strength
    self.threshold = threshold
    first = try LinearCongruentialNormals.draw(seed: 42, count: 200, standardDeviation: 0.5)
    let loss = try QuadraticLoss(
      minimum: first, curvatures: [Double](repeating: 1, count: first.count))
    l1 = loss.minimum(with: try L1Penalty(strength: strength))
    l2 = loss.minimum(with: try L2Penalty(strength: strength))
  }

  init(_ settings: LabSettings) throws {
    try self.init(strength: settings[Self.strength], threshold: settings[Self.threshold])
  }

  private func exactZeros(_ weights: [Double]) -> Int { weights.count { $0 == 0 } }

  func view() throws -> LabView {
    let zeros = exactZeros(l1)
    let share = Double(zeros) / Double(l1.count)
    // Both histograms on one scale, or their heights couldn't be compared.
    let tallest = Double((try counts(l1) + counts(l2)).max() ?? 0)
    return LabView(
      Figure(
        title: "200 weights under λ = \(NumberText.shortest(strength))",
        panels: [
          .plot(try plot("L1", l1, tone: .series(1), tallest: tallest)),
          .plot(try plot("L2", l2, tone: .series(0), tallest: tallest)),
        ]),
      [
        Readout("exact zeros, L1", zeros, of: l1.count),
        Readout("exact zeros, L2", exactZeros(l2), of: l2.count),
        Readout(
          "below threshold, L1", 100 * (try Sparsity.share(of: l1, below: threshold)), decimals: 1,
          unit: "%"),
        Readout(
          "below threshold, L2", 100 * (try Sparsity.share(of: l2, below: threshold)), decimals: 1,
          unit: "%"),
        Readout("stored with indices", 100 * (try stored(share, .index)), decimals: 1, unit: "%"),
        Readout(
          "stored with a bit mask", 100 * (try stored(share, .bitmask)), decimals: 1, unit: "%"),
      ],
      sentence: try sentence(share))
  }

  private func stored(_ sparsity: Double, _ format: SparseStorage.Format) throws -> Double {
    try SparseStorage.ratio(sparsity: sparsity, valueBytes: 4, indexBytes: 4, format: format)
  }

  private func counts(_ weights: [Double]) throws -> [Int] {
    try Histogram.counts(of: weights, from: -2, to: 2, bins: Self.bins)
  }

  private func plot(
    _ title: String, _ weights: [Double], tone: Tone, tallest: Double
  ) throws -> Plot {
    Plot(
      title: title, horizontal: Axis("weight", range: -2...2),
      vertical: Axis("weights", range: 0...max(40, tallest)),
      marks: [
        Mark(
          title,
          .histogram(
            edges: (0...Self.bins).map { -2 + 4 * Double($0) / Double(Self.bins) },
            counts: try counts(weights).map(Double.init)), tone: tone)
      ])
  }

  private func sentence(_ share: Double) throws -> String {
    if strength == 0 { return "With λ = 0 both are the weights that the data want; none is 0." }
    let factor = NumberText.significant(1 / (1 + strength))
    let size = NumberText.percent(try stored(share, .index))
    return "L1 cuts off everything below λ: \(NumberText.percent(share)) are exactly 0. L2 only "
      + "multiplies by \(factor), and a multiple of a number is no zero. With an index for each "
      + "number that is left, L1 weights take \(size) of the space."
  }

  static func prediction() throws -> LabPrediction {
    let figure = try SparsityFigure(strength: 0.35, threshold: 1e-3)
    let zeros = [figure.l1, figure.l2].map(figure.exactZeros)
    return LabPrediction(
      "200 weights of standard deviation 0.5 get a penalty of λ = 0.35 each. How many become exactly 0 "
        + "with L2?",
      choices: ["none", "about half, as with L1", "nearly all"],
      answer: zeros[1] == 0 ? 0 : zeros[1] < 150 ? 1 : 2,
      because:
        "With L1 it's \(zeros[0]), with L2 \(zeros[1]): dividing by 1 + λ makes smaller numbers, "
        + "and no zeros.")
  }
}
