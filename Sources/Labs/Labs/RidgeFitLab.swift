import Figures
import Formula
import RegularizationCore

extension Lab {
  /// A polynomial under a ridge penalty, and the U of its validation error.
  static let ridgeFit = Lab(
    "ridge-fit", "How strong a penalty?",
    summary:
      "Bend a polynomial of ten coefficients with a penalty, from memorizing to saying nothing.",
    parameters: [.number(RidgeFit.strength), .number(RidgeFit.degree)],
    prediction: { _ in try RidgeFit.prediction() },
    view: { try RidgeFit($0).view() })

  /// Three of those fits beside each other: too little, enough, and too much.
  static let threeFits = Lab(
    "three-fits", "Under-, well and over-regularized",
    summary: "See three fits of the same points beside each other.", parameters: [],
    prediction: { _ in try RidgeFit.predictionOfThree() }, view: { _ in try RidgeFit.three() })
}

private struct RidgeFit {
  static let strength = NumberParameter(
    "lambda", "λ", "penalty strength", zeroAnd: 1e-8, to: 1e3, perDecade: 2, initial: 0)
  static let degree = NumberParameter("degree", "d", "degree", 1...9, step: 1, initial: 9)
  /// From the least strength to the greatest, four to a decade.
  static let strengths = (0...44).map { 1e-8 * NumberText.powerOfTen(Double($0) / 4) }

  let strength: Double
  let degree: Int
  let data: NoisySine
  let errors: RegularizationPath.Point
  let curve: Polynomial

  init(strength: Double, degree: Int = 9) throws {
    self.strength = strength
    self.degree = degree
    data = try NoisySine.shared.get()
    errors = try Self.errors(data, degree, [strength])[0]
    curve = try Polynomial(
      fittedTo: data.training.points, data.training.targets, degree: degree, alpha: strength)
  }

  init(_ settings: LabSettings) throws {
    try self.init(strength: settings[Self.strength], degree: settings[whole: Self.degree])
  }

  private static func errors(
    _ data: NoisySine, _ degree: Int, _ strengths: [Double]
  ) throws -> [RegularizationPath.Point] {
    try RegularizationPath.polynomial(
      training: data.training, validation: data.validation, degree: degree, strengths: strengths)
  }

  private var size: Double { VectorNorm.l2(of: curve.coefficients) }

  private func fitPlot(title: String) -> Plot {
    func points(_ set: (points: [Double], targets: [Double])) -> [Point] {
      zip(set.points, set.targets).map { Point($0, $1) }
    }
    return Plot(
      title: title, horizontal: Axis("x", range: -1...1), vertical: Axis("y", range: -2...2),
      marks: [
        Mark("truth", .curve(-1...1, points: 60, NoisySine.truth), tone: .muted, dash: .dotted),
        Mark("fit", .curve(-1...1, { curve($0) }), tone: .series(0)),
        Mark("train", .points(points(data.training)), tone: .series(1)),
      ])
  }

  func view() throws -> LabView {
    let path = try Self.errors(data, degree, Self.strengths)
    let best = path.min { $0.validationError < $1.validationError } ?? errors
    var marks = [
      Mark(
        "train", .line(path.map { Point($0.strength, $0.trainingError) }), tone: .series(1),
        dash: .dashed),
      Mark(
        "validation", .line(path.map { Point($0.strength, $0.validationError) }), tone: .series(2),
        dash: .solid),
    ]
    // 0 has no place on a logarithmic axis; the fit itself and the readouts show it.
    if strength > 0 {
      marks.append(Mark("λ", .verticalRule(strength), tone: .series(0)))
    }
    let curves = Plot(
      title: "Mean squared error",
      horizontal: Axis("λ", scale: .logarithmic, range: 1e-8...1e3),
      vertical: Axis("error", range: 0...0.8), marks: marks)
    return LabView(
      Figure(
        title: "A polynomial of degree \(degree) and ten points",
        panels: [.plot(fitPlot(title: "Fit")), .plot(curves)]),
      [
        Readout("train error", errors.trainingError, decimals: 5),
        Readout("validation error", errors.validationError, decimals: 5),
        Readout("‖w‖", size, digits: 4),
        Readout("least validation error", best.validationError, decimals: 5),
        Readout("at λ", best.strength, digits: 2),
      ],
      sentence: sentence(best))
  }

