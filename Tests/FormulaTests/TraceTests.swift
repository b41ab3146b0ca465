import Formula
import Testing

@Suite struct TraceTests {
  private func lines(_ source: String, _ environment: Environment = [:]) throws -> [String] {
    let trace = try ParsedFormula(source, catalogue: sampleCatalogue).trace(in: environment)
    return trace.steps.map { $0.line() } + ["-> \(trace.value.formatted(significantDigits: 6))"]
  }

  @Test(
    arguments: [
      ("5", ["-> 5"]),
      ("x", ["-> 0.25"]),
      ("strength(x)", ["strength(0.25) = 4", "-> 4"]),
      ("strength(variance=x, convention=\"full\")", ["strength(0.25, \"full\") = 2", "-> 2"]),
      ("1/(2*x)", ["2*0.25 = 0.5", "1/0.5 = 2", "-> 2"]),
      ("1 + 2 - x", ["1 + 2 - 0.25 = 2.75", "-> 2.75"]),
      ("2*x + 3*x", ["2*0.25 = 0.5", "3*0.25 = 0.75", "0.5 + 0.75 = 1.25", "-> 1.25"]),
      ("n - n*n", ["(-3)*(-3) = 9", "-3 - 9 = -12", "-> -12"]),
      ("-x^2", ["0.25^2 = 0.0625", "-> -0.0625"]),
      ("step([1, 2], [x, 1]).w", ["step([1, 2], [0.25, 1]).w = [0.975, 1.9]", "-> [0.975, 1.9]"]),
      (
        "let s = step([1], [x]) in s.w[0] - s.size",
        ["s = step([1], [0.25]) = {w: [0.975], size: 1}", "0.975 - 1 = -0.025", "-> -0.025"]
      ),
      ("w[1]*2", ["20*2 = 40", "-> 40"]),
      ("if x < 1 then x*2 else 1/0", ["0.25 < 1 = true", "0.25*2 = 0.5", "-> 0.5"]),
      ("x > 1 and x < 2", ["0.25 > 1 = false", "-> false"]),
      ("[x*2, 1]", ["0.25*2 = 0.5", "-> [0.5, 1]"]),
      ("1/3", ["1/3 = 0.333333", "-> 0.333333"]),
      ("2^32 + x", ["2^32 = 4294967296", "4294967296 + 0.25 = 4294970000", "-> 4294970000"]),
      ("if \"half\" == \"full\" then 1 else 2*x", ["2*0.25 = 0.5", "-> 0.5"]),
      (
        "sum(range(20))",
        [
          "range(20) = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … 19 (20)]",
          "sum([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … 19 (20)]) = 190", "-> 190",
        ]
      ),
    ] as [(String, [String])])
  func showsEachStepWithItsNumbers(source: String, expected: [String]) throws {
    let environment: Environment = [
      "x": .number(0.25), "n": .number(-3.0), "w": .vector([10.0, 20]),
    ]
    #expect(try lines(source, environment) == expected)
  }

  @Test func failsAsEvaluationDoes() throws {
    let formula = try ParsedFormula("1/(x - x)")
    #expect(throws: FormulaError(.domain, "division by zero", span: 3..<8)) {
      try formula.trace(in: ["x": .number(1.0)])
    }
  }
}
