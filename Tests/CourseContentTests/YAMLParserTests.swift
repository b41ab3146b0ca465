import Markup
import Testing

@testable import CourseContent

@Suite struct YAMLParserTests {
  @Test func keepsOrderAndStructure() throws {
    let yaml = ReadYAML("a: 1\nb:\n  - x\n  - {k: v, l: [1, 2]}\nc: |\n  two\n  lines\n")
    let root = try #require(yaml.document?.root)
    #expect(outline(root) == "{a: '1', b: ['x', {k: 'v', l: ['1', '2']}], c: 'two\nlines\n'}")
    #expect(yaml.places == [])
  }

  @Test func givesPlacesInUTF8() throws {
    let text = "größe: λ²\nnäher: [α, β]\nend: \"é\" # …\n"
    let root = try #require(ReadYAML(text).document?.root)
    let slices = root.fields.flatMap { [$0.key, $0.value] }.map { text.utf8Slice($0.span) }
    #expect(slices == ["größe", "λ²", "näher", "[α, β]", "end", "\"é\""])
  }

  @Test func placesStayRightFarIntoNonASCIIText() throws {
    let lines = (0..<300).map { "kéy\($0): wört λ \($0)\n" }
    let text = lines.joined()
    let root = try #require(ReadYAML(text).document?.root)
    for field in root.fields {
      #expect(text.utf8Slice(field.value.span) == field.value.scalarText)
    }
  }

  @Test func blockSpansEndWithTheirLastValue() throws {
    let text = "a:\n  - x\n  - y\n\n# remark\nb: 1\n"
    let root = try #require(ReadYAML(text).document?.root)
    let first = try #require(root.fields.first { _ in true })
    #expect(text.utf8Slice(first.value.span) == "- x\n  - y")
  }

  @Test(arguments: [
    ("a: &x 1\n", "1:4 Y006"),
    ("a: *x\n", "1:4 Y006"),
    ("a: !!str 1\n", "1:4 Y007"),
    ("a: !x [1]\n", "1:4 Y007"),
    ("a: 1\n---\nb: 2\n", "2:1 Y008"),
    ("b: 1\nä: 2\nb: 3\n", "3:1 Y009"),
    ("? [a, b]\n: 1\n", "1:3 Y010"),
    ("x: {{ a }}\n", "1:5 Y010"),
    ("a:\n\tb: 1\n", "2:1 Y005"),
    ("a: \u{1}\n", "1:4 Y003"),
    ("a: \u{90}\n", "1:4 Y003"),
    ("a: 'open\nb: 1\n", "1:4 Y004"),
    ("a: [1, 2\nb: 3\n", "1:4 Y004"),
    ("a: b: c\n", "1:5 Y004"),
    ("a: 1\n b: 2\n", "2:3 Y004"),
    ("a: \"\\lambda\"\n", "1:5 Y004"),
    ("a: @x\n", "1:4 Y004"),
    ("- a\nb: 1\n", "2:1 Y004"),
    ("a\nb: 1\n", "2:2 Y004"),
  ])
  func refusesWithAPlace(text: String, place: String) {
    let yaml = ReadYAML(text)
    #expect(yaml.places == [place], "\(yaml.messages)")
  }

  @Test func anEmptyFileIsNothing() throws {
    for text in ["", "\n\n", "# only a remark\n", "---\n"] {
      let yaml = ReadYAML(text)
      #expect(yaml.document?.root.isAbsent == true)
      #expect(yaml.places == [])
    }
  }

  @Test func reportsEachRepeatedKeyAndGoesOn() {
    let yaml = ReadYAML("a: 1\na: 2\nb: {c: 1, c: 2}\n")
    #expect(yaml.places == ["2:1 Y009", "3:11 Y009"])
  }

  @Test func findsRepeatedKeysInLargeMappings() {
    let keys = (0..<1000).map { "key\($0): 1\n" }.joined()
    #expect(ReadYAML(keys).places == [])
    #expect(ReadYAML(keys + "key7: 2\n").places == ["1001:1 Y009"])
  }

  // MARK: - Limits

  @Test func refusesAnAliasBombAtItsFirstAnchor() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<8 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(ReadYAML(bomb).places == ["1:5 Y006"])
  }

  @Test(arguments: [32, 33, 2_000, 500_000])
  func nestingIsLimited(depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(ReadYAML(text).places == (depth <= 32 ? [] : ["1:33 Y012"]))
  }

  @Test func blockNestingIsLimited() {
    let text = (0..<40).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(ReadYAML(text).places == ["33:33 Y012"])
  }

  @Test func countsOfValuesAreLimited() {
    let items = { (count: Int) in String(repeating: "- x\n", count: count) }
    #expect(ReadYAML(items(19_999)).places == [])
    #expect(ReadYAML(items(20_000)).places == ["20000:3 Y011"])
  }

  @Test func sizeIsLimitedBeforeAnythingIsRead() {
    let fits = "a: " + String(repeating: "x", count: (1 << 20) - 4) + "\n"
    #expect(ReadYAML(fits).places == [])
    #expect(ReadYAML(fits + "b").places == ["1:1 Y002"])
  }

  @Test func escapesDoNotBecomeTerminalControls() throws {
    let root = try #require(ReadYAML("a: \"\\e[31m\\a\"\n").document?.root)
    let value = try #require(root.fields.first { _ in true }?.value)
    #expect(value.scalarText == "\u{1B}[31m\u{7}")
    let (template, _) = readTemplate(value.scalarText ?? "")
    let page = try template.render()
    #expect(page == [.paragraph("^[[31m^G")])
  }
}
