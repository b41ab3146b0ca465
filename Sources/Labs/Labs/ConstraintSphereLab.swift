import Figures
import RegularizationCore

extension Lab {
  /// A penalty seen as a sphere that the weights must stay on.
  static let constraintSphere = Lab(
    "constraint-sphere", "The constraint sphere",
    summary:
      "Tighten a circle around the origin, and see along which direction the weights give way.",
    parameters: [
      .number(ConstraintSphere.strength), .toggle(ConstraintSphere.showsData),
      .toggle(ConstraintSphere.showsPenalty),
    ],
    actions: [
      LabAction("data", "data contours", key: "d") { $0[ConstraintSphere.showsData].toggle() },
      LabAction("penalty", "penalty contours", key: "p") {
        $0[ConstraintSphere.showsPenalty].toggle()
      },
    ],
    prediction: { _ in try ConstraintSphere.prediction() },
    view: { try ConstraintSphere($0).view() })
}

private struct ConstraintSphere {
  static let strength = NumberParameter(
    "lambda", "λ", "penalty strength, in λ‖θ‖²", 0...2, step: 0.05, initial: 0.5)
  static let showsData = ToggleParameter("data", "data contours", initial: true)
  static let showsPenalty = ToggleParameter("penalty", "penalty contours", initial: true)

  let loss: QuadraticLoss
  let penalty: L2Penalty
  let showsData: Bool
  let showsPenalty: Bool

  init(_ settings: LabSettings) throws {
    try self.init(
      strength: settings[Self.strength], showsData: settings[Self.showsData],
      showsPenalty: settings[Self.showsPenalty])
  }

  init(strength: Double, showsData: Bool = true, showsPenalty: Bool = true) throws {
    loss = try QuadraticLoss(minimum: [2, 1.5], curvatures: [1, 4])
    penalty = try L2Penalty(strength: strength, convention: .full)
    self.showsData = showsData
    self.showsPenalty = showsPenalty
  }

  func view() throws -> LabView {
    let weights = loss.minimum(with: penalty)
    let radius = VectorNorm.l2(of: weights)
    let shrinkage = try QuadraticLoss.shrinkagePercent(from: loss.minimum, to: weights)
    var marks = [
      Mark("", .horizontalRule(0), tone: .muted), Mark("", .verticalRule(0), tone: .muted),
    ]
    if showsData {
      let touching = try loss.value(at: weights)
      marks.append(
        Mark(
          "data loss", .levels([0.2, 2.5].filter { abs($0 - touching) > 0.1 }, of: loss),
          tone: .muted, dash: .dotted))
      if touching > 0 {
        marks.append(
          Mark("data loss at θ̃", .levels([touching], of: loss), tone: .series(2), dash: .solid))
      }
    }
    if showsPenalty {
      marks.append(
        Mark("constraint sphere", .circle(radius: radius), tone: .series(1), dash: .dashed))
    }
    marks.append(Mark("θ*", .points([Point(2, 1.5)]), tone: .series(3)))
    marks.append(Mark("θ̃", .points([Point(weights[0], weights[1])]), tone: .series(0)))
    let plot = Plot(
      horizontal: Axis("θ1", range: -2.5...3.5), vertical: Axis("θ2", range: -2.5...3),
      hasEqualUnits: true, marks: marks)
    return LabView(
      Figure(title: "Where the ellipse touches the circle", plot),
      [
        Readout("θ*", loss.minimum, decimals: 2),
        Readout("‖θ*‖", VectorNorm.l2(of: loss.minimum), decimals: 2),
        Readout("θ̃", weights, decimals: 2),
        Readout("‖θ̃‖", radius, decimals: 2),
        Readout("shrinkage", shrinkage, decimals: 1, unit: "%"),
        Readout("loss", "L = L_data + λ‖θ‖²"),
      ],
      sentence: try sentence(shrinkage))
  }

  private func sentence(_ shrinkage: Double) throws -> String {
    guard penalty.strength > 0 else {
      return "With λ = 0 the circle reaches out to θ*: the constraint costs nothing."
    }
    let lost = try penalty.shrinkFactors(curvatures: loss.curvatures).map {
      NumberText.percent(1 - $0, decimals: 0)
    }
    return "The ellipse and the circle touch, and don't cross. The norm is "
      + "\(NumberText.fixed(shrinkage, decimals: 1))% shorter, and that is no coordinate's share: the "
      + "flat direction θ1 loses \(lost[0]), the steep one θ2 \(lost[1])."
  }

  static func prediction() throws -> LabPrediction {
    let lost = try L2Penalty(strength: 0.5, convention: .full)
      .shrinkFactors(curvatures: [1, 4]).map { 1 - $0 }
    return LabPrediction(
      "The loss curves 4 times as much along θ2 as along θ1. With a penalty on both, which coordinate "
        + "loses the larger share?",
      choices: ["θ1, the flat direction", "θ2, the steep direction", "both lose the same share"],
      answer: lost[0] > lost[1] ? 0 : lost[0] < lost[1] ? 1 : 2,
      because: "A coordinate keeps h/(h + 2λ) of its value. At λ = 0.5 θ1 loses "
        + "\(NumberText.percent(lost[0], decimals: 0)), θ2 \(NumberText.percent(lost[1], decimals: 0)): "
        + "where the data care, they hold on.")
  }
}
