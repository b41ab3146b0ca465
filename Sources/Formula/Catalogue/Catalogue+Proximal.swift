import RegularizationCore

extension Catalogue {
  /// Soft-thresholding, steps that reach zero, and limits on lengths.
  static var proximal: [CatalogueEntry] {
    [
      CatalogueEntry(
        "soft_threshold", [.numberOrVector("z"), .number("gamma", .nonNegative)],
        returns: .like("z"), formula: #"\text{sign}(z) \max(|z| - \gamma, 0)"#,
        summary: "Numbers moved towards zero by gamma, and no further.", source: "Donoho 1995",
        example: "soft_threshold([2, -0.3], gamma=0.5)"
      ) { arguments throws(CoreError) in
        let shrink = try SoftThreshold(arguments.number(1))
        return try arguments.mapNumbers(0) { shrink($0) }
      },
      CatalogueEntry(
        "l1_subgrad_step", [.weights, .gradient, .learningRate, .strength], returns: .vector,
        formula: #"w - \eta (g + \lambda \, \text{sign}(w))"#,
        summary: "A subgradient step with an L1 penalty: it jumps over zero and never rests there.",
        source: "definition", example: "l1_subgrad_step([0.0023], [0], lr=0.01, lambda=0.5)"
      ) { arguments throws(CoreError) in
        .vector(
          try L1Penalty(strength: arguments.number(3)).subgradientStep(
            from: arguments.vector(0), gradient: arguments.vector(1),
            learningRate: arguments.number(2)))
      },
      CatalogueEntry(
        "l1_prox_step", [.weights, .gradient, .learningRate, .strength], returns: .vector,
        formula: #"S(w - \eta g, \eta \lambda), \quad S = \text{soft\_threshold}"#,
        summary: "A proximal step with an L1 penalty: small weights become exactly zero.",
        source: "Beck, Teboulle 2009, equation 1.5",
        example: "l1_prox_step([0.0023], [0], lr=0.01, lambda=0.5)"
      ) { arguments throws(CoreError) in
        .vector(
          try L1Penalty(strength: arguments.number(3)).proximalStep(
            from: arguments.vector(0), gradient: arguments.vector(1),
            learningRate: arguments.number(2)))
      },
      CatalogueEntry(
        "elastic_net_prox_step",
        [
          .weights, .gradient, .learningRate, .number("alpha", .nonNegative),
          .number("l1_ratio", .probability),
        ], returns: .vector,
        formula: #"\frac{S(w - \eta g, \eta \alpha r)}{1 + \eta \alpha (1 - r)}"#,
        summary: "A proximal step with an elastic-net penalty.",
        source: "Parikh, Boyd 2014, section 6.5.3",
        example: "elastic_net_prox_step([1, 0.01], [0, 0], lr=0.1, alpha=0.5, l1_ratio=0.5)"
      ) { arguments throws(CoreError) in
        .vector(
          try ElasticNetPenalty(strength: arguments.number(3), l1Ratio: arguments.number(4))
            .proximalStep(
              from: arguments.vector(0), gradient: arguments.vector(1),
              learningRate: arguments.number(2)))
      },
      CatalogueEntry(
        "clip_grad_norm", [.vector("g"), .number("max_norm", .nonNegative)],
        returns: .record(["g", "norm"]),
        formula: #"g \cdot \min(1, \frac{c}{\|g\|_2 + 10^{-6}})"#,
        summary: "A gradient shortened where it is longer than max_norm, and its length before.",
        source: "Pascanu, Mikolov, Bengio 2013; PyTorch", example: "clip_grad_norm([3, 4], 1)"
      ) { arguments throws(CoreError) in
        let (gradient, norm) = try GradientClipping(maximumNorm: arguments.number(1))(
          arguments.vector(0))
        return .record(["g": .vector(gradient), "norm": .number(norm)])
      },
      CatalogueEntry(
        "project_l2_ball", [.weights, .number("radius", .nonNegative)], returns: .vector,
        formula: #"w \cdot \min(1, \frac{r}{\|w\|_2})"#,
        summary: "The nearest weights that are at most as long as a radius.",
        source: "Parikh, Boyd 2014, section 6.5.1", example: "project_l2_ball([3, 4], radius=1)"
      ) { arguments throws(CoreError) in
        .vector(try L2Ball(radius: arguments.number(1)).projection(of: arguments.vector(0)))
      },
    ]
  }
}
