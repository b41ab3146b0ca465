import RegularizationCore

extension Catalogue {
  /// What dropout does to means and variances.
  static var dropoutMoments: [CatalogueEntry] {
    [
      CatalogueEntry(
        "dropout_expectation", [.number("a"), .number("p_drop", .probability), .dropoutMode],
        returns: .number,
        formula: #"E = a \text{ (inverted)}, \quad E = (1 - p_{drop}) a \text{ (standard)}"#,
        summary: "The expected value of an activation under dropout.",
        source: "Srivastava et al. 2014, sections 4 and 10",
        example: #"dropout_expectation(2, p_drop=0.3, mode="standard")"#
      ) { arguments throws(CoreError) in
        .number(
          try Dropout.expectation(
            of: arguments.number(0), dropProbability: arguments.number(1),
            mode: arguments.option(2)))
      },
      CatalogueEntry(
        "dropout_variance", [.number("a"), .number("p_drop", .probability), .dropoutMode],
        returns: .number,
        formula:
          #"a^2 \frac{p}{1 - p} \text{ (inverted)}, \quad a^2 p (1 - p) \text{ (standard)}"#,
        summary: "The variance that dropout gives an activation.",
        source: "Bernoulli variance", example: "dropout_variance(2, p_drop=0.3)"
      ) { arguments throws(CoreError) in
        .number(
          try Dropout.variance(
            of: arguments.number(0), dropProbability: arguments.number(1),
            mode: arguments.option(2)))
      },
      CatalogueEntry(
        "dropout_sum_sd", [.vector("a"), .number("p_drop", .belowOne)], returns: .number,
        formula: #"\sqrt{\sum_i a_i^2 \frac{p}{1 - p}}"#,
        summary: "The standard deviation of a sum of activations after inverted dropout.",
        source: "variances of independent units add", example: "dropout_sum_sd([3, 4], p_drop=0.2)"
      ) { arguments throws(CoreError) in
        .number(
          try Dropout.sumStandardDeviation(
            of: arguments.vector(0), dropProbability: arguments.number(1)))
      },
      CatalogueEntry(
        "dropout_standard_error",
        [.number("a"), .number("p_drop", .belowOne), .integer("n", atLeast: 1)],
        returns: .number, formula: #"|a| \sqrt{\frac{p}{(1 - p) n}}"#,
        summary: "The standard error of an activation's mean over n draws of inverted dropout.",
        source: "standard error of a mean",
        example: "dropout_standard_error(1, p_drop=0.4, n=50)"
      ) { arguments throws(CoreError) in
        .number(
          try Dropout.standardError(
            of: arguments.number(0), dropProbability: arguments.number(1),
            draws: arguments.integer(2)))
      },
      CatalogueEntry(
        "dropout_draws_needed", [.number("p_drop", .belowOne), .number("rel_err", .positive)],
        returns: .number, formula: #"\lceil \frac{p}{(1 - p) \varepsilon^2} \rceil"#,
        summary: "How many draws bring the mean's relative standard error down to rel_err.",
        source: "standard error of a mean",
        example: "dropout_draws_needed(p_drop=0.4, rel_err=0.05)"
      ) { arguments throws(CoreError) in
        .number(
          try Dropout.drawsNeeded(
            relativeError: arguments.number(1), dropProbability: arguments.number(0)))
      },
      CatalogueEntry(
        "dropout_linear_penalty",
        [.matrix("X"), .vector("w"), .number("p_drop", .belowOne)], returns: .number,
        formula: #"\frac{p}{1 - p} \sum_j w_j^2 \sum_i x_{ij}^2"#,
        summary: "What dropout of its inputs adds to a linear model's expected squared error.",
        source: "Wager, Wang and Liang 2013; Srivastava et al. 2014, section 9.1",
        example: "dropout_linear_penalty([[1, 2], [3, 4]], w=[1, 0.5], p_drop=0.2)"
      ) { arguments throws(CoreError) in
        .number(
          try Dropout.linearPenalty(
            inputs: arguments.matrix(0), weights: arguments.vector(1),
            dropProbability: arguments.number(2)))
      },
      CatalogueEntry(
        "dropout_linear_expected_sse",
        [.matrix("X"), .vector("y"), .vector("w"), .number("p_drop", .belowOne)],
        returns: .number,
        formula: #"\|y - X w\|_2^2 + \frac{p}{1 - p} \sum_j w_j^2 \sum_i x_{ij}^2"#,
        summary: "A linear model's sum of squared errors, expected over all masks of its inputs.",
        source: "Wager, Wang and Liang 2013; Srivastava et al. 2014, section 9.1",
        example:
          "dropout_linear_expected_sse([[1, 2], [3, 4]], y=[2, 4], w=[1, 0.5], p_drop=0.2)"
      ) { arguments throws(CoreError) in
        .number(
          try Dropout.linearExpectedSquaredError(
            inputs: arguments.matrix(0), targets: arguments.vector(1),
            weights: arguments.vector(2), dropProbability: arguments.number(3)))
      },
    ]
  }
}

extension CatalogueParameter {
  /// Where the scaling of dropout happens: "inverted" (assumed) or "standard".
  fileprivate static var dropoutMode: CatalogueParameter {
    option(
      "mode", DropoutMode.allCases.map(\.rawValue), default: DropoutMode.inverted.rawValue)
  }
}
