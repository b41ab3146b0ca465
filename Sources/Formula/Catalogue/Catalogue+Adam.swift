import RegularizationCore

extension Catalogue {
  /// Steps of Adam and its relatives.
  static var adam: [CatalogueEntry] {
    [
      CatalogueEntry(
        "adam_step", adamState + [.learningRate] + CatalogueParameter.adamHyperparameters,
        returns: .record(["w", "m", "v"]),
        formula:
          #"m' = \beta_1 m + (1 - \beta_1) g, \; v' = \beta_2 v + (1 - \beta_2) g^2, \; w - \eta \frac{m' / (1 - \beta_1^t)}{\sqrt{v' / (1 - \beta_2^t)} + \varepsilon}"#,
        summary: "Step number t of Adam; t starts at 1.",
        source: "Kingma, Ba 2015, algorithm 1",
        example: "adam_step([1], [0.5], [0], [0], t=1, lr=0.1)"
      ) { arguments throws(CoreError) in
        try arguments.adamStep(arguments.adam(.none, hyperparameters: 6))
      },
      CatalogueEntry(
        "adam_l2_step",
        adamState + [.learningRate, .weightDecay()] + CatalogueParameter.adamHyperparameters,
        returns: .record(["w", "m", "v"]),
        formula: #"\text{Adam's step with } g + \lambda w \text{ in place of } g"#,
        summary: "Step number t of Adam with an L2 penalty in the loss, as PyTorch's Adam.",
        source: "Loshchilov, Hutter 2019, algorithm 2",
        example: "adam_l2_step([1], [0.5], [0], [0], t=1, lr=0.1, weight_decay=0.01)"
      ) { arguments throws(CoreError) in
        try arguments.adamStep(
          arguments.adam(.addedToGradient(strength: arguments.number(6)), hyperparameters: 7))
      },
      CatalogueEntry(
        "adamw_step",
        adamState + [.learningRate, .weightDecay()] + CatalogueParameter.adamHyperparameters,
        returns: .record(["w", "m", "v"]),
        formula:
          #"(1 - \eta \lambda) w - \eta \frac{\hat{m}}{\sqrt{\hat{v}} + \varepsilon}"#,
        summary: "Step number t of AdamW: Adam with decoupled weight decay.",
        source: "Loshchilov, Hutter 2019, algorithm 2",
        example: "adamw_step([1], [0.5], [0], [0], t=1, lr=0.1, weight_decay=0.1)"
      ) { arguments throws(CoreError) in
        try arguments.adamStep(
          arguments.adam(.decoupled(strength: arguments.number(6)), hyperparameters: 7))
      },
      CatalogueEntry(
        "adam_l2_amsgrad_step",
        amsgradState + [.learningRate, .weightDecay()] + CatalogueParameter.adamHyperparameters,
        returns: .record(["w", "m", "v", "vmax"]),
        formula:
          #"\text{adam\_l2\_step with } \sqrt{v_{max} / (1 - \beta_2^t)} + \varepsilon \text{ below}, \; v_{max} = \max(v_{max}, v')"#,
        summary: "Step number t of AMSGrad with an L2 penalty in the loss.",
        source: "Reddi, Kale, Kumar 2018, algorithm 2; PyTorch",
        example:
          "adam_l2_amsgrad_step([1], [0.5], [0], [0], [0], t=1, lr=0.1, weight_decay=0.01)"
      ) { arguments throws(CoreError) in
        try arguments.amsgradStep(
          arguments.adam(
            .addedToGradient(strength: arguments.number(7)), rate: 6, hyperparameters: 8))
      },
      CatalogueEntry(
        "adamw_amsgrad_step",
        amsgradState + [.learningRate, .weightDecay()] + CatalogueParameter.adamHyperparameters,
        returns: .record(["w", "m", "v", "vmax"]),
        formula:
          #"\text{adamw\_step with } \sqrt{v_{max} / (1 - \beta_2^t)} + \varepsilon \text{ below}, \; v_{max} = \max(v_{max}, v')"#,
        summary: "Step number t of AMSGrad with decoupled weight decay.",
        source: "Reddi, Kale, Kumar 2018, algorithm 2; PyTorch",
        example: "adamw_amsgrad_step([1], [0.5], [0], [0], [0], t=1, lr=0.1, weight_decay=0.1)"
      ) { arguments throws(CoreError) in
        try arguments.amsgradStep(
          arguments.adam(.decoupled(strength: arguments.number(7)), rate: 6, hyperparameters: 8))
      },
      CatalogueEntry(
        "bias_correction", [.number("beta", .belowOne), .integer("t", atLeast: 1)],
        returns: .number, formula: #"1 - \beta^t"#,
        summary: "What a running mean that started at 0 is divided by after t steps.",
        source: "Kingma, Ba 2015, section 3", example: "bias_correction(0.999, t=1000)"
      ) { arguments throws(CoreError) in
        .number(
          try BiasCorrection(decayRate: arguments.number(0))(step: arguments.integer(1)))
      },
      CatalogueEntry(
        "adam_effective_decay",
        [
          .learningRate, .weightDecay(), .vector("v_hat", .nonNegative),
          .number("eps", .nonNegative, default: 1e-8),
        ], returns: .vector,
        formula: #"\frac{\eta \lambda}{\sqrt{\hat{v}} + \varepsilon}"#,
        summary: "The share of each weight that Adam with an L2 penalty removes in one step.",
        source: "Loshchilov, Hutter 2019, section 2",
        example: "adam_effective_decay(0.15, 0.15, v_hat=[1.653, 16.975])"
      ) { arguments throws(CoreError) in
        let optimizer = try Adam(
          learningRate: arguments.number(0), epsilon: arguments.number(3),
          weightDecay: .addedToGradient(strength: arguments.number(1)))
        return .vector(optimizer.effectiveDecay(correctedSecondMoment: arguments.vector(2)))
      },
    ]
  }

