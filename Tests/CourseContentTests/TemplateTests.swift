import Formula
import Markup
import MathText
import SourceText
import Testing

@testable import CourseContent

@Suite struct TemplateTests {
  private let environment: Environment = [
    "a": .number(0.0625), "b": .number(1.0 / 3), "n": .number(12), "v": .vector([1, 0.5]),
    "small": .number(1.5e-7), "t": .text("half"), "λ": .number(4), "yes": .boolean(true),
  ]

  private func render(_ text: String, _ style: Presentation.MathStyle = .unicode, width: Int = 80)
    throws -> [Block]
  {
    let (template, findings) = readTemplate(text)
    #expect(findings.diagnostics.map(\.text) == [])
    return try template.render(in: environment, Presentation(mathStyle: style, width: width))
  }

  private func lines(_ text: String, _ style: Presentation.MathStyle = .unicode) throws -> [String]
  {
    Layout(width: 60).lines(of: try render(text, style)).map(\.plain)
  }

  @Test(arguments: [
    ("{{ a }}", "0.0625"), ("{{ b }}", "0.3333"), ("{{ n }}", "12"), ("{{ v }}", "[1, 0.5]"),
    ("{{ b | 2 }}", "0.33"), ("{{ n / 7 | 3 }}", "1.71"), ("{{ t }}", "half"),
    ("{{ lambda }}", "4"), ("{{ n * 1e6 }}", "12000000"), ("{{ yes }}", "true"),
    ("{{ a + 1e-9 }}", "0.0625"), ("{{ 0.123456 }}", "0.123456"), ("{{ 0.1234567 }}", "0.1235"),
    ("{{ small }}", "1.5e-07"), ("{{ [b, n] }}", "[0.3333, 12]"), ("{{ -b }}", "-0.3333"),
    ("{{ [[1, b], [2, 3]] }}", "[[1, 0.3333], [2, 3]]"),
  ])
  func showsValuesSoThatTheyReadWell(text: String, shown: String) throws {
    let expected = shown == "1.5e-07" ? Value.number(1.5e-7).formatted : shown
    #expect(try render(text) == [.paragraph(StyledText(expected))])
  }

  @Test func setsStylesAndStructure() throws {
    let page = try render(
      "# Top\n\nSome *em*, **strong** and `x = {{ n }}`.\n\n- one\n- two\n\n---")
    #expect(
      page == [
        .heading(level: 1, "Top"),
        .paragraph(
          StyledText("Some ") + StyledText("em", .emphasis) + StyledText(", ")
            + StyledText("strong", .strong) + StyledText(" and ") + StyledText("x = 12", .code)
            + StyledText(".")),
        .list(.bullets, items: [[.paragraph("one")], [.paragraph("two")]]),
        .rule,
      ])
  }

  @Test func setsMathsInTheStyleAskedFor() throws {
    let math = MathExpression(latex: "\\lambda = 4")
    let text = "$\\lambda = {{ λ }}$"
    #expect(try render(text) == [.paragraph(StyledText(math.inline(.unicode), .math))])
    #expect(try render(text, .ascii) == [.paragraph(StyledText(math.inline(.ascii), .math))])
    #expect(try render(text, .spoken) == [.paragraph(StyledText(math.spoken, .math))])
  }

  @Test func setsDisplayedMathsAsABlockWhereItFits() throws {
    let math = MathExpression(latex: "\\frac{1}{2}")
    let text = "before $$\\frac{1}{2}$$ after"
    let block = math.display(.unicode).map { StyledText("  ") + StyledText($0, .math) }
    #expect(
      try render(text) == [.paragraph("before "), .preformatted(block), .paragraph(" after")])
    let inLine: [Block] = [
      .paragraph("before " + StyledText(math.inline(.unicode), .math) + " after")
    ]
    #expect(try render(text, width: 2) == inLine)
    let spoken: [Block] = [.paragraph("before " + StyledText(math.spoken, .math) + " after")]
    #expect(try render(text, .spoken) == spoken)
  }

  @Test(arguments: [
    ("{{ small }}", "1.5 \\times 10^{-7}"), ("{{ v }}", "[1, 0.5]"),
    ("{{ [[1, b], [2, 3]] }}", "\\begin{pmatrix}1 & 0.3333 \\\\ 2 & 3\\end{pmatrix}"),
    ("{{ b | 2 }}", "0.33"), ("{{ t }}", "\\text{half}"), ("{{ inf }}", "\\infty"),
  ])
  func writesValuesAsLatexInMaths(value: String, latex: String) throws {
    let math = MathExpression(latex: "x = \(latex)")
    #expect(try render("$x = \(value)$") == [.paragraph(StyledText(math.inline(.unicode), .math))])
  }

  @Test func collectsAddressesAtTheEnd() throws {
    let text =
      "See [one](http://a.org), [two](http://b.org), [again](http://a.org), <http://c.org>."
    #expect(
      try lines(text) == [
        "See one [1], two [2], again [1], http://c.org.", "", "[1] http://a.org", "",
        "[2] http://b.org",
      ])
  }

  @Test func keepsLinesOfCodeAndWantedBreaks() throws {
    #expect(
      try lines("```python\na = {{ n }}\n\n  b\n```\n\nroses  \nviolets") == [
        "  1  a = 12", "  2  ", "  3    b", "", "roses", "", "violets",
      ])
  }

  @Test func saysWhereAValueCanNotBeComputed() throws {
    let (template, _) = readTemplate("λ and\n\nthen {{ n + log(-1 * n) }}")
    let error = try #require(throws: TemplateError.self) {
      try template.render(in: environment)
    }
    #expect(error.error.kind == .domain)
    #expect(error.diagnostic.position == SourcePosition(line: 3, column: 17))
  }

  @Test func nothingReachesTheTerminalRaw() throws {
    let page = try render("a\u{1B}[2J `\u{9B}` &#27; [x](http://\u{202E}evil)")
    let text = Layout(width: 80).lines(of: page).map(\.plain).joined()
    #expect(
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x9B && $0.value != 0x202E })
  }

  @Test func errorsInYAMLScalarsAreFoundWhereTheyStand() {
    let loaded = readQuestion(
      """
      - id: a
        prompt: >-
          Some words that are folded, λ,
          and $x^{{ y }}$ with a value.
        answer: 1 + 1
        solution: 'It''s {{ z }}'
      """)
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.map(\.place) == ["4:15 F002", "6:23 F002"])
  }
}
