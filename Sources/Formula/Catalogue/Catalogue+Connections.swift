import RegularizationCore

extension Catalogue {
  /// How many units are kept, and how many connections are left.
  static var connections: [CatalogueEntry] {
    [
      CatalogueEntry(
        "choose", [.integer("n", atLeast: 0), .integer("k", atLeast: 0)], returns: .number,
        formula: #"\frac{n!}{k! (n - k)!}"#, summary: "The ways to choose k of n.",
        source: "binomial coefficient", example: "choose(10, 5)"
      ) { arguments throws(CoreError) in
        .number(try Binomial.coefficient(choosing: arguments.integer(1), of: arguments.integer(0)))
      },
      CatalogueEntry(
        "binomial_pmf",
        [.integer("n", atLeast: 0), .integer("k"), .number("p", .probability)], returns: .number,
        formula: #"\frac{n!}{k! (n - k)!} p^k (1 - p)^{n - k}"#,
        summary: "The probability of exactly k successes in n independent trials.",
        source: "binomial distribution; Loader 2000", example: "binomial_pmf(10, k=4, p=0.3)"
      ) { arguments throws(CoreError) in
        .number(
          try Binomial.probability(
            successes: arguments.integer(1), trials: arguments.integer(0),
            probability: arguments.number(2)))
      },
      CatalogueEntry(
        "mlp_connections", [.integers("layers")], returns: .number,
        formula: #"\sum_l n_l n_{l + 1}"#,
        summary: "The connections of a fully connected network of layers of these sizes.",
        source: "definition", example: "mlp_connections([3, 5, 5, 2])"
      ) { arguments throws(CoreError) in
        .number(try LayerConnections.total(layers: arguments.integers(0)))
      },
      CatalogueEntry(
        "active_connections", [.integers("layers"), .integers("kept", lengthOf: "layers")],
        returns: .number, formula: #"\sum_l k_l k_{l + 1}"#,
        summary: "The connections left between the units that are kept.",
        source: "definition", example: "active_connections([3, 5, 5, 2], kept=[3, 3, 3, 2])"
      ) { arguments throws(CoreError) in
        .number(
          try LayerConnections.active(layers: arguments.integers(0), kept: arguments.integers(1)))
      },
      CatalogueEntry(
        "expected_active_connections", [.integers("layers"), .number("p_drop", .probability)],
        returns: .number,
        formula: #"\sum_l n_l n_{l + 1} (1 - p_{drop})^{h_l}"#,
        summary: "The connections expected to be left, where h of the two layers are hidden.",
        source: "definition", example: "expected_active_connections([3, 5, 5, 2], p_drop=0.4)"
      ) { arguments throws(CoreError) in
        .number(
          try LayerConnections.expectedActive(
            layers: arguments.integers(0), dropProbability: arguments.number(1)))
      },
    ]
  }
}
