import RegularizationCore

extension Catalogue {
  /// A classifier's probabilities and its loss.
  static var classification: [CatalogueEntry] {
    [
      CatalogueEntry(
        "softmax", [.vector("z")], returns: .vector,
        formula: #"\frac{e^{z_i}}{\sum_j e^{z_j}}"#, summary: "Probabilities out of logits.",
        source: "definition", example: "softmax([2, 1, 0])"
      ) { arguments throws(CoreError) in
        .vector(try Softmax.probabilities(of: arguments.vector(0)))
      },
      CatalogueEntry(
        "log_softmax", [.vector("z")], returns: .vector,
        formula: #"z_i - \ln \sum_j e^{z_j}"#,
        summary: "The logarithms of those probabilities, in nats, stably.",
        source: "definition", example: "log_softmax([2, 1, 0])"
      ) { arguments throws(CoreError) in
        .vector(try Softmax.logProbabilities(of: arguments.vector(0)))
      },
      CatalogueEntry(
        "cross_entropy", [.vector("logits"), .integer("target", atLeast: 0)], returns: .number,
        formula: #"-\ln \operatorname{softmax}(z)_t"#,
        summary: "The loss, in nats, of logits whose right class is target, counted from 0.",
        source: "definition; PyTorch cross_entropy", example: "cross_entropy([2, 1, 0], target=0)"
      ) { arguments throws(CoreError) in
        .number(
          try CrossEntropy.loss(logits: arguments.vector(0), target: arguments.integer(1)))
      },
      CatalogueEntry(
        "label_smooth_targets",
        [
          .integer("k", 1...FormulaLimits.greatestCount), .integer("target", atLeast: 0),
          .number("eps", .probability),
        ],
        returns: .vector, formula: #"(1 - \varepsilon) [i = t] + \frac{\varepsilon}{K}"#,
        summary: "Smoothed targets for k classes: eps is shared among all, the right one included.",
        source: "Szegedy et al. 2016, section 7",
        example: "label_smooth_targets(4, target=1, eps=0.1)", cost: classCost
      ) { arguments throws(CoreError) in
        .vector(
          try CrossEntropy.smoothedTargets(
            classes: arguments.integer(0), target: arguments.integer(1),
            smoothing: arguments.number(2)))
      },
      CatalogueEntry(
        "label_smoothing_ce",
        [.vector("logits"), .integer("target", atLeast: 0), .number("eps", .probability)],
        returns: .number, formula: #"-\sum_i q_i \ln \operatorname{softmax}(z)_i"#,
        summary: "The loss of logits against smoothed targets, in nats.",
        source: "Szegedy et al. 2016, section 7; PyTorch cross_entropy",
        example: "label_smoothing_ce([2, 1, 0], target=0, eps=0.1)"
      ) { arguments throws(CoreError) in
        .number(
          try CrossEntropy.smoothedLoss(
            logits: arguments.vector(0), target: arguments.integer(1),
            smoothing: arguments.number(2)))
      },
    ]
  }

  private static let classCost: @Sendable (Arguments) -> Double = { $0.number(0) }
}