  private func sentence(_ best: RegularizationPath.Point) -> String {
    if degree == 9, strength == 0 {
      return
        "Ten numbers fit ten points: the training error is 0, and the curve pays for it between "
        + "the points, where the validation error is \(NumberText.significant(errors.validationError))."
    }
    if best.validationError > 2 * NoisySine.noiseVariance {
      return
        "A polynomial of degree \(degree) is too stiff for this curve: however weak the penalty, its "
        + "validation error isn't below \(NumberText.significant(best.validationError)), most of which "
        + "isn't noise."
    }
    let ratio = NumberText.significant(errors.validationError / best.validationError)
    let isWeaker = strength < best.strength
    if errors.validationError <= 1.1 * best.validationError {
      return
        "This is about as good as it gets: the curve follows the points and not their noise, and the "
        + "validation error is within \(NumberText.percent(0.1, decimals: 0)) of its least."
    }
    return isWeaker
      ? "The penalty is too weak for degree \(degree): the curve bends for the noise as well, and the "
        + "validation error is \(ratio) times the least on this path."
      : "The penalty is too strong: both errors are large, and the validation error is \(ratio) times "
        + "the least on this path."
  }

  static func three() throws -> LabView {
    let fits = try [0, 1e-2, 100].map { try RidgeFit(strength: $0) }
    let titles = ["too little: λ = 0", "enough: λ = 0.01", "too much: λ = 100"]
    let readouts = zip(fits, ["λ = 0", "λ = 0.01", "λ = 100"]).map { fit, name in
      let errors = [fit.errors.trainingError, fit.errors.validationError]
      return Readout(
        "\(name): train, validation", .vector(errors),
        text: errors.map { NumberText.fixed($0, decimals: 5) }.joined(separator: ", "))
    }
    return LabView(
      Figure(
        title: "Three fits of the same ten points",
        panels: zip(fits, titles).map { .plot($0.fitPlot(title: $1)) }),
      readouts,
      sentence:
        "From left to right the training error only grows, while the validation error falls "
        + "from \(NumberText.significant(fits[0].errors.validationError)) to "
        + "\(NumberText.significant(fits[1].errors.validationError)) and rises again to "
        + "\(NumberText.significant(fits[2].errors.validationError)).")
  }

  static func prediction() throws -> LabPrediction {
    let errors = try errors(try NoisySine.shared.get(), 9, [0, 1e-2, 1e2])
    let values = errors.map(\.validationError)
    return LabPrediction(
      "A polynomial of degree 9 goes through ten noisy points. Which ridge penalty gives the least error "
        + "on other points of the same curve?",
      choices: errors.map { "λ = \(NumberText.shortest($0.strength))" },
      answer: try Extremum.indexOfMinimum(in: values),
      because: "The validation errors are "
        + values.map { NumberText.significant($0) }.joined(separator: ", ")
        + ": too little lets the curve follow the noise, too much lets it follow nothing.")
  }

  static func predictionOfThree() throws -> LabPrediction {
    let fits = try [0, 1e-2, 100].map { try RidgeFit(strength: $0) }
    return LabPrediction(
      "Three fits of the same points, with λ = 0, 0.01 and 100. Which has the least training error?",
      choices: ["λ = 0", "λ = 0.01", "λ = 100"],
      answer: try Extremum.indexOfMinimum(in: fits.map(\.errors.trainingError)),
      because:
        "A penalty can only raise the training error; what it may lower is the error elsewhere. "
        + "Here the training errors are "
        + fits.map { NumberText.fixed($0.errors.trainingError, decimals: 3) }.joined(
          separator: ", ")
        + ".")
  }
}
