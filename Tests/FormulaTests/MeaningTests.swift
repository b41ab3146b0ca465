import Formula
import Testing

@Suite struct MeaningTests {
  @Test(
    arguments: [
      ("1+2 *  3", "1 + 2*3"), ("((1))", "1"), ("(1 + 2)*3", "(1 + 2)*3"),
      ("λ × σ₂²", "lambda*sigma2^2"),
      ("1.50e0", "1.5"), ("a - (b - c)", "a - (b - c)"), ("(a - b) - c", "a - b - c"),
      ("a/(b*c)", "a/(b*c)"), ("a/b*c", "a/b*c"), ("(2^3)^2", "(2^3)^2"), ("2^(3^2)", "2^3^2"),
      ("(-2)^2", "(-2)^2"), ("-(2^2)", "-2^2"), ("-(a + b)", "-(a + b)"), ("a*(-b)", "a*-b"),
      ("not (a == b)", "not a == b"), ("(not a) == b", "(not a) == b"),
      ("a and (b or c)", "a and (b or c)"), ("(a and b) or c", "a and b or c"),
      ("a and (b and c)", "a and (b and c)"),
      ("1 + (if a then b else c)", "1 + (if a then b else c)"),
      ("if a then b else (if c then d else f)", "if a then b else if c then d else f"),
      ("(let x = 1 in x) + 1", "(let x = 1 in x) + 1"), ("'half'", "\"half\""),
      ("[ 1,2 ]", "[1, 2]"), ("(w)[0]", "w[0]"), ("(a + b)[0].x", "(a + b)[0].x"),
      ("(1).x", "(1).x"), ("√(x)", "sqrt(x)"), ("{w:1}", "{w: 1}"), ("∞", "inf"),
      ("strength( convention=\"full\", variance=v)", "strength(v, \"full\")"),
      ("step(w, lr=1, g=h)", "step(w, h, 1)"), ("step(g=h, w=w)", "step(w, h)"),
      ("count(base=1, names=n)", "count(n, base=1)"), ("unknown(a, b=2)", "unknown(a, b=2)"),
      ("(a < b) == c", "(a < b) == c"), ("x⁻¹", "x^-1"), ("+x", "x"), ("½", "0.5"),
    ] as [(String, String)])
  func isOneSpellingForAll(source: String, meaning: String) throws {
    #expect(try ParsedFormula(source, catalogue: sampleCatalogue).meaning == meaning)
  }

  /// Trees of every kind of part, written with random spaces and needless brackets.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func isReadAsItself(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let source = randomFormula(depth: 5, using: &random)
      let formula = try ParsedFormula(source, catalogue: sampleCatalogue)
      let again = try ParsedFormula(formula.meaning, catalogue: sampleCatalogue)
      #expect(again.meaning == formula.meaning, "seed \(seed): \(source)")
      #expect(again.freeVariables == formula.freeVariables)
      let environment: Environment = ["x": .number(0.5), "w": .vector([1.5, -2])]
      #expect(
        result(formula, environment) == result(again, environment), "seed \(seed): \(source)")
    }
  }

  /// The value, or the kind of error.
  private func result(_ formula: ParsedFormula, _ environment: Environment) -> String {
    do throws(FormulaError) {
      return try formula.evaluate(in: environment).formatted
    } catch {
      return error.kind.rawValue
    }
  }
}

/// A formula that can be read, though often not evaluated.
func randomFormula(depth: Int, using random: inout SeededGenerator) -> String {
  func part() -> String {
    let part = randomFormula(depth: depth - 1, using: &random)
    return "(" + part + ")"
  }
  func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }
  let leaf = pick(["1", "0.25", "x", "w", "pi", "\"half\"", "true", "2e-3", "[]", "λ"])
  guard depth > 0 else { return leaf }
  switch Int.random(in: 0..<13, using: &random) {
  case 0...3: return part() + pick(["+", " - ", "*", "/", "^"]) + part()
  case 4: return part() + pick([" < ", "==", "≥", " and ", " or "]) + part()
  case 5: return pick(["-", "not "]) + part()
  case 6: return "if \(part()) then \(part()) else \(part())"
  case 7: return "let a = \(part()) in a*\(part())"
  case 8: return "[\(part()), \(part())]" + pick(["", "[0]"])
  case 9: return "{w: \(part()), m: \(part())}" + pick(["", ".w"])
  case 10: return "strength(" + pick(["", "variance="]) + part() + ")"
  case 11: return pick(["sqrt", "exp", "sum", "length", "unknown"]) + "(\(part()))"
  default: return leaf
  }
}
