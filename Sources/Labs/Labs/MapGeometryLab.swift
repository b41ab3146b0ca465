import Figures
import RegularizationCore

extension Lab {
  /// Where a prior pulls the weights: a circle of equal Gaussian prior against a diamond of equal
  /// Laplace prior.
  static let mapGeometry = Lab(
    "map-geometry", "The geometry of a prior",
    summary:
      "Pull two weights towards 0 with an L2 or an L1 penalty, and see which of them gets there.",
    parameters: [.choice(MapGeometry.prior), .number(MapGeometry.strength)],
    actions: [
      LabAction("toggle", "L2 or L1", key: "t") { settings in
        settings[MapGeometry.prior] = settings[MapGeometry.prior] == "l2" ? "l1" : "l2"
      }
    ],
    prediction: { _ in try MapGeometry.prediction() },
    view: { try MapGeometry($0).view() })
}

private struct MapGeometry {
  static let prior = ChoiceParameter(
    "prior", "prior", initial: "l2",
    [.init("l2", "Gaussian: L2"), .init("l1", "Laplace: L1")])
  static let strength = NumberParameter(
    "lambda", "λ", "penalty strength", 0...4, step: 0.05, initial: 0)

  let loss: QuadraticLoss
  let isL1: Bool
  let strength: Double

  init(isL1: Bool, strength: Double) throws {
    // A squared distance without a factor 1/2, hence curvatures of 2.
    loss = try QuadraticLoss(minimum: [1.6, 0.5], curvatures: [2, 2])
    self.isL1 = isL1
    self.strength = strength
  }

  init(_ settings: LabSettings) throws {
    try self.init(isL1: settings[Self.prior] == "l1", strength: settings[Self.strength])
  }

  func mapPoint() throws -> [Double] {
    isL1
      ? loss.minimum(with: try L1Penalty(strength: strength))
      : loss.minimum(with: try L2Penalty(strength: strength))
  }

  func totalLoss(at weights: [Double]) throws -> Double {
    let penalty =
      isL1
      ? try L1Penalty(strength: strength).value(at: weights)
      : try L2Penalty(strength: strength).value(at: weights)
    return try loss.value(at: weights) + penalty
  }

  func view() throws -> LabView {
    let weights = try mapPoint()
    let total = try totalLoss(at: weights)
    let radius = isL1 ? VectorNorm.l1(of: weights) : VectorNorm.l2(of: weights)
    let priorName = isL1 ? "equal Laplace prior" : "equal Gaussian prior"
    // The level through the MAP point touches the prior's; one beside it would only hide that.
    let touching = try loss.value(at: weights)
    let others = [0.1, 0.6, 1.8].filter { ($0 - touching).magnitude > 0.12 }
    let marks = [
      Mark("data loss", .levels(others, of: loss), tone: .muted, dash: .dotted),
      Mark(
        touching > 0 ? "data loss at w*" : "", .levels([touching], of: loss), tone: .series(2),
        dash: .dashed),
      Mark("", .horizontalRule(0), tone: .muted),
      Mark("", .verticalRule(0), tone: .muted),
      Mark(
        radius > 0 ? priorName : "", isL1 ? .diamond(radius: radius) : .circle(radius: radius),
        tone: .series(1), dash: .solid),
      Mark("data minimum", .points([Point(1.6, 0.5)]), tone: .series(3)),
      Mark("MAP w*", .points([Point(weights[0], weights[1])]), tone: .series(0)),
    ]
    let plot = Plot(
      horizontal: Axis("w1", range: -2...2), vertical: Axis("w2", range: -1.5...1.5),
      hasEqualUnits: true, marks: marks)
    return LabView(
      Figure(title: "Data loss and \(isL1 ? "Laplace" : "Gaussian") prior", plot),
      [
        Readout("data minimum", loss.minimum, decimals: 2),
        Readout("MAP w*", weights, decimals: 2),
        Readout("total loss", total, digits: 4),
        Readout(isL1 ? "‖w*‖₁" : "‖w*‖₂", radius, decimals: 4),
      ],
      sentence: sentence(weights))
  }

  private func sentence(_ weights: [Double]) -> String {
    guard strength > 0 else {
      return "With λ = 0 the prior says nothing: the MAP point is the data's own minimum."
    }
    let snaps = loss.zeroingStrengths
    let shares = zip(weights, loss.minimum).map { NumberText.percent($0 / $1, decimals: 0) }
    switch (isL1, weights.filter { $0 == 0 }.count) {
    case (true, 2):
      return "Both weights are exactly 0: past λ = \(NumberText.shortest(snaps[0])) the corner at "
        + "the origin wins over all that the data say."
    case (true, 1):
      return "The touching point is a corner of the diamond: w2 is exactly 0 since λ reached "
        + "\(NumberText.shortest(snaps[1])), and w1 follows at \(NumberText.shortest(snaps[0]))."
    case (true, _):
      return
        "Each weight has moved by the same λ/2 = \(NumberText.fixed(strength / 2, decimals: 3))"
        + " towards 0; the smaller one gets there at λ = \(NumberText.shortest(snaps[1]))."
    default:
      return "Both weights keep the same share, \(shares[0]), since both curvatures are equal; "
        + "however large λ is, neither becomes 0."
    }
  }

  static func prediction() throws -> LabPrediction {
    let l1 = try MapGeometry(isL1: true, strength: 1.2).mapPoint()
    let l2 = try MapGeometry(isL1: false, strength: 1.2).mapPoint()
    let zeros = [l2, l1].map { $0.contains(0) }
    let answer = zeros == [false, true] ? 1 : zeros == [true, true] ? 2 : zeros[0] ? 0 : 3
    return LabPrediction(
      "The data want the weights (1.6, 0.5). With λ = 1.2, which penalty puts a weight exactly "
        + "at 0?",
      choices: ["only L2", "only L1", "both", "neither"], answer: answer,
      because: "With L1 the weights are \(NumberText.fixed(l1, decimals: 2)), with L2 "
        + "\(NumberText.fixed(l2, decimals: 2)): a diamond is touched at its corner, a circle has "
        + "none.")
  }
}
