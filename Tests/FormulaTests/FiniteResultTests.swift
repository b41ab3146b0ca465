import Formula
import Testing

/// Finite arguments give finite results or an error, as with the language's own signs.
@Suite struct FiniteResultTests {
  @Test(arguments: [
    "norm_l2_sq([1e200])", "dot([1e200], [1e200])", "lambda_from_sigma2(1e-320)",
    "poly_eval(1e200, [1, 1], 0)", "sgd_step([1e308], [-1e308], 1)",
    "poly_features([1e200], 2)",
    "layer_norm([1, 2], 1e308, 1e308)",
  ])
  func whatIsTooLargeIsADomainError(source: String) throws {
    let formula = try ParsedFormula(source)
    let error = #expect(throws: FormulaError.self) { try formula.evaluate() }
    #expect(error?.kind == .domain)
    #expect(error?.message.contains("too large") == true, "\(error?.message ?? "")")
    #expect(error?.span == 0..<source.utf8.count)
  }

  @Test(arguments: [
    ("norm_l2_sq([inf])", "inf"), ("dot([1e200, nan], [1e200, 1])", "nan"),
    ("rms_norm([0, 0], 1, eps=0)", "[nan, nan]"),
    ("layer_norm([1, 1], 1, 0, eps=0)", "[nan, nan]"),
  ])
  func whatIsGivenOrMeantPasses(source: String, expected: String) throws {
    #expect(try ParsedFormula(source).evaluate().formatted == expected)
  }
}
