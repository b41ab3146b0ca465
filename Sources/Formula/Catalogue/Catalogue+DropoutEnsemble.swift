import RegularizationCore

extension Catalogue {
  /// Dropout as an ensemble of thinned networks.
  static var dropoutEnsemble: [CatalogueEntry] {
    [
      CatalogueEntry(
        "subnetwork_count", [.integer("n", 0...1023)], returns: .number, formula: #"2^n"#,
        summary: "The thinned networks that n units can be masked to, the empty one included.",
        source: "Srivastava et al. 2014, section 1", example: "subnetwork_count(10)"
      ) { arguments throws(CoreError) in
        .number(try DropoutEnsemble.subnetworkCount(units: arguments.integer(0)))
      },
      CatalogueEntry(
        "mask_probability", [.mask(), .number("p_drop", .probability)], returns: .number,
        formula: #"\prod_i p_{drop}^{1 - m_i} (1 - p_{drop})^{m_i}"#,
        summary: "The probability of one mask.", source: "independent units",
        example: "mask_probability([0, 0, 1, 1], p_drop=0.2)"
      ) { arguments throws(CoreError) in
        .number(
          try DropoutEnsemble.probability(
            of: arguments.mask(0), dropProbability: arguments.number(1)))
      },
      CatalogueEntry(
        "ensemble_softmax_arithmetic", ensembleParameters, returns: .vector,
        formula: #"\sum_m P(m) \operatorname{softmax}(W \frac{x \cdot m}{1 - p} + b)"#,
        summary: "The mean prediction of all masks of the inputs of a softmax layer.",
        source: "Srivastava et al. 2014, section 7.5",
        example:
          "ensemble_softmax_arithmetic([[1, -2], [0.5, 3]], b=[0, 0], x=[1, 0.5], p_drop=0.2)",
        cost: ensembleCost
      ) { arguments throws(CoreError) in
        .vector(
          try DropoutEnsemble.arithmeticMean(
            weights: arguments.matrix(0), biases: arguments.vector(1),
            input: arguments.vector(2), dropProbability: arguments.number(3)))
      },
      CatalogueEntry(
        "ensemble_softmax_geometric", ensembleParameters, returns: .vector,
        formula:
          #"\operatorname{softmax}(\sum_m P(m) \ln \operatorname{softmax}(W \frac{x \cdot m}{1 - p} + b))"#,
        summary: "The normalized geometric mean of those predictions: the full network's own.",
        source: "Baldi and Sadowski 2013",
        example:
          "ensemble_softmax_geometric([[1, -2], [0.5, 3]], b=[0, 0], x=[1, 0.5], p_drop=0.2)",
        cost: ensembleCost
      ) { arguments throws(CoreError) in
        .vector(
          try DropoutEnsemble.geometricMean(
            weights: arguments.matrix(0), biases: arguments.vector(1),
            input: arguments.vector(2), dropProbability: arguments.number(3)))
      },
      CatalogueEntry(
        "mc_dropout_stats", [.vector("samples")], returns: .record(["mean", "var", "sd"]),
        formula: #"\bar{s}, \quad \frac{1}{n - 1} \sum_i (s_i - \bar{s})^2, \quad \sqrt{var}"#,
        summary: "The mean and the spread of a network's outputs under different masks.",
        source: "Gal and Ghahramani 2016", example: "mc_dropout_stats([0.9, 1.1, 1.3])"
      ) { arguments throws(CoreError) in
        let statistics = try MonteCarloStatistics(of: arguments.vector(0))
        return .record([
          "mean": .number(statistics.mean), "var": .number(statistics.variance),
          "sd": .number(statistics.standardDeviation),
        ])
      },
    ]
  }

  private static var ensembleParameters: [CatalogueParameter] {
    [.matrix("W"), .vector("b"), .vector("x"), .number("p_drop", .probability)]
  }

  /// Each of the 2ⁿ masks takes a few operations a class; one unit more doubles that.
  private static let ensembleCost: @Sendable (Arguments) -> Double = { arguments in
    let masks = 1 << min(arguments.vector(2).count, 62)
    return 4 * Double(masks) * Double(arguments.vector(1).count + 1)
  }
}
