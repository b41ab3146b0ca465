import Figures
import Formula
import RegularizationCore

extension Lab {
  /// The same batch through four normalizations, and whose output depends on whom.
  static let normalizers = Lab(
    "normalizers", "Four ways to normalize a batch",
    summary:
      "Send one batch through batch, layer and RMS normalization, and see which outputs depend on "
      + "the other examples.",
    parameters: [
      .choice(Normalizers.layer), .number(Normalizers.rows), .number(Normalizers.outlier),
      .number(Normalizers.passes),
    ],
    actions: [
      LabAction("next", "next layer", key: "n") { settings in
        let names = Normalizers.layer.options.map(\.name)
        let place = names.firstIndex(of: settings[Normalizers.layer]) ?? 0
        settings[Normalizers.layer] = names[(place + 1) % names.count]
      }
    ],
    prediction: { _ in try Normalizers.prediction() },
    view: { try Normalizers($0).view() })
}

private struct Normalizers {
  static let layer = ChoiceParameter(
    "layer", "normalization", initial: "batch-training",
    [
      .init("batch-training", "BatchNorm while training"),
      .init("batch-evaluation", "BatchNorm in evaluation"), .init("layer", "LayerNorm"),
      .init("rms", "RMSNorm"),
    ])
  static let rows = NumberParameter(
    "rows", "n", "examples in the batch", 1...5, step: 1, initial: 4)
  static let outlier = NumberParameter(
    "outlier", "outlier", "added to the last example", -5...5, step: 0.5, initial: 0
  )
  static let passes = NumberParameter(
    "passes", "passes", "batches seen before evaluation", 0...50, step: 1,
    initial: 10)
  static let batch: [[Double]] = [
    [3, 4, 1], [1, 2, 0.5], [2, 6, -1], [4, 5, 2], [2.5, 3, 0],
  ]

  let layer: String
  let rows: Int
  let outlier: Double
  let passes: Int

  init(_ settings: LabSettings) {
    layer = settings[Self.layer]
    rows = settings[whole: Self.rows]
    outlier = settings[Self.outlier]
    passes = settings[whole: Self.passes]
  }

  init(layer: String, rows: Int, outlier: Double) {
    self.layer = layer
    self.rows = rows
    self.outlier = outlier
    passes = 10
  }

  private func input(outlier: Double) throws -> Matrix {
    var chosen = Array(Self.batch.prefix(rows))
    chosen[rows - 1] = chosen[rows - 1].map { $0 + outlier }
    return try Matrix(rows: chosen)
  }

  /// The outputs with the last example moved by so much.
  func output(outlier: Double) throws -> Matrix {
    let input = try input(outlier: outlier)
    let normalization = try BatchNormalization()
    switch layer {
    case "batch-training":
      return try normalization.train(on: input, running: Self.beginning).output
    case "batch-evaluation":
      return try normalization.evaluate(input, running: try running(normalization))
    case "layer":
      return try Matrix(
        rows: (0..<rows).map { try LayerNormalization.normalized(Array(input.row($0))) })
    default:
      return try Matrix(
        rows: (0..<rows).map { try RMSNormalization.normalized(Array(input.row($0))) })
    }
  }

  private static let beginning = BatchNormalization.RunningStatistics(
    mean: [0, 0, 0], variance: [1, 1, 1])

  /// What evaluation uses: the statistics after some training batches of all five examples, unmoved.
  private func running(
    _ normalization: BatchNormalization
  ) throws -> BatchNormalization.RunningStatistics {
    let training = try Matrix(rows: Self.batch)
    return try (0..<passes).reduce(Self.beginning) { running, _ in
      try normalization.train(on: training, running: running).running
    }
  }

