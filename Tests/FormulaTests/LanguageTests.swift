import Formula
import Testing

@Suite struct LanguageTests {
  @Test(
    arguments: [
      ("1 + 2*3", "7"),
      ("(1 + 2)*3", "9"),
      ("10 - 4 - 3", "3"),
      ("16/4/2", "2"),
      ("2^3^2", "512"),
      ("-2^2", "-4"),
      ("(-2)^2", "4"),
      ("2^-1", "0.5"),
      ("2*-3", "-6"),
      ("--2", "2"),
      ("+3", "3"),
      ("-a^2*b", "-12"),
      ("1e3", "1000"),
      (".5 + 5.", "5.5"),
      ("1.5E-3", "0.0015"),
      ("0.1 + 0.2", "0.30000000000000004"),
      ("9007199254740993", "9007199254740992"),
      ("1.7976931348623157e308", "1.7976931348623157e308"),
      ("5e-324", "5e-324"),
      ("123456789012345678901234567890", "1.2345678901234568e29"),
      ("0.000000000000000000000000000000000000001e39", "1"),
      ("-0", "-0"),
    ] as [(String, String)])
  func arithmeticHasTheUsualRanks(source: String, value: String) {
    #expect(outcome(source, ["a": .number(2), "b": .number(3)]) == value)
  }

  @Test(
    arguments: [
      ("1 < 2", "true"), ("2 <= 2", "true"), ("1 > 2", "false"), ("1 >= 2", "false"),
      ("1 == 1.0", "true"), ("1 != 1", "false"), ("0 == -0", "true"), ("nan == nan", "false"),
      ("nan != nan", "true"), ("\"half\" == 'half'", "true"), ("[1, 2] == [1, 2]", "true"),
      ("[1, 2] == [1]", "false"), ("[[1]] != [[2]]", "true"), ("true == false", "false"),
      ("[\"a\"] == []", "false"), ("{w: 1} == {w: 1}", "true"), ("{w: 1} == {v: 1}", "false"),
      ("not 1 == 2", "true"), ("not true or true", "true"), ("true or false and false", "true"),
      ("false and 1/0 > 1", "false"), ("true or 1/0 > 1", "true"),
      ("1 + 1 < 3 and 2*2 == 4", "true"),
      ("if 1 < 2 then 3 else 1/0", "3"), ("if false then 1 else if true then 2 else 3", "2"),
      ("1 + if true then 2 else 3", "3"), ("(if false then 2 else 3) + 1", "4"),
    ] as [(String, String)])
  func conditionsDecide(source: String, value: String) {
    #expect(outcome(source) == value)
  }

  @Test(
    arguments: [
      ("let a = 2 in a*a", "4"),
      ("let a = 2 in let b = a + 1 in a*b", "6"),
      ("let a = 1 in (let a = 2 in a) + a", "3"),
      ("let a = let b = 2 in b + 1 in a*10", "30"),
      ("[let a = 1 in a, let b = 2 in b]", "[1, 2]"),
      ("1 + (let a = 2 in if a > 1 then let c = a*5 in c + a else a)", "13"),
      ("let λ = 3 in lambda", "3"),
      ("let x = x0 in x*x0", "25"),
    ] as [(String, String)])
  func letBindsNames(source: String, value: String) {
    #expect(outcome(source, ["x0": .number(5)]) == value)
  }

  @Test(
    arguments: [
      ("[1, 2] + [3, 4]", "[4, 6]"), ("[1, 2]*3", "[3, 6]"), ("1/[1, 2]", "[1, 0.5]"),
      ("[1, 2]^[3, 2]", "[1, 4]"), ("-[1, -2]", "[-1, 2]"), ("[]", "[]"), ("[] + 1", "[]"),
      ("[[1, 2], [3, 4]]*2", "[[2, 4], [6, 8]]"), ("1 - [[1], [2]]", "[[0], [-1]]"),
      ("[[1, 2], [3, 4]]*[[1, 2], [3, 4]]", "[[1, 4], [9, 16]]"), ("-[[1]]", "[[-1]]"),
      ("[1, 2, 3][1]", "2"), ("[[1, 2], [3, 4]][1]", "[3, 4]"), ("[[1, 2], [3, 4]][1][0]", "3"),
      ("[\"a\", \"b\"][1]", "\"b\""), ("[true, false]", "[true, false]"),
      ("[1, \"a\"]", "[1, \"a\"]"), ("[{w: 1}, {w: 2}][1].w", "2"),
      ("{w: [1, 2], m: 3}", "{w: [1, 2], m: 3}"), ("{w: [1, 2]}.w[1]", "2"), ("{}", "{}"),
      ("[[[1]], [[2]]]", "[[[1]], [[2]]]"),
    ] as [(String, String)])
  func vectorsMatricesListsAndRecords(source: String, value: String) {
    #expect(outcome(source) == value)
  }

  @Test(
    arguments: [
      ("3 × 4", "12"), ("3 · 4", "12"), ("3 ⋅ 4", "12"), ("3 − 4", "-1"), ("3 – 4", "-1"),
      ("6 ÷ 3", "2"), ("6 ∕ 3", "2"), ("3²", "9"), ("2³", "8"), ("2⁻¹", "0.5"), ("2¹⁰", "1024"),
      ("-3²", "-9"), ("2^3²", "512"), ("[1, 2][1]²", "4"), ("1 ≤ 1", "true"), ("1 ≥ 2", "false"),
      ("1 ≠ 2", "true"), ("√4", "2"), ("√(4)*2", "4"), ("-√4", "-2"), ("√max(4, 1)", "2"),
      ("½", "0.5"), ("π", "3.141592653589793"), ("∞", "inf"), ("λ + 1", "2"), ("σ2", "0.25"),
      ("β₁ + β1", "1.8"), ("ε == ϵ", "true"), ("µ - μ", "0"), ("Δλ", "7"),
      ("1\u{a0}+\u{2009}1", "2"),
      ("“half” == \"half\"", "true"), ("（1 ＋ 2）", "3"), ("\u{feff}1", "1"),
    ] as [(String, String)])
  func unicodeReadsAsItLooks(source: String, value: String) {
    let environment: Environment = [
      "lambda": .number(1), "sigma2": .number(0.25), "beta1": .number(0.9),
      "epsilon": .number(1e-8), "mu": .number(2), "Deltalambda": .number(7),
    ]
    #expect(outcome(source, environment) == value)
  }

