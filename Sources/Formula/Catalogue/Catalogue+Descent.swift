import RegularizationCore

extension Catalogue {
  /// Steps of gradient descent, plain and with momentum.
  static var descent: [CatalogueEntry] {
    [
      CatalogueEntry(
        "sgd_step", [.weights, .gradient, .learningRate], returns: .vector,
        formula: #"w - \eta g"#, summary: "A step of plain gradient descent.",
        source: "definition", example: "sgd_step([2, -1.5], [0.5, 0.1], lr=0.1)"
      ) { arguments throws(CoreError) in
        try arguments.sgdStep(SGD(learningRate: arguments.number(2)))
      },
      CatalogueEntry(
        "sgd_l2_step", [.weights, .gradient, .learningRate, .strength, .convention()],
        returns: .vector,
        formula: #"w - \eta (g + k \lambda w), \quad k = 1 \text{ (half)}, \; 2 \text{ (full)}"#,
        summary: "A step of gradient descent with an L2 penalty in the loss.",
        source: "Loshchilov, Hutter 2019, algorithm 1",
        example: "sgd_l2_step([2, -1.5], [0.5, 0.1], lr=0.1, lambda=0.01)"
      ) { arguments throws(CoreError) in
        let penalty = try arguments.l2Penalty(3, convention: 4)
        return try arguments.sgdStep(
          SGD(
            learningRate: arguments.number(2),
            weightDecay: .addedToGradient(strength: penalty.gradientStrength)))
      },
      CatalogueEntry(
        "sgd_wd_step", [.weights, .gradient, .learningRate, .strength], returns: .vector,
        formula: #"(1 - \eta \lambda) w - \eta g"#,
        summary: "A step of gradient descent with decoupled weight decay.",
        source: "Loshchilov, Hutter 2019, equation 1",
        example: "sgd_wd_step([2, -1.5], [0.5, 0.1], lr=0.1, lambda=0.01)"
      ) { arguments throws(CoreError) in
        try arguments.sgdStep(
          SGD(
            learningRate: arguments.number(2),
            weightDecay: .decoupled(strength: arguments.number(3))))
      },
      CatalogueEntry(
        "sgd_momentum_step",
        [
          .weights, .gradient, .vector("buf", lengthOf: "w"), .learningRate,
          .number("momentum", .belowOne), .number("dampening", .belowOne, default: 0),
          .weightDecay(default: 0), .boolean("nesterov", default: false),
          .boolean("first", default: false),
        ], returns: .record(["w", "buf"]),
        formula:
          #"d = g + \lambda w, \; b' = \mu b + (1 - \tau) d \; (b' = d \text{ in the first step}), \; w - \eta b'"#,
        summary: "A step of momentum with the L2 penalty in the gradient, as PyTorch's SGD.",
        source: "Sutskever et al. 2013; PyTorch SGD",
        example: "sgd_momentum_step([2], [0.5], [0], lr=0.1, momentum=0.9, weight_decay=0.01)"
      ) { arguments throws(CoreError) in
        try arguments.momentumStep(
          MomentumSGD(
            learningRate: arguments.number(3), momentum: arguments.number(4),
            dampening: arguments.number(5), isNesterov: arguments.boolean(7),
            weightDecay: .addedToGradient(strength: arguments.number(6))),
          isFirst: arguments.boolean(8))
      },
      CatalogueEntry(
        "sgdw_momentum_step",
        [
          .weights, .gradient, .vector("buf", lengthOf: "w"), .learningRate,
          .number("momentum", .belowOne), .weightDecay(default: 0),
          .boolean("first", default: false),
        ], returns: .record(["w", "buf"]),
        formula: #"b' = \mu b + g, \quad (1 - \eta \lambda) w - \eta b'"#,
        summary: "A step of momentum with decoupled weight decay (SGDW).",
        source: "Loshchilov, Hutter 2019, algorithm 1",
        example: "sgdw_momentum_step([2], [0.5], [0], lr=0.1, momentum=0.9, weight_decay=0.01)"
      ) { arguments throws(CoreError) in
        try arguments.momentumStep(
          MomentumSGD(
            learningRate: arguments.number(3), momentum: arguments.number(4),
            weightDecay: .decoupled(strength: arguments.number(5))),
          isFirst: arguments.boolean(6))
      },
    ]
  }
}

extension Arguments {
  fileprivate func sgdStep(_ optimizer: SGD) throws(CoreError) -> Value {
    var weights = vector(0)
    try optimizer.step(&weights, gradient: vector(1))
    return .vector(weights)
  }

  fileprivate func momentumStep(
    _ optimizer: MomentumSGD, isFirst: Bool
  ) throws(CoreError) -> Value {
    var state = MomentumState(weights: vector(0), buffer: vector(2), isFirst: isFirst)
    try optimizer.step(&state, gradient: vector(1))
    return .record(["w": .vector(state.weights), "buf": .vector(state.buffer)])
  }
}
