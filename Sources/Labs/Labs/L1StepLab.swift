import Figures
import Formula
import RegularizationCore

extension Lab {
  /// Two ways to descend on a loss with an L1 penalty: one jumps over 0 for ever, one rests on it.
  static let l1Step = Lab(
    "l1-step", "Two steps for an L1 penalty",
    summary: "Follow one weight down an L1 penalty by subgradient and by proximal steps.",
    parameters: [
      .number(L1Steps.start), .number(L1Steps.strength), .number(L1Steps.learningRate),
      .number(L1Steps.slope), .number(L1Steps.steps),
    ],
    actions: [
      LabAction("step", "one step", key: "n") { $0[L1Steps.steps] += 1 },
      LabAction(play: "keep stepping", L1Steps.steps, by: 1, everyFrames: 5),
    ],
    prediction: { _ in try L1Steps.prediction() },
    view: { try L1Steps($0).view() })
}

private struct L1Steps {
  static let start = NumberParameter(
    "w", "w", "weight at the start", -0.05...0.05, step: 0.0001, initial: 0.0123)
  static let strength = NumberParameter(
    "lambda", "λ", "penalty strength", 0...2, step: 0.05, initial: 0.5)
  static let learningRate = NumberParameter(
    "lr", "η", "learning rate", 0.001...0.05, step: 0.001, initial: 0.01)
  static let slope = NumberParameter(
    "g", "g", "slope of the data loss", -2...2, step: 0.05, initial: 0)
  static let steps = NumberParameter("steps", "t", "steps", 0...100, step: 1, initial: 12)

  let start: Double
  let penalty: L1Penalty
  let learningRate: Double
  let slope: Double
  let subgradient: [Double]
  let proximal: [Double]

  init(
    start: Double, strength: Double, learningRate: Double, slope: Double, steps: Int
  ) throws {
    self.start = start
    self.learningRate = learningRate
    self.slope = slope
    penalty = try L1Penalty(strength: strength)
    var subgradient = [start]
    var proximal = [start]
    for step in 0..<steps {
      subgradient += try penalty.subgradientStep(
        from: [subgradient[step]], gradient: [slope], learningRate: learningRate)
      proximal += try penalty.proximalStep(
        from: [proximal[step]], gradient: [slope], learningRate: learningRate)
    }
    self.subgradient = subgradient
    self.proximal = proximal
  }

  init(_ settings: LabSettings) throws {
    try self.init(
      start: settings[Self.start], strength: settings[Self.strength],
      learningRate: settings[Self.learningRate], slope: settings[Self.slope],
      steps: settings[whole: Self.steps])
  }

  private var steps: Int { proximal.count - 1 }
  private var jump: Double { learningRate * penalty.strength }
  /// The first step after which the proximal weight is 0.
  private var arrival: Int? { proximal.firstIndex(of: 0) }

  func view() throws -> LabView {
    func line(_ weights: [Double]) -> MarkShape {
      .line(zip(0..., weights).map { Point(Double($0), $1) })
    }
    let all = subgradient + proximal + [0]
    let margin = max(0.002, ((all.max() ?? 0) - (all.min() ?? 0)) * 0.08)
    let plot = Plot(
      horizontal: Axis("step", range: 0...Double(max(12, steps))),
      vertical: Axis("weight", range: (all.min() ?? 0) - margin...(all.max() ?? 0) + margin),
      marks: [
        Mark("", .horizontalRule(0), tone: .muted),
        Mark("subgradient", line(subgradient), tone: .series(1)),
        Mark("proximal", line(proximal), tone: .series(0)),
      ])
    return LabView(
      Figure(title: "One weight under an L1 penalty", plot),
      [
        Readout("step", steps),
        Self.readout("subgradient", subgradient[steps]),
        Self.readout("proximal", proximal[steps]),
        Readout("step length ηλ", jump, digits: 4),
        Readout("zero after", arrival.map { $0 == 1 ? "1 step" : "\($0) steps" } ?? "not yet"),
      ],
      sentence: sentence)
  }

  /// Steps back and forth leave rounding errors where 0 was meant, which nobody needs to read.
  private static func text(_ weight: Double) -> String {
    NumberText.significant(NumberText.rounded(weight, decimals: 9), digits: 5)
  }

  private static func readout(_ label: String, _ weight: Double) -> Readout {
    Readout(label, .number(weight), text: text(weight))
  }

  private var sentence: String {
    if penalty.strength == 0 {
      return "With λ = 0 there is no penalty, and both steps are the same."
    }
    if slope.magnitude > penalty.strength {
      return
        "The data pull harder than the penalty (|g| = \(NumberText.shortest(slope.magnitude)) above "
        + "λ = \(NumberText.shortest(penalty.strength))), so 0 is no resting place for either step."
    }
    guard let arrival else {
      return "Neither has reached 0 yet; the proximal step moves the weight by at most "
        + "η(λ + |g|) = \(NumberText.significant(learningRate * (penalty.strength + slope.magnitude)))."
    }
    let subgradientRests = subgradient.suffix(2).allSatisfy { $0 == 0 }
    if subgradientRests {
      return "Both have hit 0 exactly, which the subgradient step does only by luck: its steps of "
        + "\(NumberText.significant(jump)) happen to add up."
    }
    if subgradient[steps].magnitude < 1e-9 {
      return
        "The proximal weight is exactly 0 since step \(arrival), and stays there. The subgradient "
        + "step jumps about 0 by its fixed length, and at this very step it happens to be on it, but "
        + "for rounding; it won't stay."
    }
    return
      "The proximal weight is exactly 0 since step \(arrival), and stays there since |g| is at most "
      + "λ. The subgradient step jumps over 0 by its fixed length and is now at "
      + "\(Self.text(subgradient[steps]))."
  }

  static func prediction() throws -> LabPrediction {
    let run = try L1Steps(start: 0.0123, strength: 0.5, learningRate: 0.01, slope: 0, steps: 6)
    let rests = run.subgradient.suffix(2).allSatisfy { $0 == 0 }
    return LabPrediction(
      "A weight of 0.0123 is moved by subgradient steps of an L1 penalty, each 0.005 long. Where does it "
        + "end up?",
      choices: [
        "exactly at 0", "jumping back and forth around 0", "close to 0, a little nearer each step",
      ], answer: rests ? 0 : 1,
      because: "It goes "
        + run.subgradient.dropFirst().map { NumberText.significant($0, digits: 2) }
        .joined(separator: ", ")
        + ". Only a proximal step, which stops at 0 when it would cross it, gets exact zeros.")
  }
}
