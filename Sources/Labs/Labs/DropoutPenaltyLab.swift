import Figures
import RegularizationCore

extension Lab {
  /// Dropout of a linear model's inputs is a penalty, found by going through all masks.
  static let dropoutPenalty = Lab(
    "dropout-penalty", "The penalty that dropout is",
    summary: "Average a small model's loss over every mask, and find a penalty on its weights.",
    parameters: [
      .number(DropoutPenaltyFigure.dropProbability), .number(DropoutPenaltyFigure.firstWeight),
      .number(DropoutPenaltyFigure.secondWeight), .number(DropoutPenaltyFigure.shift),
    ],
    prediction: { _ in try DropoutPenaltyFigure.prediction() },
    view: { try DropoutPenaltyFigure($0).view() })
}

private struct DropoutPenaltyFigure {
  static let dropProbability = NumberParameter(
    "p_drop", "p", "probability of dropping an input", 0...0.9, step: 0.05, initial: 0.4)
  static let firstWeight = NumberParameter(
    "w1", "w1", "first weight", -1...1, step: 0.05, initial: 0.4)
  static let secondWeight = NumberParameter(
    "w2", "w2", "second weight", -1...1, step: 0.05, initial: -0.3)
  static let shift = NumberParameter(
    "shift", "shift", "added to every input", -2...2, step: 0.1, initial: 0)

  let dropProbability: Double
  let weights: [Double]
  let inputs: Matrix
  let targets = [1, 2, 0.5]

  init(_ settings: LabSettings) {
    self.init(
      dropProbability: settings[Self.dropProbability],
      weights: [settings[Self.firstWeight], settings[Self.secondWeight]],
      shift: settings[Self.shift])
  }

  init(dropProbability: Double, weights: [Double] = [0.4, -0.3], shift: Double = 0) {
    self.dropProbability = dropProbability
    self.weights = weights
    let rows = [1.0, 2, 3, 1, 2, 2]
    inputs = Matrix(rows: 3, columns: 2, elements: rows.map { $0 + shift })
  }

  /// The loss of each of the four masks, with its probability.
  ///
  /// One mask serves all three examples here. The expected sum is the same with a mask for each, since
  /// it is a sum of expectations.
  func masks() throws -> [(mask: [Bool], probability: Double, loss: Double)] {
    try (0..<4).map { bits in
      let mask = [bits & 2 == 0, bits & 1 == 0]
      var loss = 0.0
      for (row, target) in targets.enumerated() {
        let kept = try Dropout.applied(
          to: Array(inputs.row(row)), mask: mask, dropProbability: dropProbability)
        let error = target - (try dotProduct(kept, weights))
        loss += error * error
      }
      let probability = try DropoutEnsemble.probability(of: mask, dropProbability: dropProbability)
      return (mask, probability, loss)
    }
  }

  func enumerated() throws -> Double {
    try masks().reduce(0) { $0 + $1.probability * $1.loss }
  }

  private func penalty(_ dropProbability: Double) throws -> Double {
    try Dropout.linearPenalty(
      inputs: inputs, weights: weights, dropProbability: dropProbability)
  }

  /// What the penalty would be if inputs were taxed by their variance: a common misreading.
  func varianceReading() throws -> Double {
    let odds = dropProbability / (1 - dropProbability)
    return try (0..<2).reduce(0) { sum, column in
      let values = (0..<inputs.rows).map { inputs[$0, column] }
      let variance = try Statistics.variance(of: values)
      return sum + odds * weights[column] * weights[column] * Double(inputs.rows) * variance
    }
  }

  func view() throws -> LabView {
    let plain = try squaredError()
    let masks = try masks()
    let penalty = try penalty(dropProbability)
    let enumerated = try enumerated()
    let curve = try (0...90).map { step in
      let probability = Double(step) / 100
      return Point(probability, plain + (try self.penalty(probability)))
    }
    let highest = max(2 * plain, enumerated) * 1.3 + 0.5
    let plot = Plot(
      title: "Expected loss",
      horizontal: Axis("p", range: 0...0.9), vertical: Axis("loss", range: 0...highest),
      marks: [
        Mark("without dropout", .horizontalRule(plain), tone: .muted),
        Mark("loss + penalty", .line(curve), tone: .series(0)),
        Mark("mean of 4 masks", .points([Point(dropProbability, enumerated)]), tone: .series(1)),
      ])
    let rows = masks.map { mask in
      [
        mask.mask.map { $0 ? "1" : "0" }.joined(separator: " "),
        NumberText.fixed(mask.probability, decimals: 3), NumberText.fixed(mask.loss, decimals: 4),
      ]
    }
    return LabView(
      Figure(
        title: "Three examples, two inputs, four masks",
        panels: [
          .plot(plot),
          .table(
            FigureTable(title: "All masks", header: ["mask", "probability", "loss"], rows: rows)),
        ]),
      [
        Readout("loss without dropout", plain, decimals: 5),
        Readout("penalty", penalty, decimals: 5),
        Readout("loss + penalty", plain + penalty, decimals: 5),
        Readout("mean over all masks", enumerated, decimals: 5),
        Readout("if variance were taxed", plain + (try varianceReading()), decimals: 5),
      ],
      sentence: try sentence())
  }

  private func squaredError() throws -> Double {
    try Dropout.linearExpectedSquaredError(
      inputs: inputs, targets: targets, weights: weights, dropProbability: 0)
  }

  private func sentence() throws -> String {
    if dropProbability == 0 {
      return "With p = 0 one mask has all the probability, and there is no penalty."
    }
    let odds = dropProbability / (1 - dropProbability)
    let moments = (0..<2).map { column in
      (0..<inputs.rows).reduce(0) { $0 + inputs[$1, column] * inputs[$1, column] }
    }
    return "The mean over all masks is the plain loss plus p/(1-p)·Σ wⱼ²·Σ xᵢⱼ²: w1² is taxed at "
      + "\(NumberText.significant(odds * moments[0])), w2² at "
      + "\(NumberText.significant(odds * moments[1])). Each weight pays for how large its input is, "
      + "and not for how much it varies."
  }

  static func prediction() throws -> LabPrediction {
    let near = try DropoutPenaltyFigure(dropProbability: 0.4).penalty(0.4)
    let far = try DropoutPenaltyFigure(dropProbability: 0.4, shift: 1).penalty(0.4)
    return LabPrediction(
      "Every input of a linear model is moved up by 1; its weights stay. What happens to the penalty that "
        + "dropout of the inputs amounts to?",
      choices: ["it grows", "it stays, since the variance of the inputs does", "it shrinks"],
      answer: far > near ? 0 : far < near ? 2 : 1,
      because:
        "It goes from \(NumberText.significant(near)) to \(NumberText.significant(far)): what "
        + "counts is the mean square of an input, and not its variance about the mean.")
  }
}
