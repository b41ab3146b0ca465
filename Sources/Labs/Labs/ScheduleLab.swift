import Figures
import RegularizationCore

extension Lab {
  /// Warm-up and a half cosine, and all the decay that comes together under it.
  static let schedule = Lab(
    "schedule", "A schedule and its decay",
    summary: "Shape warm-up and cosine, and see how much of an untouched weight decay leaves.",
    parameters: [
      .number(Schedule.step), .number(Schedule.warmup), .number(Schedule.total),
      .number(Schedule.peak), .number(Schedule.finalRatio), .number(Schedule.strength),
    ],
    actions: [
      LabAction(play: "let training pass", Schedule.step) { settings in
        let total = settings[Schedule.total]
        settings[Schedule.step] = min(total, settings[Schedule.step] + (total / 50).rounded())
      }
    ],
    prediction: { _ in try Schedule.prediction() },
    view: { try Schedule($0).view() })
}

private struct Schedule {
  static let step = NumberParameter("step", "t", "step", 0...250_000, step: 1000, initial: 0)
  static let warmup = NumberParameter(
    "warmup", "warmup", "steps of warm-up", 0...20_000, step: 500, initial: 2000)
  static let total = NumberParameter(
    "total", "total", "all steps", 1000...250_000, step: 1000, initial: 250_000)
  static let peak = NumberParameter(
    "peak", "η", "largest learning rate", 0.00005...0.002, step: 0.00005, initial: 0.0003)
  static let finalRatio = NumberParameter(
    "min_ratio", "r", "last rate as a share of the largest", 0...1, step: 0.05, initial: 0.1)
  static let strength = NumberParameter(
    "lambda", "λ", "decay strength", 0...0.5, step: 0.01, initial: 0.1)

  let schedule: CosineSchedule
  let strength: Double
  let step: Int
  /// Steps are taken in blocks, so that a quarter of a million of them cost as much as two thousand.
  /// Within a block all have the learning rate of its middle; the error in the exponent is about
  /// (π·block/total)²/24 of it, below a millionth.
  let block: Int

  init(_ settings: LabSettings) throws {
    let total = settings[whole: Self.total]
    try self.init(
      CosineSchedule(
        warmupSteps: min(settings[whole: Self.warmup], total), totalSteps: total,
        peak: settings[Self.peak], finalRatio: settings[Self.finalRatio]),
      strength: settings[Self.strength], step: min(settings[whole: Self.step], total))
  }

  init(_ schedule: CosineSchedule, strength: Double, step: Int) throws {
    self.schedule = schedule
    self.strength = strength
    self.step = step
    block = max(1, (schedule.totalSteps + 1999) / 2000)
  }

  /// The step at the end of each block, and the share of an untouched weight left there.
  func remaining() throws -> [(step: Int, share: Double)] {
    var remaining = [(step: 0, share: 1.0)]
    var share = 1.0
    for start in stride(from: 0, to: schedule.totalSteps, by: block) {
      let count = min(block, schedule.totalSteps - start)
      let rate = try schedule.learningRate(at: start + (count + 1) / 2)
      share *= try WeightDecay(learningRate: rate, strength: strength).factor(afterSteps: count)
      remaining.append((start + count, share))
    }
    return remaining
  }

  func view() throws -> LabView {
    let total = Double(schedule.totalSteps)
    let remaining = try remaining()
    let here = remaining.last { $0.step <= step }?.share ?? 1
    let rate = try schedule.learningRate(at: step)
    let end = try schedule.learningRate(at: schedule.totalSteps)
    let places = (0...160).map { schedule.totalSteps * $0 / 160 } + [schedule.warmupSteps]
    let rates = try places.sorted().map { Point(Double($0), try schedule.learningRate(at: $0)) }
    let stride = max(1, remaining.count / 160)
    let shares = remaining.indices.filter { $0 % stride == 0 || $0 == remaining.count - 1 }
    let marker = Mark("step", .verticalRule(Double(step)), tone: .muted)
    return LabView(
      Figure(
        title: "Warm-up, cosine, and what decay leaves",
        panels: [
          .plot(
            Plot(
              title: "Learning rate", horizontal: Axis("step", range: 0...total),
              vertical: Axis("η", range: 0...schedule.peak * 1.1),
              marks: [marker, Mark("η", .line(rates), tone: .series(0))])),
          .plot(
            Plot(
              title: "Left of an untouched weight", horizontal: Axis("step", range: 0...total),
              vertical: Axis("share", range: 0...1.05),
              marks: [
                marker,
                Mark(
                  "share",
                  .line(shares.map { Point(Double(remaining[$0].step), remaining[$0].share) }),
                  tone: .series(1)),
              ])),
        ]),
      [
        Readout("step", step, of: schedule.totalSteps),
        Readout("learning rate", rate, digits: 4),
        Readout("decay per step", 100 * rate * strength, digits: 3, unit: "%"),
        Readout("left so far", here, digits: 4),
        Readout("left at the end", remaining.last?.share ?? 1, digits: 4),
        Readout("last learning rate", end, digits: 3),
      ],
      sentence: sentence(end: remaining.last?.share ?? 1))
  }

  private func sentence(end: Double) -> String {
    if strength == 0 { return "With λ = 0 nothing decays, whatever the learning rate does." }
    let most = NumberText.significant(100 * schedule.peak * strength)
    return
      "A step takes at most \(most)% of a weight. Together \(schedule.totalSteps) steps would leave "
      + "\(NumberText.significant(100 * end))% of one that the data never touch."
  }

  static func prediction() throws -> LabPrediction {
    let schedule = try CosineSchedule(
      warmupSteps: 2000, totalSteps: 250_000, peak: 3e-4, finalRatio: 0.1)
    let left = try Schedule(schedule, strength: 0.1, step: 0).remaining().last?.share ?? 1
    return LabPrediction(
      "A language model is trained for 250,000 steps, with a learning rate of at most 0.0003 and "
        + "λ = 0.1: at most 0.003% of decay per step. What is left of a weight that gets no gradient?",
      choices: [
        "about 97%", "about half", "about \(NumberText.significant(100 * left, digits: 2))%",
        "nothing",
      ], answer: 2,
      because: "The shares of all steps multiply up to a factor of "
        + "\(NumberText.significant(left, digits: 4)).")
  }
}
