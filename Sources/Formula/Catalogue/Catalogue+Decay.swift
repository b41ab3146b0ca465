import RegularizationCore

extension Catalogue {
  /// What weight decay does over many steps.
  static var decay: [CatalogueEntry] {
    [
      CatalogueEntry(
        "decay_factor", [.learningRate, .strength, .convention()], returns: .number,
        formula:
          #"1 - \eta \lambda \text{ (half)}, \quad 1 - 2 \eta \lambda \text{ (full)}"#,
        summary: "What one step of weight decay multiplies a weight by.", source: decaySource,
        example: "decay_factor(0.1, 0.01)"
      ) { arguments throws(CoreError) in
        .number(try arguments.decay(0, 1, convention: arguments.convention(2)).factor)
      },
      CatalogueEntry(
        "decay_percent", [.learningRate, .strength, .convention()], returns: .number,
        formula:
          #"100 \eta \lambda \text{ (half)}, \quad 200 \eta \lambda \text{ (full)}"#,
        summary: "What one step of weight decay takes away, in percent.", source: decaySource,
        example: "decay_percent(0.001, 0.01)"
      ) { arguments throws(CoreError) in
        .number(try arguments.decay(0, 1, convention: arguments.convention(2)).percentPerStep)
      },
      CatalogueEntry(
        "decay_after",
        [.numberOrVector("w"), .learningRate, .strength, .integer("steps", atLeast: 0)],
        returns: .like("w"), formula: #"w (1 - \eta \lambda)^{steps}"#,
        summary: "Weights after a number of steps in which only decay acts.", source: decaySource,
        example: "decay_after(1, lr=0.1, lambda=0.01, steps=1000)"
      ) { arguments throws(CoreError) in
        let factor = try arguments.decay(1, 2).factor(afterSteps: arguments.integer(3))
        return try arguments.mapNumbers(0) { factor * $0 }
      },
      CatalogueEntry(
        "decay_half_life", [.learningRate, .strength], returns: .number,
        formula: #"\frac{\ln \frac{1}{2}}{\ln(1 - \eta \lambda)}"#,
        summary: "How many steps of decay halve a weight.", source: decaySource,
        example: "decay_half_life(0.001, 0.01)"
      ) { arguments throws(CoreError) in .number(try arguments.decay(0, 1).halfLife()) },
      CatalogueEntry(
        "steps_to_fraction", [.learningRate, .strength, .number("fraction", .fraction)],
        returns: .number, formula: #"\frac{\ln f}{\ln(1 - \eta \lambda)}"#,
        summary: "How many steps of decay leave a fraction of a weight.", source: decaySource,
        example: "steps_to_fraction(0.1, 0.01, fraction=0.1)"
      ) { arguments throws(CoreError) in
        .number(try arguments.decay(0, 1).steps(toFraction: arguments.number(2)))
      },
      CatalogueEntry(
        "decay_timescale", [.learningRate, .strength], returns: .number,
        formula: #"\frac{1}{\eta \lambda}"#,
        summary: "The number of steps after which about 1/e of a weight is left.",
        source: decaySource, example: "decay_timescale(0.0003, 0.1)"
      ) { arguments throws(CoreError) in .number(try arguments.decay(0, 1).timescale()) },
      CatalogueEntry(
        "norm_after_decay",
        [.weights, .learningRate, .strength, .integer("steps", atLeast: 0)], returns: .number,
        formula: #"\|w\|_2 \, |1 - \eta \lambda|^{steps}"#,
        summary: "The length of the weights after a number of steps in which only decay acts.",
        source: decaySource, example: "norm_after_decay([3, 4], lr=0.1, lambda=0.1, steps=100)"
      ) { arguments throws(CoreError) in
        .number(
          try arguments.decay(1, 2).norm(
            of: arguments.vector(0), afterSteps: arguments.integer(3)))
      },
      CatalogueEntry(
        "cumulative_decay", [.vector("lrs", .nonNegative), .strength], returns: .number,
        formula: #"\prod_t (1 - \eta_t \lambda)"#,
        summary: "What is left of a weight after a schedule of learning rates.",
        source: decaySource, example: "cumulative_decay([0.1, 0.05, 0.01], lambda=0.1)"
      ) { arguments throws(CoreError) in
        .number(
          try WeightDecay.cumulativeFactor(
            learningRates: arguments.vector(0), strength: arguments.number(1)))
      },
    ]
  }

  private static var decaySource: String { "Loshchilov, Hutter 2019, equation 1" }
}

extension Arguments {
  fileprivate func decay(
    _ learningRate: Int, _ strength: Int, convention: PenaltyConvention = .half
  ) throws(CoreError) -> WeightDecay {
    try WeightDecay(
      learningRate: number(learningRate), strength: number(strength), convention: convention)
  }
}
