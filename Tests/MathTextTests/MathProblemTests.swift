import Markup
import MathText
import Testing

@Suite struct MathProblemTests {
  @Test func aProblemPointsAtItsCommandInBytes() {
    let formula = MathExpression(latex: "λ + \\lamda")
    #expect(
      formula.problems == [
        MathProblem(
          kind: .unknownCommand("lamda"), message: "unknown command \\lamda", range: 5..<11)
      ])
    #expect(formula.inline(.unicode) == "λ + \\lamda")
  }

  @Test func aWellFormedFormulaHasNone() {
    #expect(MathExpression(latex: #"\frac{\lambda}{2}\|w\|_2^2"#).problems.isEmpty)
  }

  /// Equal mathematics, typed in two ways, is one formula to the reader.
  @Test(arguments: [
    (#"\lambda = 1/\sigma^2"#, "λ = 1/σ²"),
    (#"\frac{a}{b}"#, #"\dfrac ab"#),
    (#"\lVert w\rVert_2^2"#, #"\|w\|^2_2"#),
    (#"\left( x \right)"#, "(x)"),
    (#"\mathbf{w}"#, "𝐰"),
    (#"x \le y"#, "x≤y"),
    (#"x_{10}^{-1}"#, "x₁₀⁻¹"),
    (#"{x}"#, "x"),
  ])
  func spellingsOfOneFormulaAgree(pair: (String, String)) {
    for repertoire in [GlyphRepertoire.unicode, .ascii]
    where pair.1 != "𝐰" || repertoire == .unicode {
      let (left, right) = (MathExpression(latex: pair.0), MathExpression(latex: pair.1))
      #expect(left.inline(repertoire) == right.inline(repertoire))
      #expect(left.display(repertoire) == right.display(repertoire))
    }
  }
}
