import SourceText
import Testing

@testable import CourseContent

/// Whatever a file holds, reading it ends, and every finding has a place in it.
@Suite struct HostileContentTests {
  /// Found by fuzzing: what is spelled with entities behind a fence has no place of its own.
  @Test(arguments: ["\0\0\0\0", "&nGt;&nGt;", "&amp;&amp;&amp; b c d e f", "\\& b c d e f"])
  func placesOfFencesStayInTheFile(info: String) throws {
    let text = "---\ntitle: t\n---\n## A\n> ```question a \(info)\n> x"
    let source = SourceFile(name: "fuzz.md", text: text)
    let id = try #require(LessonID("fuzz"))
    let found = ContentLibrary.lesson(id, in: source).diagnostics
    #expect(found.contains { $0.code == FindingCode.misplacedFence.rawValue })
    for diagnostic in found {
      #expect(diagnostic.span.upperBound <= text.utf8.count, "\(diagnostic.message)")
    }
  }

  private static let yamlPieces = [
    "- id: a\n", "  prompt: |\n    Text {{ x }} $y$\n", "  answer: 1 / x\n",
    "  vary: {x: [1, 2]}\n",
    "  mistakes:\n", "    - id: m\n", "      value: 2\n", "      say: No {{ submitted }}\n", "\t",
    "  ", "\"", "'", "[", "]", "{", "}", ": ", "- ", "&a ", "*a", "!!x ", "|", ">", "\n", "#", "λ",
    "\u{1B}", "\u{85}", "\u{FEFF}", "{{", "}}", "%YAML 9.9\n", "---\n", "...\n", "?", "@", "`",
    "\\", "\r\n", "012", "yes", "1e999", "kind: choice\n", "  let:\n    a: b\n    b: a\n",
  ]

  private static let markdownPieces = [
    "---\n", "title: T\n", "let: {a: 1}\n", "## Step\n", "# ", "> ", "- ", "1. ", "```question a\n",
    "```\n", "$", "$$", "{{ a }}", "{{", "}}", "|", "|---|---|\n", "*", "**", "_", "`", "[", "](x)",
    "![", "<", "&amp;", "&#0;", "\\", "\n", "\n\n", "    ", "λ", "\u{0}", "\u{1B}", "\r\n", "~~~\n",
    "$\\frac{1}{2}$", "text ", "{{ a | 3 }}",
  ]

  private func check(_ diagnostics: [Diagnostic], in text: String, seed: UInt64) {
    let end = text.utf8.count
    for found in diagnostics {
      #expect(
        found.span.lowerBound >= 0 && found.span.upperBound <= end,
        "seed \(seed): \(found.code) at \(found.span) of \(end)")
      _ = found.rendered()
    }
  }

  @Test(arguments: 0..<400)
  func questionsEndWithFindingsInPlace(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = (0..<Int.random(in: 1...40, using: &random))
      .map { _ in Self.yamlPieces.randomElement(using: &random) ?? "" }.joined()
    let findings = Findings(file: SourceFile(name: "fuzz.yaml", text: text))
    let file = QuestionFile(findings.file, findings: findings)
    check(file.diagnostics, in: text, seed: seed)
    for item in file.items {
      check(QuestionFile.question(item).diagnostics, in: text, seed: seed)
    }
  }

  @Test(arguments: 0..<400)
  func lessonsEndWithFindingsInPlace(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let body = (0..<Int.random(in: 1...60, using: &random))
      .map { _ in Self.markdownPieces.randomElement(using: &random) ?? "" }.joined()
    let text = seed.isMultiple(of: 4) ? body : "---\ntitle: T\nlet: {a: 1}\n---\n" + body
    let findings = Findings(file: SourceFile(name: "fuzz.md", text: text))
    let id = try #require(LessonID("fuzz"))
    let lesson = LessonReader(
      id: id, file: findings.file, decoder: ContentDecoder(findings: findings)
    ).lesson()
    check(findings.sorted, in: text, seed: seed)
    guard let lesson else { return }
    let environment = try lesson.environment()
    for case .prose(let prose) in lesson.steps.flatMap(\.items) {
      _ = try? prose.render(in: environment)
    }
  }

  /// Single bytes changed in a good file.
  @Test(arguments: 0..<400)
  func damagedFilesEndWithFindingsInPlace(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let directory = ContentDirectory(path: fixtures + "/ridge-course")
    var bytes = try directory.bytes(of: "questions/weights-as-priors.yaml")
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 9...126, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8.random(in: 9...126, using: &random), at: place)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let findings = Findings(file: SourceFile(name: "fuzz.yaml", text: text))
    let file = QuestionFile(findings.file, findings: findings)
    check(file.diagnostics, in: text, seed: seed)
    for item in file.items {
      check(QuestionFile.question(item).diagnostics, in: text, seed: seed)
    }
  }

  /// Each of these would take minutes if any step looked back over what it has read.
  @Test(arguments: [
    "\\*", "&amp;", "a\nb ", "`a`", "$x$", "{{ a }}", "{{ b }}", "{{", "[a](b)", "*a* ", "- x\n\n",
    "> q\n\n", "```\nx\n```\n", "|$x|\n", "\n## h\n\n", "```question a\n```\n",
  ])
  func longLessonsTakeLinearTime(piece: String) throws {
    let head = "---\ntitle: T\nlet: {a: 1}\n---\n"
    let body = String(repeating: piece, count: 30_000 / piece.utf8.count)
    let bodies = [body, "```\n" + body, "`" + body + "`", "|a|b|\n|---|---|\n" + body]
    for body in bodies {
      let findings = Findings(file: SourceFile(name: "long.md", text: head + body))
      let id = try #require(LessonID("long"))
      let decoder = ContentDecoder(findings: findings, knownConcepts: [])
      #expect(LessonReader(id: id, file: findings.file, decoder: decoder).lesson() != nil)
      #expect(findings.diagnostics.count <= Findings.limit)
    }
  }

  @Test(arguments: [
    "k: 1\n", "x%: {a: 1}\n", "- a\n", "- id: a%\n  answer: x\n", "- {id: q%, concepts: [a, b]}\n",
    "- id: q%\n  prompt: |\n    {{ a }} {{ b }} $\\nope$ {{\n  answer: 1\n", "\"a%\": 'b'\n",
  ])
  func longBanksTakeLinearTime(piece: String) {
    let text = (0..<200_000 / piece.utf8.count).map { piece.replacing("%", with: "\($0)") }.joined()
    let findings = Findings(file: SourceFile(name: "long.yaml", text: text))
    let file = QuestionFile(findings.file, findings: findings)
    for item in file.items { _ = QuestionFile.question(item, knownConcepts: []) }
    #expect(findings.diagnostics.count <= Findings.limit)
  }

  @Test func manyErrorsInOneTextAreSoonTold() {
    let prompt = String(repeating: "{{ x }} {{ ", count: 20_000)
    let loaded = readQuestion("- id: a\n  prompt: >\n    \(prompt)\n  answer: 1 + 1\n")
    #expect(loaded.diagnostics.count == Findings.limit)
  }
}
