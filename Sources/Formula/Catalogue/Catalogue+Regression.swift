import RegularizationCore

extension Catalogue {
  /// Linear models with penalties.
  static var regression: [CatalogueEntry] {
    [
      CatalogueEntry(
        "ridge_fit",
        CatalogueParameter.regressionData + [
          .number("alpha", .nonNegative), .boolean("fit_intercept", default: true),
        ], returns: .record(["coef", "intercept"]),
        formula: #"\min_{w, b} \|y - X w - b\|_2^2 + \alpha \|w\|_2^2"#,
        summary: "Linear regression with an L2 penalty; the intercept isn't penalized.",
        source: "Hoerl, Kennard 1970; scikit-learn's Ridge",
        example: "ridge_fit([[1], [3]], [2, 8], alpha=2)", cost: { $0.ridgeCost() },
        body: { arguments throws(CoreError) in
          .record(
            try RidgeRegression.fit(
              arguments.matrix(0), arguments.vector(1), alpha: arguments.number(2),
              fitsIntercept: arguments.boolean(3)))
        }),
      CatalogueEntry(
        "elastic_net_fit",
        CatalogueParameter.regressionData + [
          .number("alpha", .nonNegative), .number("l1_ratio", .probability),
          .boolean("fit_intercept", default: true),
          .number("tol", .nonNegative, default: 1e-14),
          .integer("max_iter", atLeast: 1, default: 200_000),
        ], returns: .record(["coef", "intercept"]),
        formula:
          #"\min_{w, b} \frac{\|y - X w - b\|_2^2}{2 n} + \alpha r \|w\|_1 + \frac{\alpha}{2} (1 - r) \|w\|_2^2"#,
        summary: "Linear regression with an elastic-net penalty.",
        source: "Zou, Hastie 2005; scikit-learn's ElasticNet",
        example: "elastic_net_fit([[1], [3]], [2, 8], alpha=2, l1_ratio=0.5)",
        cost: { $0.lassoCost(sweeps: $0.integer(6)) },
        body: { arguments throws(CoreError) in
          try arguments.elasticNetFit(
            l1Ratio: arguments.number(3), fitsIntercept: arguments.boolean(4),
            tolerance: arguments.number(5), sweeps: arguments.integer(6))
        }),
      CatalogueEntry(
        "lasso_fit",
        CatalogueParameter.regressionData + [
          .number("alpha", .nonNegative), .boolean("fit_intercept", default: true),
        ], returns: .record(["coef", "intercept"]),
        formula: #"\min_{w, b} \frac{\|y - X w - b\|_2^2}{2 n} + \alpha \|w\|_1"#,
        summary: "Linear regression with an L1 penalty; some coefficients are exactly zero.",
        source: "Tibshirani 1996; scikit-learn's Lasso",
        example: "lasso_fit([[1], [3]], [2, 8], alpha=1)", cost: { $0.lassoCost() },
        body: { arguments throws(CoreError) in
          try arguments.elasticNetFit(l1Ratio: 1, fitsIntercept: arguments.boolean(3))
        }),
      CatalogueEntry(
        "lasso_alpha_max",
        CatalogueParameter.regressionData + [.boolean("fit_intercept", default: true)],
        returns: .number, formula: #"\max_j |X_c^T y_c|_j / n"#,
        summary: "The lasso strength from which on all coefficients are zero.",
        source: "Friedman, Hastie, Tibshirani 2010, section 2.5",
        example: "lasso_alpha_max([[1], [3]], [2, 8])"
      ) { arguments throws(CoreError) in
        .number(
          try ElasticNetRegression.smallestZeroingStrength(
            arguments.matrix(0), arguments.vector(1), fitsIntercept: arguments.boolean(2)))
      },
      CatalogueEntry(
        "elastic_net_objective",
        CatalogueParameter.regressionData + [
          .vector("coef"), .number("intercept"), .number("alpha", .nonNegative),
          .number("l1_ratio", .probability),
        ], returns: .number,
        formula:
          #"\frac{\|y - X w - b\|_2^2}{2 n} + \alpha r \|w\|_1 + \frac{\alpha}{2} (1 - r) \|w\|_2^2"#,
        summary: "What an elastic-net fit makes least.",
        source: "Zou, Hastie 2005; scikit-learn's ElasticNet",
        example:
          "elastic_net_objective([[1], [3]], [2, 8], coef=[2], intercept=1, alpha=1, l1_ratio=1)"
      ) { arguments throws(CoreError) in
        .number(
          try ElasticNetRegression.objective(
            of: LinearFit(
              coefficients: arguments.vector(2), intercept: arguments.number(3)),
            arguments.matrix(0), arguments.vector(1),
            penalty: ElasticNetPenalty(
              strength: arguments.number(4), l1Ratio: arguments.number(5))))
      },
      CatalogueEntry(
        "gd_linear_fit",
        CatalogueParameter.regressionData + [
          .vector("w0"), .learningRate, .repetitions("steps"), .weightDecay(),
        ], returns: .vector,
        formula: #"w \leftarrow w - \eta \left( \frac{X^T (X w - y)}{n} + \lambda w \right)"#,
        summary: "Gradient descent on the squared error of a linear model without intercept.",
        source: "definition",
        example: "gd_linear_fit([[1], [2]], [1, 4], w0=[0], lr=0.1, steps=20, weight_decay=0)"
      ) { arguments throws(CoreError) in
        let optimizer = try SGD(
          learningRate: arguments.number(3),
          weightDecay: .addedToGradient(strength: arguments.number(5)))
        return .vector(
          try LeastSquaresLoss(arguments.matrix(0), arguments.vector(1)).weights(
            afterSteps: arguments.integer(4), of: optimizer, from: arguments.vector(2)))
      },
    ]
  }
}

extension Arguments {
  fileprivate func elasticNetFit(
    l1Ratio: Double, fitsIntercept: Bool, tolerance: Double = 1e-14, sweeps: Int = 200_000
  ) throws(CoreError) -> Value {
    let features = matrix(0)
    return .record(
      try ElasticNetRegression.fit(
        features, vector(1),
        penalty: ElasticNetPenalty(strength: number(2), l1Ratio: l1Ratio),
        fitsIntercept: fitsIntercept, tolerance: tolerance,
        maximumSweeps: SystemCost.sweeps(sweeps, columns: features.columns)))
  }

  fileprivate func ridgeCost() -> Double {
    let features = matrix(0)
    let cost = SystemCost.leastSquares(rows: features.rows, columns: features.columns)
    // An α that is small beside the features is fitted by way of their singular values.
    let isTiny = number(2) < 1e-10 * VectorNorm.squaredL2(of: features.elements)
    return isTiny ? cost + SystemCost.spectrum(columns: features.columns) : cost
  }

  fileprivate func lassoCost(sweeps: Int = 200_000) -> Double {
    let features = matrix(0)
    return SystemCost.leastSquares(rows: features.rows, columns: features.columns)
      + SystemCost.descent(sweeps, columns: features.columns)
  }
}

extension Value {
  /// A fitted model as a record.
  fileprivate static func record(_ fit: LinearFit) -> Value {
    .record(["coef": .vector(fit.coefficients), "intercept": .number(fit.intercept)])
  }
}
