import SourceText
import Testing

@testable import CourseContent

@Suite struct LocatedTextTests {
  /// The value of the only key of a YAML text.
  private func value(_ yaml: String) throws -> LocatedText {
    let read = ReadYAML(yaml)
    let root = try #require(read.document?.root, "\(read.places)")
    let value = try #require(root.fields.first { _ in true }?.value)
    return try #require(LocatedText(value))
  }

  /// Each `W` with digits behind it must come from where the file has the same word.
  @Test(arguments: [
    "k: W1 W2 λ W3\n",
    "k: W1 W2\n  λ W3\n\n\n  W4   W5\n",
    "k:   W1   \n     W2 # remark\n",
    "k: 'W1 ''W2'' λ W3'\n",
    "k: '  W1  \n   W2\n\n  ''W3'\n",
    "k: \"W1 \\\"W2\\\" \\u03BB \\x41 W3 \\U0001D54F W4 \\_ W5 \\P W6\"\n",
    "k: \"W1 \\\n    W2\n   W3 \\n W4\n\n\n   \\ W5\"\n",
    "k: |\n  W1 λ\n    W2\n\n  W3\n",
    "k: |\n\n\n  W1\n \n  W2   \n     \n  W3",
    "k: |+\n    W1\n    W2\n\n\n",
    "k: |2\n    W1\n   W2\n  W3\n",
    "k: |- # remark\n  W1\n  W2\n",
    "k: >\n  W1 λ\n  W2\n\n  W3\n\n\n  W4\n    W5\n    W6\n\n  W7\n",
    "k: >-\n\n  W1\n  W2\n",
    "k: >1\n   W1\n  W2\n W3\n",
    "k: |\r\n  W1\r\n  W2\r\n\r\n  W3\r\n",
    "k: >\r\n  W1\r\n  W2\r\n\r\n  W3\r\n",
    "k: 'W1\r\n  W2\r\n\r\n  W3'\r\n",
  ])
  func everyWordIsFoundWhereItStands(yaml: String) throws {
    let text = try value(yaml)
    let bytes = Array(text.text.utf8)
    var words = 0
    for start in bytes.indices where bytes[start] == UInt8(ascii: "W") {
      let word = start..<start + 2
      #expect(
        yaml.utf8Slice(text.fileSpan(word)) == text.slice(word),
        "\(text.slice(word)) of \(text.text.debugDescription)")
      words += 1
    }
    #expect(words == yaml.count { $0 == "W" })
  }

  /// Random lines in each style: every byte that is no blank must come from the same byte, and
  /// places never go backwards.
  @Test(arguments: 0..<200)
  func everyByteComesFromItsOwn(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = ["a", "λ", "bc", "'", "\"", "x:y", "#z", "-", "𝔼", "*"]
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let line = (0..<Int.random(in: 0...4, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }
      lines.append(
        line.joined(separator: String(repeating: " ", count: Int.random(in: 1...2, using: &random)))
      )
    }
    let style = ["|", ">", "|-", ">+", "'", "\""].randomElement(using: &random) ?? "|"
    let yaml: String
    switch style {
    case "'":
      let body = lines.map {
        $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      }
      yaml = "k: '" + body.joined(separator: "\n  ") + "'\n"
    case "\"":
      let body = lines.map {
        $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
      }
      yaml = "k: \"" + body.joined(separator: "\n  ") + "\"\n"
    default:
      yaml = "k: \(style)\n" + lines.map { "  \($0)\n" }.joined()
    }
    let read = ReadYAML(yaml)
    guard let root = read.document?.root else { return }
    let field = try #require(root.fields.first { _ in true }?.value)
    let text = try #require(LocatedText(field))
    let source = Array(yaml.utf8)
    var last = 0
    for (index, byte) in text.text.utf8.enumerated() {
      let place = text.fileSpan(index..<index + 1).lowerBound
      #expect(place >= last, "seed \(seed): \(yaml.debugDescription)")
      last = place
      guard byte != UInt8(ascii: " "), byte != UInt8(ascii: "\n") else { continue }
      let isEscape = source[place] == UInt8(ascii: "\\")
      #expect(
        source[place] == byte || isEscape,
        "seed \(seed), byte \(index) of \(text.text.debugDescription) in \(yaml.debugDescription)")
    }
  }
}
