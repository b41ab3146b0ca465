import RegularizationCore

extension Catalogue {
  /// Random numbers that listings print, from a seed.
  static var random: [CatalogueEntry] {
    [
      CatalogueEntry(
        "mt19937_uniforms", [.seed, .drawCount], returns: .vector,
        formula:
          #"u = \frac{2^{26} \lfloor r_1 / 2^5 \rfloor + \lfloor r_2 / 2^6 \rfloor}{2^{53}}"#,
        summary: "The numbers of numpy.random.RandomState(seed).random_sample(n).",
        source: "Matsumoto and Nishimura 1998; NumPy",
        example: "mt19937_uniforms(seed=42, n=3)", cost: drawingCost(1)
      ) { arguments throws(CoreError) in
        .vector(
          try MersenneTwister.uniforms(seed: arguments.integer(0), count: arguments.integer(1)))
      },
      CatalogueEntry(
        "numpy_binomial_mask", [.seed, .number("p_keep", .probability), .drawCount],
        returns: .vector,
        formula:
          #"m = [u > 1 - p_{keep}] \text{ for } p_{keep} \le 0.5, \quad m = [u \le p_{keep}] \text{ else}"#,
        summary: "The mask of numpy.random.RandomState(seed).binomial(1, p_keep, n).",
        source: "NumPy, legacy distributions", example: "numpy_binomial_mask(42, p_keep=0.5, n=8)",
        cost: drawingCost(2)
      ) { arguments throws(CoreError) in
        .mask(
          try NumPyMask.binomial(
            seed: arguments.integer(0), keepProbability: arguments.number(1),
            count: arguments.integer(2)))
      },
      CatalogueEntry(
        "numpy_rand_mask", [.seed, .number("p_keep", .probability), .drawCount],
        returns: .vector, formula: #"m = [u < p_{keep}]"#,
        summary: "The mask of numpy.random.RandomState(seed).rand(n) < p_keep.",
        source: "NumPy", example: "numpy_rand_mask(42, p_keep=0.8, n=8)",
        cost: drawingCost(2)
      ) { arguments throws(CoreError) in
        .mask(
          try NumPyMask.uniform(
            seed: arguments.integer(0), keepProbability: arguments.number(1),
            count: arguments.integer(2)))
      },
      CatalogueEntry(
        "lcg_normals", [.seed, .drawCount, .number("sigma", .nonNegative)], returns: .vector,
        formula: #"\sigma \sqrt{-2 \ln u_1} \cos 2 \pi u_2"#,
        summary: "Normally distributed numbers from a small generator, the same in any language.",
        source: "Box and Muller 1958; Numerical Recipes",
        example: "lcg_normals(seed=42, n=3, sigma=0.5)", cost: drawingCost(1)
      ) { arguments throws(CoreError) in
        .vector(
          try LinearCongruentialNormals.draw(
            seed: arguments.integer(0), count: arguments.integer(1),
            standardDeviation: arguments.number(2)))
      },
    ]
  }

  /// The generator's state is 624 words, and each number takes a few operations.
  private static func drawingCost(_ countIndex: Int) -> @Sendable (Arguments) -> Double {
    { 1000 + 4 * $0.number(countIndex) }
  }
}

extension CatalogueParameter {
  fileprivate static var seed: CatalogueParameter { integer("seed", 0...Int(UInt32.max)) }
  fileprivate static var drawCount: CatalogueParameter {
    integer("n", 0...FormulaLimits.greatestCount)
  }
}
