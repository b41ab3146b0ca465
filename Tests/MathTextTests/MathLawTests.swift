import Markup
import MathText
import Testing

/// A small generator, so that a failure can be repeated from its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What must hold for every formula, however strange.
func checkLaws(_ latex: String, _ comment: Comment) {
  let formula = MathExpression(latex: latex)
  let isBlank = latex.allSatisfy(\.isWhitespace)
  for repertoire in [GlyphRepertoire.unicode, .ascii] {
    let inline = formula.inline(repertoire)
    #expect(inline.isEmpty == isBlank, comment)
    #expect(!inline.unicodeScalars.contains { $0.properties.generalCategory == .control }, comment)
    let lines = formula.display(repertoire)
    #expect(!lines.isEmpty, comment)
    #expect(Set(lines.map(\.displayWidth)).count == 1, comment)
    #expect(lines.reduce(0) { $0 + $1.utf8.count } < 1_000_000, comment)
    #expect(
      !lines.joined().unicodeScalars.contains { $0.properties.generalCategory == .control }, comment
    )
    if repertoire == .ascii {
      #expect(inline.utf8.allSatisfy { $0 < 0x80 }, comment)
      #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, comment)
    }
  }
  #expect(formula.spoken.isEmpty == isBlank, comment)
  for problem in formula.problems {
    #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= latex.utf8.count, comment)
    #expect(!problem.message.isEmpty, comment)
  }
}

@Suite struct MathLawTests {
  @Test(arguments: 0..<16)
  func randomBytesAreShownAndNeverTrap(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let count = Int.random(in: 0...60, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let latex = String(decoding: bytes, as: UTF8.self)
      checkLaws(latex, "seed \(seed): \(latex.debugDescription)")
    }
  }

  @Test(arguments: 0..<16)
  func randomTokensAreShownAndNeverTrap(seed: UInt64) {
    let tokens = [
      "{", "}", "{", "}", "^", "_", "'", "&", "\\\\", "\\frac", "\\sqrt", "[", "]", "(", ")", "|",
      "\\|", "\\left", "\\right", "\\left(", "\\right)", ".", "\\begin{cases}", "\\end{cases}",
      "\\begin{pmatrix}", "\\end{pmatrix}", "\\begin{aligned}", "\\end{aligned}", "\\text{",
      "\\text{if }", "$", "\\hat", "\\overline", "\\mathbf", "\\mathrm", "\\operatorname",
      "\\sum", "\\min", "\\int", "\\arg", "\\underbrace", "\\overbrace", "\\big", "\\bigl(",
      "x", "2", "12", "0.5", "+", "-", "=", ",", "\\lambda", "\\nabla", "\\,", "\\quad", " ",
      "\\unknown", "\\", "%", "~", "\u{301}", "漢", "\u{200D}", "🇩", "🇪", "é", "\u{1B}[31m",
      "\\tfrac12", "\\binom", "\\not", "\\pmod", "\\limits", "\\middle|", "\\mid", "!", "/",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let count = Int.random(in: 0...40, using: &generator)
      let latex = (0..<count).map { _ in tokens.randomElement(using: &generator) ?? "" }.joined()
      checkLaws(latex, "seed \(seed): \(latex.debugDescription)")
    }
  }

  static let deep = [
    "{", "}", "x^", "x^{", "x_", "(", ")", "|", "\\|", "[", "\\left(", "\\right)", "\\sqrt",
    "\\sqrt{",
    "\\sqrt[", "\\frac", "\\frac{", "\\hat", "\\hat{", "\\text{", "\\text{$", "\\begin{cases}",
    "\\begin{pmatrix}", "\\end{cases}", "\\underbrace{", "'", "&", "\\\\", "a\\\\", "\\binom", "-",
    "\\mathbf{", "\\mathrm{", "\\overset", "\\not", "\\arg", "x^2", "x_1", "\\left.", "1", "2 ",
    "$",
    "\\frac{1}{", "\\text{a", "\\bigl(", "\\begin{matrix}a\\\\", "\\operatorname{a", "e^{-", "((a",
    "\\pmod",
  ]

  @Test(arguments: deep)
  func aFragmentRepeatedToTheLimitIsBounded(fragment: String) {
    let count = MathExpression.maximalLength / fragment.utf8.count
    let formula = String(repeating: fragment, count: count - 8)
    checkLaws(formula + "x", "\(fragment) repeated, then x")
  }

  @Test func aHugeTableIsSetInOneLine() {
    let rows = String(repeating: "a\\\\", count: 1_500)
    let latex = "\\begin{matrix}\(rows)\\end{matrix}" + String(repeating: "x", count: 1_000)
    checkLaws(latex, "a tall table in a long row")
    #expect(MathExpression(latex: latex).display(.unicode).count == 1)
  }

  @Test func aHundredLevelsAreSetAndOneMoreIsAProblem() {
    func nested(_ levels: Int) -> String {
      String(repeating: "{", count: levels) + "x" + String(repeating: "}", count: levels)
    }
    let allowed = MathExpression(latex: nested(MathExpression.maximalDepth))
    #expect(allowed.problems.isEmpty)
    #expect(allowed.inline(.unicode) == "x")
    let refused = MathExpression(latex: nested(MathExpression.maximalDepth + 1))
    #expect(refused.problems.map(\.kind) == [.tooDeep])
    #expect(refused.inline(.unicode) == "{x}")
  }

  @Test func aFormulaOverTheLimitIsAProblemAndIsCutShort() {
    let latex = String(repeating: "x", count: MathExpression.maximalLength + 1)
    let formula = MathExpression(latex: latex)
    #expect(formula.problems.map(\.kind) == [.tooLong])
    #expect(formula.inline(.unicode).count < 300)
  }

  @Test(arguments: ["", " ", "\n\t "])
  func aBlankSourceIsBlank(latex: String) {
    checkLaws(latex, "blank")
    #expect(MathExpression(latex: latex).problems.isEmpty)
  }
}
