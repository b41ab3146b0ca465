import RegularizationCore

extension Catalogue {
  /// Optimizers at work on a quadratic loss, and what stopping early is like.
  static var trajectories: [CatalogueEntry] {
    [
      CatalogueEntry(
        "optimize_quadratic", trajectory, returns: .vector,
        formula: #"\text{steps of the optimizer on } \frac{1}{2} \sum_i h_i (w_i - \theta^*_i)^2"#,
        summary: "Where an optimizer is after some steps on a quadratic loss.",
        source: trajectorySource,
        example:
          #"optimize_quadratic("adamw", [2, 1.5], [1, 4], [-2, -2], lr=0.15, weight_decay=0.15, steps=100)"#
      ) { arguments throws(CoreError) in
        let (loss, optimizer) = try arguments.trajectory()
        return .vector(
          try loss.weights(
            afterSteps: arguments.integer(6), of: optimizer, from: arguments.vector(3)))
      },
      CatalogueEntry(
        "optimize_quadratic_path", trajectory, returns: .matrix,
        formula:
          #"\text{start, and each step of the optimizer on } \frac{1}{2} \sum_i h_i (w_i - \theta^*_i)^2"#,
        summary: "The way of an optimizer on a quadratic loss: steps + 1 rows.",
        source: trajectorySource,
        example:
          #"optimize_quadratic_path("sgd_wd", [2, 1.5], [1, 4], [-2, -2], lr=0.1, weight_decay=0.1, steps=3)"#
      ) { arguments throws(CoreError) in
        let (loss, optimizer) = try arguments.trajectory()
        return .matrix(
          try loss.path(
            ofSteps: arguments.integer(6), of: optimizer, from: arguments.vector(3)))
      },
      CatalogueEntry(
        "adam_variant_quadratic", variantTrajectory, returns: .vector,
        formula:
          #"\text{steps of adam\_l2 or adamw, changed, on } \frac{1}{2} \sum_i h_i (w_i - \theta^*_i)^2"#,
        summary:
          "Where Adam is after some steps without its corrections, with late decay, or with ε in the root.",
        source: "definition; Kingma, Ba 2015 and Loshchilov, Hutter 2019 have none of the changes",
        example:
          #"adam_variant_quadratic("adamw", [2, 1.5], [1, 4], [-2, -2], lr=0.15, weight_decay=0.15, steps=100, corrected=false)"#
      ) { arguments throws(CoreError) in
        let loss = try QuadraticLoss(minimum: arguments.vector(1), curvatures: arguments.vector(2))
        return .vector(
          try loss.weights(
            afterSteps: arguments.integer(6), of: arguments.adamVariant(),
            from: arguments.vector(3)))
      },
      CatalogueEntry(
        "gd_quadratic",
        [
          .minimum, .curvatures, .vector("start", lengthOf: "theta_star"), .learningRate,
          .integer("steps", atLeast: 0),
        ], returns: .vector,
        formula: #"\theta^* + (1 - \eta h)^{steps} (start - \theta^*)"#,
        summary: "Where plain gradient descent is after some steps on a quadratic loss.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, equation 7.37",
        example: "gd_quadratic([2, 1.5], [1, 4], [0, 0], lr=0.1, steps=10)"
      ) { arguments throws(CoreError) in
        let loss = try QuadraticLoss(minimum: arguments.vector(0), curvatures: arguments.vector(1))
        return .vector(
          try EarlyStoppedDescent(
            learningRate: arguments.number(3), steps: arguments.integer(4)
          ).weights(on: loss, from: arguments.vector(2)))
      },
      CatalogueEntry(
        "early_stop_equiv_lambda",
        [.vector("h", .positive), .learningRate, .integer("steps", atLeast: 0)],
        returns: .vector, formula: #"\frac{h q}{1 - q}, \quad q = (1 - \eta h)^{steps}"#,
        summary: "The L2 strength that stopping gradient descent early is like, by direction.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, equations 7.40 to 7.44",
        example: "early_stop_equiv_lambda([1, 4], lr=0.1, steps=10)"
      ) { arguments throws(CoreError) in
        .vector(
          try EarlyStoppedDescent(
            learningRate: arguments.number(1), steps: arguments.integer(2)
          ).equivalentL2Strengths(curvatures: arguments.vector(0)))
      },
      CatalogueEntry(
        "early_stop_lambda_approx",
        [.number("lr", .positive), .integer("steps", atLeast: 1)], returns: .number,
        formula: #"\lambda \approx \frac{1}{\eta \cdot steps}"#,
        summary: "The L2 strength that stopping gradient descent early is roughly like.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, equation 7.45",
        example: "early_stop_lambda_approx(0.1, steps=10)"
      ) { arguments throws(CoreError) in
        .number(
          try EarlyStoppedDescent(
            learningRate: arguments.number(0), steps: arguments.integer(1)
          ).approximateL2Strength())
      },
    ]
  }

  private static var trajectorySource: String {
    "Kingma, Ba 2015; Loshchilov, Hutter 2019; PyTorch"
  }

  private static var trajectory: [CatalogueParameter] {
    [
      .option("optimizer", Optimizer.Name.allCases.map(\.rawValue)), .minimum, .curvatures,
      .vector("start", lengthOf: "theta_star"), .learningRate, .weightDecay(),
      .repetitions("steps"), .number("momentum", .belowOne, default: 0),
    ] + CatalogueParameter.adamHyperparameters
  }

  private static var variantTrajectory: [CatalogueParameter] {
    [
      .option("optimizer", [Optimizer.Name.adamL2, .adamW].map(\.rawValue)), .minimum, .curvatures,
      .vector("start", lengthOf: "theta_star"), .learningRate, .weightDecay(),
      .repetitions("steps"), .boolean("corrected", default: true),
      .boolean("decay_last", default: false), .boolean("eps_in_root", default: false),
    ] + CatalogueParameter.adamHyperparameters
  }
}

extension Arguments {
  fileprivate func trajectory() throws(CoreError) -> (QuadraticLoss, Optimizer) {
    let loss = try QuadraticLoss(minimum: vector(1), curvatures: vector(2))
    let optimizer = try Optimizer(
      option(0), learningRate: number(4), weightDecay: number(5), momentum: number(7),
      beta1: number(8), beta2: number(9), epsilon: number(10))
    return (loss, optimizer)
  }

  fileprivate func adamVariant() throws(CoreError) -> AdamVariant {
    let strength = number(5)
    let adam = try Adam(
      learningRate: number(4), beta1: number(10), beta2: number(11), epsilon: number(12),
      weightDecay: option(0, as: Optimizer.Name.self) == .adamL2
        ? .addedToGradient(strength: strength) : .decoupled(strength: strength))
    return AdamVariant(
      adam, correctsBias: boolean(7), decaysAfterStep: boolean(8), hasEpsilonInRoot: boolean(9))
  }
}