  @Test(
    arguments: [
      ("abs([-1, 2])", "[1, 2]"), ("sqrt([[4, 9]])", "[[2, 3]]"), ("exp(0)", "1"), ("log(e)", "1"),
      ("log2(8)", "3"), ("log10(0.001)", "-3"), ("sin(0)", "0"), ("cos(0)", "1"), ("tan(0)", "0"),
      ("tanh(0)", "0"), ("floor(-0.5)", "-1"), ("ceil(-0.5)", "-0"),
      ("round([0.5, 1.5])", "[0, 2]"),
      ("min([3, 1, 2])", "1"), ("min(3, 1, 2)", "1"), ("max([1, 5], 2)", "[2, 5]"),
      ("max([[1, 5]], [[2, 2]])", "[[2, 5]]"), ("min(1, nan)", "nan"), ("max([nan, 1])", "nan"),
      ("sum([1, 2, 3])", "6"), ("sum([])", "0"), ("sum([[1, 2], [3, 4]])", "10"), ("sum(4)", "4"),
      ("length([1, 2])", "2"), ("length([[1, 2]])", "1"), ("length([\"a\"])", "1"),
      ("range(3)", "[0, 1, 2]"), ("range(2, 4)", "[2, 3]"), ("range(5, 0, -2)", "[5, 3, 1]"),
      ("range(0)", "[]"), ("range(3, 3)", "[]"), ("range(-2)", "[]"), ("sqrt(x=4)", "2"),
      ("nan + 1", "nan"), ("inf - inf", "nan"), ("1/inf", "0"), ("sqrt(-inf)", "nan"),
      ("log(nan)", "nan"), ("-inf", "-inf"), ("inf*[1, -1]", "[inf, -inf]"),
      ("e", "2.718281828459045"),
    ] as [(String, String)])
  func builtinsCompute(source: String, value: String) {
    #expect(outcome(source) == value)
  }

  @Test(
    arguments: [
      ("strength(0.25)", "4"), ("strength(0.25, \"full\")", "2"),
      ("strength(convention=\"full\", variance=0.25)", "2"), ("strength(variance = 0.25)", "4"),
      ("step([1, 2], [10, 10])", "{w: [0, 1], size: 2}"),
      ("step([1, 2], lr=1, g=[1, 1]).w", "[0, 1]"), ("step(g=[1], w=[2], lr=0.5).w[0]", "1.5"),
      ("keep(3, [1], 0.5)", "6"), ("keep(a=[1, 2], p_drop=0, mask=[0, 1])", "[0, 1]"),
      ("count([\"a\", \"b\"], base=1)", "3"), ("count([\"a\"], true, 0)", "2"),
      ("count([], base=4)", "4"), ("trace_of([[1, 2], [3, 4]])", "5"), ("trace_of([])", "0"),
      ("let lr = 0.5 in step([1], [1], lr=lr).w", "[0.5]"),
    ] as [(String, String)])
  func callsTakeArgumentsInOrderOrByName(source: String, value: String) {
    #expect(outcome(source) == value)
  }

  @Test func textsKnowTheirEscapes() throws {
    let source = #""say \"hi\" \\ \n\t\u{3bb}""#
    #expect(try ParsedFormula(source).evaluate() == .text("say \"hi\" \\ \n\tλ"))
    #expect(try ParsedFormula(#"'it\'s'"#).evaluate() == .text("it's"))
  }

  @Test func freeVariablesComeInTheOrderOfTheirUse() throws {
    let formula = try ParsedFormula("let a = σ2 in a*λ + sigma2 + pi + β₁*x")
    #expect(formula.freeVariables == ["sigma2", "lambda", "beta1", "x"])
  }

  @Test func manyVariablesAreToldApart() throws {
    let names = (0..<500).map { "v\($0)" }
    let formula = try ParsedFormula((names + names).joined(separator: " + "))
    #expect(formula.freeVariables == names)
    let values = (0..<500).map { Value.number($0) }
    #expect(try formula.evaluate(with: values) == .number(499 * 500))
  }

  @Test(arguments: [
    ("3", true), ("-3", true), ("\"half\"", true), ("true", true), ("(3)", true),
    ("pi", false), ("[1]", false), ("1 + 1", false), ("--3", false), ("x", false),
  ])
  func knowsLiterals(source: String, isLiteral: Bool) throws {
    #expect(try ParsedFormula(source).isLiteral == isLiteral)
  }

  @Test func namesAreUsableOrNot() {
    #expect(FormulaName.isUsable("lambda") && FormulaName.isUsable("λ_1"))
    for name in ["", "1a", "if", "pi", "e", "a b", "a-b", "é", "∞"] {
      #expect(!FormulaName.isUsable(name), "\(name)")
    }
  }

  @Test func environmentsTakeEitherSpelling() {
    var environment: Environment = ["λ": .number(1)]
    #expect(environment["lambda"] == .number(1))
    environment["β₁"] = .number(2)
    #expect(environment["beta1"] == .number(2) && environment.names == ["beta1", "lambda"])
  }
}
