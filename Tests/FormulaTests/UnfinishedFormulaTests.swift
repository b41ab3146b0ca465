import Formula
import Testing

@Suite struct UnfinishedFormulaTests {
  @Test(arguments: [
    "(", "2*(3+4", "[1, 2", "1 +", "2 * ", "x =", "1,", "3 ×", "if a then", "(\n1 +\n2", "2^",
    "1 <",
    "not", "let a = 2 in",
  ])
  func goesOn(text: String) { #expect(ParsedFormula.isUnfinished(text)) }

  @Test(arguments: [
    "", "  ", "1", "(1)", "[1, 2]", "25%", "1 + 2", "2)", "a", "true", "w^2", "5 kg", "begin",
    "candor", "1 +\n2", ")(", "0.5.", "x!",
  ])
  func isWhole(text: String) { #expect(!ParsedFormula.isUnfinished(text)) }
}