  func view() throws -> LabView {
    let input = try input(outlier: outlier)
    let output: Matrix
    do {
      output = try self.output(outlier: outlier)
    } catch let error as CoreError {
      return LabView(
        Figure(title: title, panels: [.table(Self.table("Before", input))]),
        [Readout("output", "none")],
        sentence:
          "BatchNorm in training can't normalize one example: its variance in the batch says "
          + "nothing. \(error) (PyTorch raises ValueError); in evaluation it can.")
    }
    let moved = try movement()
    let example = Array(output.row(0))
    return LabView(
      Figure(
        title: title,
        panels: [
          .plot(Self.plot("Before", input)), .plot(Self.plot("After", output)),
          .table(Self.table("After, in numbers", output)),
        ]),
      [
        Readout("moved by the outlier", moved, decimals: 3),
        Readout("first example after", example, decimals: 3),
        Readout("its mean", try Statistics.mean(of: example), decimals: 3),
        Readout("its population variance", try Statistics.variance(of: example), decimals: 3),
        Readout("first example before", Array(input.row(0)), decimals: 2),
      ],
      sentence: try sentence(moved: moved))
  }

  private var title: String {
    Self.layer.options.first { $0.name == layer }?.title ?? layer
  }

  /// How far the first example's output moves because the last one was moved.
  func movement() throws -> Double {
    guard rows > 1 else { return 0 }
    let still = try output(outlier: 0).row(0)
    let moved = try output(outlier: outlier).row(0)
    return VectorNorm.l2(of: zip(still, moved).map { $0 - $1 })
  }

  private static func plot(_ title: String, _ batch: Matrix) -> Plot {
    Plot(
      title: title,
      horizontal: Axis(
        "feature", range: 0.5...3.5, ticks: (1...3).map { AxisTick(Double($0), String($0)) }),
      vertical: Axis("value"),
      marks: [Mark("", .horizontalRule(0), tone: .muted)]
        + (0..<batch.rows).map { row in
          Mark(
            "example \(row + 1)",
            .points(zip(1..., batch.row(row)).map { Point(Double($0), $1) }), tone: .series(row))
        })
  }

  private static func table(_ title: String, _ batch: Matrix) -> FigureTable {
    FigureTable(
      title: title, header: ["example", "1", "2", "3"],
      rows: (0..<batch.rows).map { row in
        [String(row + 1)] + batch.row(row).map { NumberText.fixed($0, decimals: 3) }
      })
  }

  private func sentence(moved: Double) throws -> String {
    switch layer {
    case "batch-training":
      let first =
        "Each feature has mean 0 and variance 1 over the \(rows) examples of this batch. "
      return outlier == 0
        ? first + "Move the last example to see the others' outputs move with it."
        : first + "Moving the last example has moved the first one's output by "
          + "\(NumberText.significant(moved)), though its input is the same."
    case "batch-evaluation":
      let weight = NumberText.significant(
        (0..<passes).reduce(1) { weight, _ in weight * 0.9 }, digits: 2)
      return
        "Evaluation uses the running statistics, so that each example stands for itself. After "
        + "\(passes) training batches the first guess, mean 0 and variance 1, still weighs \(weight)."
    case "layer":
      return
        "Each example has mean 0 and variance 1 over its own features, whatever the others are: "
        + "training and evaluation are the same."
    default:
      return
        "Each example is divided by its own root mean square; nothing is subtracted, so the mean "
        + "stays where it was in proportion."
    }
  }

  static func prediction() throws -> LabPrediction {
    let names = ["batch-training", "batch-evaluation", "layer"]
    let moved = try names.map {
      try Normalizers(layer: $0, rows: 4, outlier: 4).movement()
    }
    return LabPrediction(
      "One example of a batch changes. In which of these does another example's output change?",
      choices: ["BatchNorm while training", "BatchNorm in evaluation", "LayerNorm"],
      answer: try Extremum.indexOfMaximum(in: moved),
      because: "When the fourth of four examples moves by 4, the first one's output moves by "
        + moved.map { NumberText.significant($0) }.joined(separator: ", ") + " in that order.")
  }
}
