import RegularizationCore

extension Catalogue {
  /// Penalties on weights and their gradients.
  static var penalties: [CatalogueEntry] {
    [
      CatalogueEntry(
        "l2_penalty", [.weights, .strength, .convention()], returns: .number,
        formula:
          #"\frac{\lambda}{2} \|w\|_2^2 \text{ (half)}, \quad \lambda \|w\|_2^2 \text{ (full)}"#,
        summary: "The squared penalty that keeps weights small.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, 7.1.1",
        example: "l2_penalty([3, 4], lambda=0.1)"
      ) { arguments throws(CoreError) in
        .number(try arguments.l2Penalty(1, convention: 2).value(at: arguments.vector(0)))
      },
      CatalogueEntry(
        "l2_grad", [.weights, .strength, .convention()], returns: .vector,
        formula: #"\lambda w \text{ (half)}, \quad 2 \lambda w \text{ (full)}"#,
        summary: "The gradient of the L2 penalty.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, 7.1.1",
        example: "l2_grad([2, -1.5], lambda=0.1)"
      ) { arguments throws(CoreError) in
        .vector(try arguments.l2Penalty(1, convention: 2).gradient(at: arguments.vector(0)))
      },
      CatalogueEntry(
        "l1_penalty", [.weights, .strength], returns: .number,
        formula: #"\lambda \|w\|_1 = \lambda \sum_i |w_i|"#,
        summary: "The absolute-value penalty that makes weights zero.",
        source: "Tibshirani 1996", example: "l1_penalty([3, -4], lambda=0.1)"
      ) { arguments throws(CoreError) in
        .number(try L1Penalty(strength: arguments.number(1)).value(at: arguments.vector(0)))
      },
      CatalogueEntry(
        "l1_subgrad", [.weights, .strength], returns: .vector,
        formula: #"\lambda \, \text{sign}(w), \quad \text{sign}(0) = 0"#,
        summary: "A subgradient of the L1 penalty.", source: "Tibshirani 1996",
        example: "l1_subgrad([3, -4, 0], lambda=0.1)"
      ) { arguments throws(CoreError) in
        .vector(try L1Penalty(strength: arguments.number(1)).subgradient(at: arguments.vector(0)))
      },
      CatalogueEntry(
        "elastic_net_penalty", [.weights] + elasticNet, returns: .number,
        formula: #"\alpha r \|w\|_1 + \frac{\alpha}{2} (1 - r) \|w\|_2^2, \quad r = l1\_ratio"#,
        summary: "A mixture of the L1 and the L2 penalty.",
        source: "Zou, Hastie 2005, as scikit-learn writes it",
        example: "elastic_net_penalty([1, -2], alpha=2, l1_ratio=0.25)"
      ) { arguments throws(CoreError) in
        .number(
          try ElasticNetPenalty(strength: arguments.number(1), l1Ratio: arguments.number(2))
            .value(at: arguments.vector(0)))
      },
      CatalogueEntry(
        "elastic_net_subgrad", [.weights] + elasticNet, returns: .vector,
        formula: #"\alpha r \, \text{sign}(w) + \alpha (1 - r) w, \quad r = l1\_ratio"#,
        summary: "A subgradient of the elastic-net penalty.",
        source: "Zou, Hastie 2005, as scikit-learn writes it",
        example: "elastic_net_subgrad([1, -2], alpha=2, l1_ratio=0.25)"
      ) { arguments throws(CoreError) in
        .vector(
          try ElasticNetPenalty(strength: arguments.number(1), l1Ratio: arguments.number(2))
            .subgradient(at: arguments.vector(0)))
      },
    ]
  }

  private static var elasticNet: [CatalogueParameter] {
    [.number("alpha", .nonNegative), .number("l1_ratio", .probability)]
  }
}

extension Arguments {
  /// The L2 penalty of a strength and a convention.
  func l2Penalty(_ strength: Int, convention: Int) throws(CoreError) -> L2Penalty {
    try L2Penalty(strength: number(strength), convention: self.convention(convention))
  }
}
