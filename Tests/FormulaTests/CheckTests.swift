import Formula
import Testing

@Suite struct CheckTests {
  private let variables: [String: ValueShape?] = [
    "λ": .number, "w": .vector(2), "v": .vector(), "X": .matrix(rows: 2, columns: 3),
    "s": .record(["w", "m"]), "name": .text, "flag": .boolean, "anything": nil,
  ]

  private func findings(_ source: String) throws -> [String] {
    let formula = try ParsedFormula(source, catalogue: sampleCatalogue)
    let bytes = Array(source.utf8)
    return formula.check(variables: variables).map {
      "\($0.kind.rawValue) <\(String(decoding: bytes[$0.span], as: UTF8.self))>"
    }
  }

  private static let faults: [(String, [String])] = [
    ("x + y", ["name <x>", "name <y>"]),
    ("foo(1) + bar(2)", ["name <foo>", "name <bar>"]),
    ("strength()", ["arity <strength()>"]),
    ("strength(1, b=2) + x", ["arity <b>", "name <x>"]),
    ("w + [1, 2, 3]", ["shape <w + [1, 2, 3]>"]),
    ("X*X[0]", ["shape <X*X[0]>"]),
    ("[w, [1]]", ["shape <[1]>"]),
    ("[1, w]", ["shape <w>"]),
    ("name + 1", ["type <name>"]),
    ("-flag", ["type <flag>"]),
    ("not lambda", ["type <lambda>"]),
    ("flag and w", ["type <w>"]),
    ("if lambda then 1 else 2", ["type <lambda>"]),
    ("name < 2", ["type <name>"]),
    ("name == 2", ["type <name == 2>"]),
    ("w[2]", ["domain <2>"]),
    ("[1, 2][-1]", ["domain <-1>"]),
    ("w[\"a\"]", ["type <\"a\">"]),
    ("lambda[0]", ["type <lambda>"]),
    ("s.v", ["name <s.v>"]),
    ("w.x", ["type <w>"]),
    ("step(w, w).v", ["name <step(w, w).v>"]),
    ("1/0", ["domain <0>"]),
    ("lambda/0", ["domain <0>"]),
    ("sqrt(2 - 3)", ["domain <2 - 3>"]),
    ("strength(-1)", ["domain <-1>"]),
    ("strength(w)", ["type <w>"]),
    ("strength(lambda, \"hlaf\")", ["domain <\"hlaf\">"]),
    ("keep(1, [1, 0], 1.2)", ["domain <1.2>"]),
    ("keep(1, [1, 2], 0.2)", ["domain <[1, 2]>"]),
    ("count([\"a\"], base=1.5)", ["domain <1.5>"]),
    ("step(w, [1, 2, 3])", ["shape <[1, 2, 3]>"]),
    ("step(w, w, lr=0 - 1)", ["domain <0 - 1>"]),
    ("let a = w in a + [1]", ["shape <a + [1]>"]),
    ("let p = 1.2 in keep(1, [1], p)", ["domain <p>"]),
    ("trace_of(w)", ["type <w>"]),
    ("sqrt", ["name <sqrt>"]),
  ]

  @Test(arguments: faults)
  func findsWhatNoValueCanMend(source: String, expected: [String]) throws {
    #expect(try findings(source) == expected)
  }

  @Test(arguments: [
    "λ*w + v", "anything + w", "anything[0].x", "X[0] + v", "[w, v]", "strength(λ)",
    "step(v, [1, 2, 3]).w + w", "if flag then w else λ", "keep(w, v, λ)", "trace_of([])",
    "let a = 1 in let b = a in b + a", "[name, \"x\"][0] == name", "s.w + 1", "max(w, λ)",
    "nan/0", "[]",
  ])
  func saysNothingWhereValuesMayFit(source: String) throws {
    #expect(try findings(source) == [])
  }

  @Test(
    arguments: [
      ("λ*2", .number), ("λ*w", .vector(2)), ("X + 1", .matrix(rows: 2, columns: 3)),
      ("X[1]", .vector(3)), ("w[0]", .number), ("λ < 1", .boolean), ("\"a\"", .text),
      ("step(w, w)", .record(["w", "size"])), ("keep(w, w, 0.1)", .vector(2)),
      ("if flag then w else v", .vector()), ("if flag then w else 1", nil),
      (
        "[w, w]",
        .matrix(rows: 2, columns: 2)
      ), ("let a = w in -a", .vector(2)), ("[name]", .list(1)),
    ] as [(String, ValueShape?)])
  func infersShapes(source: String, shape: ValueShape?) throws {
    let formula = try ParsedFormula(source, catalogue: sampleCatalogue)
    #expect(formula.shape(variables: variables) == shape)
  }

  /// Such a branch may never be evaluated, as where a condition guards against just that.
  @Test(arguments: [
    "if λ > 1 then sqrt(λ) else log(2 - 2)", "if λ > 1 then 1/0 else 2",
    "if flag then (if flag then 1 else w[2]) else 3", "λ > 1 and 1/0 > 2",
    "λ > 1 or sqrt(-1) > 2", "if flag then strength(-1) else 2",
  ])
  func branchesMayHoldWhatIsNotDefined(source: String) throws {
    #expect(try findings(source) == [])
  }

  @Test(arguments: [
    ("(if flag then 1 else 2) + 1/0", ["domain <0>"]), ("if 1/0 > 1 then 1 else 2", ["domain <0>"]),
    ("flag and flag or 1 > 1/0", []), ("if flag then x else -w.y", ["name <x>", "type <w>"]),
    ("if flag then strength(λ, \"hlaf\") else 2", ["domain <\"hlaf\">"]),
    ("[if flag then 1/0 else 2, 1/0]", ["domain <0>"]),
  ])
  func otherFaultsAreFoundInAndBesideBranches(source: String, expected: [String]) throws {
    #expect(try findings(source) == expected)
  }

  /// Names that stand for nothing are looked up once each, and a hundred errors are enough.
  @Test func reportsAHundredErrorsAtMost() throws {
    let source = (0..<30_000).map { "x\($0)" }.joined(separator: "+")
    let formula = try ParsedFormula(source)
    let errors = formula.check(variables: variables)
    #expect(errors.count == 100)
    #expect(errors.first?.span == 0..<2)
    #expect(errors.last?.message == "there is no value called `x99`")
  }

  @Test func findsANameThatIsSpelledInGreek() throws {
    #expect(try ParsedFormula("lambda + λ₁").check(variables: ["λ": .number, "λ₁": nil]) == [])
  }

  @Test func suggestsKnownNames() throws {
    let formula = try ParsedFormula("lamda*w")
    #expect(formula.check(variables: variables).map { $0.help } == ["did you mean `lambda`?"])
  }
}
