import Testing

@testable import CourseContent

@Suite struct InterpolationScannerTests {
  /// The expressions found, each with its format behind a bar, and `!` for each that is unclosed.
  private func scan(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let scanner = InterpolationScanner(bytes)
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let found = scanner.found.map {
      string($0.expression) + ($0.format.map { "|" + string($0) } ?? "")
    }
    return found + scanner.unclosed.map { _ in "!" }
  }

  @Test(
    arguments: [
      ("", []),
      ("no { braces } at all {", []),
      ("{{a}}", ["a"]),
      ("{{ a + 1 }} and {{b|3}}", ["a + 1", "b|3"]),
      ("{{ λ | 12 }}", ["λ|12"]),
      ("\\frac{{{p}}}{2}", ["p"]),
      ("{{{{p}}}}", ["p"]),
      ("\\{{a}} {{b}}", ["b"]),
      ("\\\\{{a}}", ["a"]),
      ("{{ a\n}}", ["!"]),
      ("{{ a {{ b }}", ["b", "!"]),
      ("{{", ["!"]),
      ("{{}}", [""]),
      ("{{ | 3 }}", ["|3"]),
      ("{{ a | }}", ["a|"]),
      ("}} {{a}} }}", ["a"]),
    ] as [(String, [String])])
  func findsLiveValues(text: String, expected: [String]) {
    #expect(scan(text) == expected)
  }

  @Test func maskKeepsLengthAndTheRest() {
    let scanner = InterpolationScanner(Array("*{{ a | 3 }}* λ".utf8))
    #expect(String(decoding: scanner.masked, as: UTF8.self) == "*xxxxxxxxxxx* λ")
  }

  @Test func manyUnclosedBracesTakeLinearTime() {
    let scanner = InterpolationScanner(Array(repeating: UInt8(ascii: "{"), count: 1 << 20))
    #expect(scanner.unclosed.count == 1)
    let pairs = InterpolationScanner(Array(String(repeating: "{{ ", count: 300_000).utf8))
    #expect(pairs.unclosed.count == 300_000)
  }
}
