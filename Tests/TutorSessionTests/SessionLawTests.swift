import Grading
import Markup
import Testing

@testable import TutorSession

/// What holds whatever is typed.
@Suite struct SessionLawTests {
  private static let pieces = [
    ":hint", ":skip", ":solution", ":another", ":back", ":back 2", ":home", ":calc", ":functions",
    ":progress", ":review", ":why", ":report", ":encouragement off", ":encouragement on", ":quiz",
    ":quiz shrink", ":exam x", "r", ":help", ":quit", ":h", ":", "1", "2", "0.25", "a", "b, c",
    "true",
    "f", "",
    "", " ", "[1, 2]", "2, -1", "1/0", "1e999", "λ = 3", "½", "∞", "NaN", "inf", "٣", "0,5", "(((",
    "shrinking", "strength", "weight^9", "lambda_from_sigma2(", "\u{0}", "\u{1b}[31m", "\u{7}",
    "\u{9b}2J", "\r", "\n", "\t", "\u{202e}", "\u{200d}", "\u{feff}",
    "e\u{301}\u{301}\u{301}\u{301}",
    "👩‍👩‍👧‍👦", "🇨🇭", "日本語", "\"", "\\", "{{1}}", "$x$", "`", "|", "/*", "#", "%",
  ]

  private func line(_ random: inout SeededGenerator) -> String {
    var line = ""
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      line += Self.pieces.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { line += " " }
    }
    if Int.random(in: 0..<100, using: &random) == 0 {
      let piece = Self.pieces.randomElement(using: &random) ?? "x"
      line += String(repeating: piece, count: 10_000 / max(1, piece.utf8.count))
    }
    if Int.random(in: 0..<20, using: &random) == 0 {
      let scalars = (0..<20).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &random))
      }
      line.unicodeScalars.append(contentsOf: scalars)
    }
    return line
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyLineIsAnsweredInPlainText(seed: UInt64) throws {
    let tested = try TestedCourse.fixture()
    var random = SeededGenerator(seed: seed)
    var sessions = [tested.session(), tested.session()]
    for index in sessions.indices { _ = sessions[index].start() }
    let layout = Layout(width: 80)
    for round in 0..<500 {
      var line = line(&random)
      if Int.random(in: 0..<4, using: &random) == 0 {
        line = sessions[0].openQuestion?.variant.shownAnswer ?? line
      }
      let outputs = sessions.indices.map { sessions[$0].respond(to: line) }
      let name = "seed \(seed), round \(round): \(line.debugDescription.prefix(200))"
      #expect(outputs[0].blocks == outputs[1].blocks, "\(name)")
      #expect(outputs[0].records == outputs[1].records, "\(name)")
      let page = layout.lines(of: outputs[0].blocks) + [sessions[0].prompt]
      for text in page {
        #expect(text.plain.unicodeScalars.allSatisfy { !$0.actsOnTerminals }, "\(name)")
      }
      if !SessionCommand.isHelp(line) {
        #expect(page.count < 200, "\(name)")
      }
    }
  }

  @Test func manyWrongAnswersStayQuick() throws {
    var session = try TestedCourse.fixture().session()
    _ = session.start(lesson: "shrinking")
    _ = session.respond(to: "")
    for number in 0..<1_000 { _ = session.respond(to: "\(1_000 + number)") }
    #expect(session.openQuestion?.wrongAnswers.count == 50)
  }
}

extension SessionCommand {
  /// True for the list of all functions, the one long page.
  fileprivate static func isHelp(_ line: String) -> Bool {
    if case .command(.functions, _) = read(line) { true } else { false }
  }
}

extension Unicode.Scalar {
  fileprivate var actsOnTerminals: Bool {
    properties.generalCategory == .control || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}

/// SplitMix64, so that a failing round can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
