import RegularizationCore

extension Catalogue {
  /// Priors on weights, and the penalties that they stand for.
  static var priors: [CatalogueEntry] {
    [
      CatalogueEntry(
        "lambda_from_sigma2", [.number("sigma2", .positive), .convention()], returns: .number,
        formula:
          #"\lambda = \frac{1}{\sigma^2} \text{ (half)}, \quad \frac{1}{2 \sigma^2} \text{ (full)}"#,
        summary: "The L2 strength that a Gaussian prior of variance sigma2 stands for.",
        source: "Murphy, Probabilistic Machine Learning, 4.5.3",
        example: "lambda_from_sigma2(0.25)"
      ) { arguments throws(CoreError) in
        .number(
          try GaussianPrior(variance: arguments.number(0))
            .penaltyStrength(convention: arguments.convention(1)))
      },
      CatalogueEntry(
        "sigma2_from_lambda", [.number("lambda", .positive), .convention()], returns: .number,
        formula:
          #"\sigma^2 = \frac{1}{\lambda} \text{ (half)}, \quad \frac{1}{2 \lambda} \text{ (full)}"#,
        summary: "The variance of the Gaussian prior that an L2 strength stands for.",
        source: "Murphy, Probabilistic Machine Learning, 4.5.3", example: "sigma2_from_lambda(4)"
      ) { arguments throws(CoreError) in
        .number(
          try GaussianPrior(
            penaltyStrength: arguments.number(0), convention: arguments.convention(1)
          ).variance)
      },
      CatalogueEntry(
        "lambda_from_laplace_b", [.number("b", .positive)], returns: .number,
        formula: #"\lambda = \frac{1}{b}"#,
        summary: "The L1 strength that a Laplace prior of scale b stands for.",
        source: "Tibshirani 1996, section 5", example: "lambda_from_laplace_b(0.5)"
      ) { arguments throws(CoreError) in
        .number(try LaplacePrior(scale: arguments.number(0)).penaltyStrength)
      },
      CatalogueEntry(
        "laplace_b_from_lambda", [.number("lambda", .positive)], returns: .number,
        formula: #"b = \frac{1}{\lambda}"#,
        summary: "The scale of the Laplace prior that an L1 strength stands for.",
        source: "Tibshirani 1996, section 5", example: "laplace_b_from_lambda(2)"
      ) { arguments throws(CoreError) in
        .number(try LaplacePrior(penaltyStrength: arguments.number(0)).scale)
      },
      CatalogueEntry(
        "laplace_variance", [.number("b", .positive)], returns: .number, formula: #"2 b^2"#,
        summary: "The variance of a Laplace distribution of scale b.", source: "definition",
        example: "laplace_variance(0.5)"
      ) { arguments throws(CoreError) in
        .number(try LaplacePrior(scale: arguments.number(0)).variance)
      },
      CatalogueEntry(
        "neg_log_gaussian", [.weights, .number("sigma2", .positive)], returns: .number,
        formula: #"\frac{\|w\|_2^2}{2 \sigma^2} + \frac{n}{2} \ln(2 \pi \sigma^2)"#,
        summary: "The negative log density of weights under a Gaussian prior, in nats.",
        source: "definition", example: "neg_log_gaussian([0.5, -1], sigma2=0.25)"
      ) { arguments throws(CoreError) in
        .number(
          try GaussianPrior(variance: arguments.number(1))
            .negativeLogDensity(at: arguments.vector(0)))
      },
      CatalogueEntry(
        "neg_log_laplace", [.weights, .number("b", .positive)], returns: .number,
        formula: #"\frac{\|w\|_1}{b} + n \ln(2 b)"#,
        summary: "The negative log density of weights under a Laplace prior, in nats.",
        source: "definition", example: "neg_log_laplace([0.5, -1], b=0.5)"
      ) { arguments throws(CoreError) in
        .number(
          try LaplacePrior(scale: arguments.number(1)).negativeLogDensity(at: arguments.vector(0)))
      },
      CatalogueEntry(
        "ridge_alpha_from_priors",
        [.number("noise_var", .nonNegative), .number("prior_var", .positive)], returns: .number,
        formula: #"\alpha = \frac{\sigma^2_{noise}}{\sigma^2_{prior}}"#,
        summary: "The ridge strength for a noise variance and a prior variance.",
        source: "Murphy, Probabilistic Machine Learning, 11.3",
        example: "ridge_alpha_from_priors(noise_var=0.5, prior_var=0.25)"
      ) { arguments throws(CoreError) in
        .number(
          try GaussianPrior(variance: arguments.number(1))
            .ridgeAlpha(noiseVariance: arguments.number(0)))
      },
    ]
  }
}
