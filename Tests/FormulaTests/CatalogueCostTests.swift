import Formula
import Testing

/// What a learner's numbers could make long or large is refused, and not begun.
@Suite struct CatalogueCostTests {
  @Test(arguments: [
    #"optimize_quadratic("adamw", [2, 1], [1, 4], [0, 0], 0.1, 0.1, 9007199254740992)"#,
    #"adam_variant_quadratic("adamw", [2, 1], [1, 4], [0, 0], 0.1, 0.1, 9007199254740992)"#,
    #"optimize_quadratic_path("sgd_l2", [2, 1], [1, 4], [0, 0], 0.1, 0.1, 1000000)"#,
    "gd_linear_fit([[1], [2]], [1, 4], [0], 0.1, 1000000000, 0)",
    "poly_features(range(1000000), 512)",
    "legendre_features(range(10000), 512)",
    "poly_ridge_fit(range(10000), range(10000), 512, 1)",
    "poly_eval(range(1000000), range(1000000), 0)",
    "regularization_path([1, 2], [1, 2], range(10000), range(10000), 9, range(10000))",
    "ridge_fit(poly_features(range(1000)/1000, 400), range(1000), 1e-12)",
    // Rows without columns are rows all the same.
    #"optimize_quadratic_path("sgd_wd", [], [], [], 0.1, 0, steps=9000000)"#,
  ])
  func refuses(expression: String) throws {
    let formula = try ParsedFormula(expression)
    let error = #expect(throws: FormulaError.self) { try formula.evaluate() }
    #expect(error?.kind == .limit)
  }

  @Test(arguments: [
    #"optimize_quadratic("adamw", [2, 1], [1, 4], [0, 0], 0.1, 0.1, 10000)"#,
    "decay_after(1, 0.1, 0.1, 9007199254740992)",
    "gd_quadratic([2], [1], [0], 0.1, 9007199254740992)",
    "regularization_path([1, 2, 3], [1, 2, 1], [1], [2], 9, range(1000) + 1)",
  ])
  func allowsEvenToAnswers(expression: String) throws {
    _ = try ParsedFormula(expression).evaluate(limits: .answer)
  }

  /// Descent that crawls as long as it may: features that depend on each other, and no tolerance.
  private static func crawl(sweeps: Int) -> String {
    """
    elastic_net_fit([[1, 1.001, 0.999, 1, 1.002, 0.998], [2, 2.001, 2, 1.999, 2, 2.003],
      [3, 2.999, 3.001, 3.002, 3, 3], [4, 4.003, 4, 4.001, 3.998, 4]], [1, -2, 0.5, 3],
      alpha=1e-9, l1_ratio=1, tol=0, max_iter=\(sweeps)).coef
    """
  }

  @Test func aFitIsGrantedItsShareOfAnAnswerAndChargedForIt() throws {
    let formula = try ParsedFormula(Self.crawl(sweeps: 1_000_000_000))
    _ = try formula.evaluate(limits: .answer)
    let share = FormulaLimits(bytes: 4096, nodes: 4096, depth: 200, elementOperations: 400_000)
    let error = #expect(throws: FormulaError.self) { try formula.evaluate(limits: share) }
    #expect(error?.kind == .limit)
  }

  @Test func fewSweepsCostLittle() throws {
    let one = Self.crawl(sweeps: 1)
    let many = "[" + Array(repeating: one, count: 20).joined(separator: ", ") + "]"
    _ = try ParsedFormula(many, limits: .content).evaluate(limits: .answer)
  }
}
