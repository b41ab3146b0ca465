import RegularizationCore

extension Catalogue {
  /// Lengths, means and products of vectors.
  static var vectors: [CatalogueEntry] {
    [
      CatalogueEntry(
        "norm_l1", [.weights], returns: .number, formula: #"\|w\|_1 = \sum_i |w_i|"#,
        summary: "The sum of absolute values.", source: "definition", example: "norm_l1([3, -4])"
      ) { .number(VectorNorm.l1(of: $0.vector(0))) },
      CatalogueEntry(
        "norm_l2", [.weights], returns: .number, formula: #"\|w\|_2 = \sqrt{\sum_i w_i^2}"#,
        summary: "The Euclidean length.", source: "definition", example: "norm_l2([3, -4])"
      ) { .number(VectorNorm.l2(of: $0.vector(0))) },
      CatalogueEntry(
        "norm_l2_sq", [.weights], returns: .number, formula: #"\|w\|_2^2 = \sum_i w_i^2"#,
        summary: "The sum of squares.", source: "definition", example: "norm_l2_sq([3, -4])"
      ) { .number(VectorNorm.squaredL2(of: $0.vector(0))) },
      CatalogueEntry(
        "mean", [.vector("x")], returns: .number,
        formula: #"\bar{x} = \frac{1}{n} \sum_i x_i"#, summary: "The mean.", source: "definition",
        example: "mean([1, 2, 6])"
      ) { arguments throws(CoreError) in
        .number(try Statistics.mean(of: arguments.vector(0)))
      },
      CatalogueEntry(
        "variance", [.vector("x"), .integer("ddof", atLeast: 0, default: 0)], returns: .number,
        formula: #"\frac{1}{n - ddof} \sum_i (x_i - \bar{x})^2"#,
        summary: "The variance: of the sample itself, or with ddof=1 an unbiased estimate.",
        source: "definition", example: "variance([1, 2, 6], ddof=1)"
      ) { arguments throws(CoreError) in
        .number(
          try Statistics.variance(
            of: arguments.vector(0), degreesOfFreedomRemoved: arguments.integer(1)))
      },
      CatalogueEntry(
        "dot", [.vector("a"), .vector("b", lengthOf: "a")], returns: .number,
        formula: #"a \cdot b = \sum_i a_i b_i"#, summary: "The dot product.", source: "definition",
        example: "dot([1, 2], [3, 4])"
      ) { arguments throws(CoreError) in
        .number(try dotProduct(arguments.vector(0), arguments.vector(1)))
      },
      CatalogueEntry(
        "sparsity", [.weights, .number("threshold", .nonNegative, default: 0.001)],
        returns: .number, formula: #"\frac{1}{n} \, |\{ i : |w_i| < threshold \}|"#,
        summary: "The share of weights that are as good as zero.", source: "definition",
        example: "sparsity([0.5, 0.0002, 0, -1])"
      ) { arguments throws(CoreError) in
        .number(try Sparsity.share(of: arguments.vector(0), below: arguments.number(1)))
      },
      CatalogueEntry(
        "mse", [.vector("pred"), .vector("y", lengthOf: "pred")], returns: .number,
        formula: #"\frac{1}{n} \sum_i (\hat{y}_i - y_i)^2"#, summary: "The mean squared error.",
        source: "definition", example: "mse([1, 2], [1, 4])"
      ) { arguments throws(CoreError) in
        .number(try Statistics.meanSquaredError(arguments.vector(0), arguments.vector(1)))
      },
    ]
  }
}