  private static var adamState: [CatalogueParameter] {
    [
      .weights, .gradient, .vector("m", lengthOf: "w"),
      .vector("v", .nonNegative, lengthOf: "w"), .integer("t", atLeast: 1),
    ]
  }

  private static var amsgradState: [CatalogueParameter] {
    adamState.dropLast() + [.vector("vmax", .nonNegative, lengthOf: "w")] + adamState.suffix(1)
  }
}

extension Arguments {
  /// The optimizer; β₁, β₂ and ε stand at three places in a row.
  fileprivate func adam(
    _ rule: WeightDecayRule, rate: Int = 5, hyperparameters: Int
  ) throws(CoreError) -> Adam {
    try Adam(
      learningRate: number(rate), beta1: number(hyperparameters),
      beta2: number(hyperparameters + 1), epsilon: number(hyperparameters + 2), weightDecay: rule)
  }

  fileprivate func adamStep(_ optimizer: Adam) throws(CoreError) -> Value {
    var state = AdamState(
      weights: vector(0), firstMoment: vector(2), secondMoment: vector(3),
      stepsTaken: integer(4) - 1)
    try optimizer.step(&state, gradient: vector(1))
    return .record([
      "w": .vector(state.weights), "m": .vector(state.firstMoment),
      "v": .vector(state.secondMoment),
    ])
  }

  fileprivate func amsgradStep(_ optimizer: Adam) throws(CoreError) -> Value {
    var state = AdamState(
      weights: vector(0), firstMoment: vector(2), secondMoment: vector(3),
      largestSecondMoment: vector(4), stepsTaken: integer(5) - 1)
    try optimizer.step(&state, gradient: vector(1))
    return .record([
      "w": .vector(state.weights), "m": .vector(state.firstMoment),
      "v": .vector(state.secondMoment), "vmax": .vector(state.largestSecondMoment ?? []),
    ])
  }
}
