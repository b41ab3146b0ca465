import RegularizationCore

extension Catalogue {
  /// Polynomials fitted to points.
  static var polynomials: [CatalogueEntry] {
    [
      CatalogueEntry(
        "poly_features", [.vector("x"), degree], returns: .matrix,
        formula: #"(x, x^2, \ldots, x^d)"#,
        summary: "The powers of each number, without a column of ones.", source: "definition",
        example: "poly_features([2, -1], degree=3)", cost: { $0.featureCost() },
        body: { arguments throws(CoreError) in
          .matrix(
            try PolynomialFeatures.powers(of: arguments.vector(0), degree: arguments.integer(1)))
        }),
      CatalogueEntry(
        "legendre_features", [.vector("x"), degree], returns: .matrix,
        formula: #"(P_0(x), P_1(x), \ldots, P_d(x))"#,
        summary: "The Legendre polynomials at each number.", source: "DLMF 14.10.3",
        example: "legendre_features([0.5], degree=3)", cost: { $0.featureCost() },
        body: { arguments throws(CoreError) in
          .matrix(
            try PolynomialFeatures.legendre(at: arguments.vector(0), degree: arguments.integer(1)))
        }),
      CatalogueEntry(
        "poly_ridge_fit",
        [.vector("x"), .vector("y", lengthOf: "x"), degree, .number("alpha", .nonNegative)],
        returns: .record(["coef", "intercept"]),
        formula: #"\min_{c, b} \sum_i (y_i - b - \sum_k c_k x_i^k)^2 + \alpha \|c\|_2^2"#,
        summary: "A polynomial fitted by ridge regression; the constant term isn't penalized.",
        source: "Hoerl, Kennard 1970",
        example: "poly_ridge_fit([-1, 0, 1, 2], [1, 0, 1, 3], degree=2, alpha=0.1)",
        cost: { arguments in
          let degree = arguments.integer(2)
          return SystemCost.leastSquares(rows: arguments.vector(0).count, columns: degree)
            + SystemCost.spectrum(columns: degree)
        },
        body: { arguments throws(CoreError) in
          let fit = try Polynomial(
            fittedTo: arguments.vector(0), arguments.vector(1), degree: arguments.integer(2),
            alpha: arguments.number(3))
          return .record(["coef": .vector(fit.coefficients), "intercept": .number(fit.intercept)])
        }),
      CatalogueEntry(
        "poly_eval", [.numberOrVector("x"), .vector("coef"), .number("intercept")],
        returns: .like("x"), formula: #"b + \sum_k c_k x^k"#,
        summary: "The value of a polynomial whose constant term is the intercept.",
        source: "definition", example: "poly_eval(2, coef=[2, -3], intercept=1)",
        cost: { Double($0.numbers(0).count) * Double(1 + $0.vector(1).count) },
        body: { arguments throws(CoreError) in
          let polynomial = Polynomial(
            coefficients: arguments.vector(1), intercept: arguments.number(2))
          return try arguments.mapNumbers(0) { polynomial($0) }
        }),
      CatalogueEntry(
        "regularization_path",
        [
          .vector("x_train"), .vector("y_train", lengthOf: "x_train"), .vector("x_val"),
          .vector("y_val", lengthOf: "x_val"), degree, .vector("lambdas", .nonNegative),
        ], returns: .list(["lambda", "train_mse", "val_mse"]),
        formula:
          #"\text{poly\_ridge\_fit for each } \lambda, \text{ and its mean squared errors}"#,
        summary: "Training and validation error of a polynomial by strength: the U curve.",
        source: "Hastie, Tibshirani, Friedman, sections 3.4.1 and 7.2",
        example:
          "regularization_path([-1, 0, 1, 2], [1, 0, 1, 3], [0.5], [0.2], degree=2, lambdas=[0.1, 1])",
        cost: { $0.pathCost() },
        body: { arguments throws(CoreError) in
          let points = try RegularizationPath.polynomial(
            training: (arguments.vector(0), arguments.vector(1)),
            validation: (arguments.vector(2), arguments.vector(3)), degree: arguments.integer(4),
            strengths: arguments.vector(5))
          return .list(
            points.map { point in
              .record([
                "lambda": .number(point.strength), "train_mse": .number(point.trainingError),
                "val_mse": .number(point.validationError),
              ])
            })
        }),
    ]
  }

  private static var degree: CatalogueParameter {
    .integer("degree", 0...FormulaLimits.greatestSystem)
  }
}

extension Arguments {
  fileprivate func featureCost() -> Double {
    Double(vector(0).count) * Double(1 + integer(1))
  }

  fileprivate func pathCost() -> Double {
    let (rows, others, degree) = (vector(0).count, vector(2).count, integer(4))
    // For each strength: the coefficients, and the error at each point.
    let each = Double(degree * degree) + Double(rows + others) * Double(1 + degree)
    return SystemCost.leastSquares(rows: rows, columns: degree)
      + SystemCost.spectrum(columns: degree) + Double(vector(5).count) * (32 + each / 4)
  }
}
