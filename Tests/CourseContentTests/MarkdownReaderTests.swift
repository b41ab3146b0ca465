import Formula
import Markup
import SourceText
import Testing

@testable import CourseContent

@Suite struct MarkdownReaderTests {
  @Test(arguments: [
    ("Plain *text* and **more**.", "p(Plain em(text) and strong(more).)"),
    ("a\nb  \nc", "p(a~b/c)"),
    ("# One\n\n## Two", "h1(One) h2(Two)"),
    ("- a\n- b\n  - c", "ul[p(a)|p(b) ul[p(c)]]"),
    ("3. a\n\n4. b", "ol3[p(a)|p(b)]"),
    ("> q\n> r", "quote[p(q~r)]"),
    ("---", "rule"),
    ("```swift x\nlet a = 1\n\n  b\n```", "code(swift x:let a = 1/ /  b)"),
    ("    indented\n", "code(:indented)"),
    ("```\n```", "code(:)"),
    ("`a  b` c", "p(code(a  b) c)"),
    ("$a*b*c$ and $\\|w\\|_2^2$", "p(math(a*b*c) and math(\\|w\\|_2^2))"),
    ("$$\\frac{1}{2}$$", "p(display(\\frac{1}{2}))"),
    ("[t](http://x.org/?a=1&amp;b \"title\")", "p(link(http://x.org/?a=1&b:t))"),
    ("<http://x.org>", "p(link(http://x.org:http://x.org))"),
    ("![alt](pic.png)", "p(image(pic.png:alt))"),
    ("&lambda; &#955; &#x3bb; &nope; &amp;", "p(λ λ λ &nope; &)"),
    ("<b>no html</b> ~~no strike~~", "p(<b>no html</b> ~~no strike~~)"),
    ("|a|b|\n|:-:|--:|\n|1|$x$|\n|2|", "table(center:a right:b/1|math(x)/2|)"),
    ("v {{ a }} *{{b|2}}*", "p(v {a} em({b:2}))"),
    ("`{{ a }}` $x={{b}}$", "p(code({a}) math(x={b}))"),
    ("```\nx = {{ a }}\n```", "code(:x = {a})"),
    ("{{a}}{{b}}", "p({a}{b})"),
    ("|x|\n|---|\n|{{ a | 3 }}|", "table(left:x/{a:3})"),
    ("- {{ a }}\n- b", "ul[p({a})|p(b)]"),
    ("\\{{a}}", "p({{a}})"),
    ("a\r\nb\r\n\r\nc", "p(a~b) p(c)"),
    ("# {{ a }}\n", "h1({a})"),
    ("$a\nb$", "p(math(a b))"),
    ("", ""),
  ])
  func structuresText(markdown: String, expected: String) {
    let (template, findings) = readTemplate(markdown)
    #expect(outline(template.blocks) == expected)
    #expect(findings.errorCount == 0)
  }

  @Test(arguments: [
    ("a {{ b", "1:3 M001"),
    ("a {{}}", "1:3 M002"),
    ("a {{ b | x }}", "1:10 M002"),
    ("a {{ b | 99 }}", "1:10 M002"),
    ("a {{ b | }}", "1:3 M002"),
    ("[x](http://{{ a }})", "1:12 M003"),
    ("λλ\n\n```swift {{ a }}\n```", "3:10 M003"),
    ("![x](a.png)", "1:6 M005"),
  ])
  func reportsWithAPlace(markdown: String, place: String) {
    let (_, findings) = readTemplate(markdown)
    #expect(findings.diagnostics.map(\.place) == [place])
  }

  @Test func reportsMathsThatATableHasSplit() {
    let (_, findings) = readTemplate("|a|b|\n|---|---|\n|$x|y$|\n|$x$|\\$5|\n")
    #expect(findings.diagnostics.map(\.place) == ["3:2 M007", "3:6 M007"])
  }

  @Test func nestingIsLimited() {
    let quotes = String(repeating: "> ", count: 20_000) + "x"
    let lists = (0..<200).map { String(repeating: "  ", count: $0) + "- x\n" }.joined()
    let emphasis =
      String(repeating: "*a **a ", count: 20_000) + String(repeating: "a** a*", count: 20_000)
    let images = String(repeating: "![", count: 20_000) + String(repeating: "](a)", count: 20_000)
    for text in [quotes, lists, emphasis, images] {
      let (_, findings) = readTemplate(text)
      #expect(findings.diagnostics.map(\.code) == ["M006"], "\(text.prefix(20))")
    }
    let (_, findings) = readTemplate(String(repeating: "> ", count: 16) + "x")
    #expect(findings.diagnostics == [])
  }

  @Test func valuesKnowWhereTheyStand() {
    let text = "λλ {{ a }}\n\n$x = {{ b + 1 | 3 }}$"
    let (template, _) = readTemplate(text)
    let places = template.interpolations.map { text.utf8Slice($0.range) }
    #expect(places == ["{{ a }}", "{{ b + 1 | 3 }}"])
    let expressions = template.interpolations.map { text.utf8Slice($0.expressionRange) }
    #expect(expressions == ["a", "b + 1"])
  }
}

// MARK: - Blocks as text

private func outline(_ blocks: [ContentBlock]) -> String {
  blocks.map(outline).joined(separator: " ")
}

private func outline(_ marker: ListMarker) -> String {
  switch marker {
  case .bullets: "ul"
  case .numbers(let first): "ol\(first)"
  case .letters: "letters"
  }
}

private func outline(_ block: ContentBlock) -> String {
  switch block {
  case .heading(let level, let inlines): return "h\(level)(\(outline(inlines)))"
  case .paragraph(let inlines): return "p(\(outline(inlines)))"
  case .list(let marker, let items):
    return "\(outline(marker))[\(items.map(outline).joined(separator: "|"))]"
  case .quote(let blocks): return "quote[\(outline(blocks))]"
  case .code(let code):
    let lines = code.lines.map { $0.isEmpty ? " " : outline($0) }
    return "code(\(code.info):\(lines.joined(separator: "/")))"
  case .table(let header, let alignments, let rows):
    let head = zip(header, alignments).map { "\($1):\(outline($0))" }.joined(separator: " ")
    let body = rows.map { "/" + $0.map(outline).joined(separator: "|") }.joined()
    return "table(\(head)\(body))"
  case .rule: return "rule"
  }
}

private func outline(_ inlines: [ContentInline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text): text
    case .value(let value): outline(value)
    case .code(let parts): "code(\(outline(parts)))"
    case .math(let math): "\(math.isDisplay ? "display" : "math")(\(outline(math.parts)))"
    case .emphasis(let inlines): "em(\(outline(inlines)))"
    case .strong(let inlines): "strong(\(outline(inlines)))"
    case .link(let destination, let inlines): "link(\(destination):\(outline(inlines)))"
    case .image(let source, let inlines): "image(\(source):\(outline(inlines)))"
    case .softBreak: "~"
    case .lineBreak: "/"
    }
  }.joined()
}

private func outline(_ parts: [TextPart]) -> String {
  parts.map { part in
    switch part.content {
    case .text(let text): text
    case .value(let value): outline(value)
    }
  }.joined()
}

private func outline(_ value: Interpolation) -> String {
  "{\(value.formula.source)\(value.significantDigits.map { ":\($0)" } ?? "")}"
}
