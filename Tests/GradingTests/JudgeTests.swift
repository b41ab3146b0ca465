import CourseContent
import Formula
import RegularizationCore
import SourceText
import Testing

@testable import Grading

@Suite struct JudgeTests {
  /// λ = 1/0.25 = 4.
  static func penalty() throws -> Variant {
    try Variant(
      question(Sample.penalty),
      seed: VariantSeed(
        course: "c", question: "prior-to-penalty", version: 1, student: "", index: 0),
      given: [(name: "prior_variance", value: .number(0.25))])
  }

  @Test(
    arguments: [
      ("4", "correct", 1), ("4.0", "correct", 1), ("1/0.25", "correct", 1), ("λ = 4", "correct", 1),
      ("400%", "correct", 1), ("3.98", "correct", 1), ("4.02", "correct", 1),
      ("0.4*10^1", "correct", 1),
      ("3.979", "wrong", 0), ("4.021", "wrong", 0), ("0.25", "variance-for-precision", 0.25),
      ("2", "forgot-the-half", 0), ("-4", "near:sign", 0), ("8", "near:double", 0),
      ("77", "wrong", 0),
      ("", "invalid.blank", 0), ("abc", "invalid.unknown_name", 0),
      ("0,25", "invalid.decimal_comma", 0),
      ("1 2", "invalid.bad_thousands", 0), ("--", "invalid.unparsable", 0),
      ("mu = 4", "invalid.extra_symbols", 0), ("inf", "invalid.not_finite", 0),
    ] as [(String, String, Double)])
  func findsTheCase(raw: String, name: String, score: Double) throws {
    let verdict = judge(answer: raw, try Self.penalty())
    #expect(verdict.note == "prior-to-penalty-v1:\(name)")
    #expect(verdict.score == score)
    #expect(verdict.countsAsAttempt == !name.hasPrefix("invalid"))
    #expect(!verdict.message.isEmpty)
  }

  @Test func remarksWithWhatWasSubmitted() throws {
    let verdict = judge(answer: "0.25", try Self.penalty())
    let remark = try #require(verdict.remark)
    #expect(verdict.environment["submitted"] == .number(0.25))
    #expect("\(try remark.render(in: verdict.environment))".contains("itself, 0.25."))
  }

  @Test(
    arguments: [
      ("77", ["77"], "repeated"), ("77", ["5", "77.0"], "repeated"), ("7.7e1", ["77"], "repeated"),
      ("77", ["76"], "wrong"), ("4", ["77"], "correct"), ("4", ["4"], "correct"),
      ("0.25", ["1/4"], "repeated"), ("abc", ["abc"], "invalid.unknown_name"),
      ("77", ["abc"], "wrong"),
    ] as [(String, [String], String)])
  func noticesRepetition(raw: String, earlier: [String], name: String) throws {
    let verdict = judge(answer: raw, try Self.penalty(), earlierWrong: earlier)
    #expect(verdict.caseName == name)
  }

  @Test func countsNoAttemptForARepetition() throws {
    let verdict = judge(answer: "77", try Self.penalty(), earlierWrong: ["77"])
    #expect(!verdict.countsAsAttempt)
  }

  @Test(arguments: 0..<100) func isPure(index: Int) throws {
    let variant = try variant(question(Sample.penalty), index)
    for raw in ["4", "0.25", variant.shownAnswer, "x", ""] {
      let (first, second) = (judge(answer: raw, variant), judge(answer: raw, variant))
      #expect(first.outcome == second.outcome && first.score == second.score)
    }
  }

  /// Whatever mistakes there are, what is in the truth's interval is right.
  @Test(arguments: 0..<200 as Range<UInt64>) func neverShadowsTheTruth(seed: UInt64) throws {
    let question = try question(
      """
      - id: a
        prompt: p
        vary: {x: {from: 0.1, to: 5, step: 0.1}}
        answer: 3 * x
        mistakes:
          - {id: all, when: submitted > 0, say: no}
          - {id: close, value: 3 * x + 0.02 * x, say: no}
      """)
    let variant = try variant(question, Int(seed))
    guard case .number(let key) = variant.key else { return }
    var stream = SplitMix64(seed: seed)
    let inside = key.truth * (1 + 0.00499 * (2 * stream.unit() - 1))
    #expect(judge(answer: "\(inside)", variant).isCorrect, "seed \(seed)")
    #expect(judge(answer: "\(key.truth * 1.1)", variant).caseName == "all")
  }

  @Test(
    arguments: [
      ("[0.9, -1.8]", "correct", []), ("0.9, -1.8", "correct", []), ("0.9; -1.8", "correct", []),
      ("(0.9, -1.8)", "correct", []), ("w = [0.9, -1.8]", "correct", []),
      ("[9/10, −18/10]", "correct", []),
      ("[90%, -1.8]", "correct", []), ("[1.1, -2.2]", "grew", [0, 1]), ("[0.9, 1.8]", "wrong", [1]),
      ("[-0.9, 1.8]", "near:sign", [0, 1]), ("[0.9, -1.7]", "wrong", [1]),
      ("[5, -1.8]", "wrong", [0]),
      ("", "invalid.blank", []), ("[]", "invalid.blank", []), ("[0.9]", "invalid.wrong_length", []),
      ("[0.9, -1.8, 0]", "invalid.wrong_length", []), ("0.9 -1.8", "invalid.wrong_length", []),
      ("1 2", "invalid.wrong_length", []), ("[0.9, -1.8", "invalid.unparsable", []),
      ("[0.9,, -1.8]", "invalid.wrong_length", []), ("[0.9, ]", "invalid.unparsable", []),
      ("0,9; -1,8", "invalid.decimal_comma", []), ("0,9, -1,8", "invalid.wrong_length", []),
      ("v = [0.9, -1.8]", "invalid.extra_symbols", []), ("[a, b]", "invalid.unknown_name", []),
      ("[0.9, inf]", "invalid.not_finite", []), ("--", "invalid.wrong_length", []),
    ] as [(String, String, [Int])])
  func judgesVectors(raw: String, name: String, wrong: [Int]) throws {
    let variant = try Variant(
      question(Sample.vector),
      seed: VariantSeed(course: "c", question: "q", version: 1, student: "", index: 0),
      given: [(name: "rate", value: .number(0.1))])
    let verdict = judge(answer: raw, variant)
    #expect(verdict.caseName == name, "\(verdict.message)")
    #expect(verdict.wrongComponents == wrong)
  }

  @Test func saysWhichComponentIsOff() throws {
    let variant = try variant(question(Sample.vector))
    #expect(judge(answer: "[99, 98]", variant).message == "Components 1 and 2 are off.")
    guard case .vector(let key) = variant.key else { return }
    #expect(judge(answer: "[\(key.truths[0]), 98]", variant).message == "Component 2 is off.")
  }

  @Test(arguments: 0..<20) func judgesAChoiceByLetterNumberOrWords(index: Int) throws {
    let variant = try variant(question(Sample.choice), index)
    guard case .choice(let list) = variant.key else { return }
    let place = try #require(list.order.firstIndex(of: 1))
    let letter = ChoiceList.letter(place)
    for raw in [
      letter, letter.uppercased(), "(\(letter))", "\(letter).", " \(place + 1) ", "The  Square",
    ] {
      let verdict = judge(answer: raw, variant)
      #expect(verdict.caseName == "wrong" && verdict.remark?.source.hasPrefix("It never") ?? false)
    }
    let right = judge(answer: "the absolute value", variant)
    #expect(right.isCorrect && right.remark == nil)
    #expect(judge(answer: variant.shownAnswer, variant).isCorrect)
    for raw in ["d", "0", "4", "abc", "ab", "1 2", "--"] {
      #expect(judge(answer: raw, variant).caseName == "invalid.unknown_choice", "\(raw)")
    }
    #expect(judge(answer: "", variant).caseName == "invalid.blank")
    #expect(judge(answer: letter, variant, earlierWrong: ["the square"]).caseName == "repeated")
  }

  @Test func refusesAChoiceThatCouldBeTwo() throws {
    let question = try question(
      """
      - id: a
        kind: choice
        source: s
        shuffle: false
        prompt: How many?
        choices: [{text: "2"}, {text: "3", correct: true}, {text: "4"}]
      """)
    let variant = try variant(question)
    #expect(judge(answer: "2", variant).caseName == "invalid.unknown_choice")
    #expect(judge(answer: "4", variant).caseName == "wrong")
    #expect(judge(answer: "b", variant).isCorrect)
  }

  @Test(
    arguments: [
      ("a, b", "correct", 1), ("b a", "correct", 1), ("AB", "correct", 1), ("1;2", "correct", 1),
      ("a", "wrong", 0.5), ("w squared, |w|", "correct", 1), ("a, c", "wrong", 0),
      ("a, b, c", "wrong", 0.5), ("c, d", "wrong", 0),
      ("a, e", "invalid.unknown_choice", 0), ("", "invalid.blank", 0),
    ] as [(String, String, Double)])
  func judgesAChoiceOfSeveral(raw: String, name: String, score: Double) throws {
    let verdict = judge(answer: raw, try variant(question(Sample.several)))
    #expect(verdict.caseName == name)
    #expect(verdict.score == score)
  }

  /// What an author says about a choice is for whoever wrongly made it.
  @Test func remarksOnAWrongChoiceAlone() throws {
    let variant = try variant(
      question(
        """
        - id: a
          kind: choice
          source: s
          shuffle: false
          prompt: Which?
          choices:
            - {text: one, correct: true, say: Right one.}
            - {text: two, correct: true, say: Right two.}
            - {text: three, say: Wrong three.}
        """))
    #expect(judge(answer: "a", variant).remark == nil)
    #expect(judge(answer: "a, b", variant).remark == nil)
    #expect(judge(answer: "c", variant).remark?.source == "Wrong three.")
    #expect(judge(answer: "a, c", variant).remark == nil)
  }

  @Test(arguments: ["true", "T", "yes", "Y", " True "], ["false", "f", "NO", "n"])
  func judgesAClaim(yes: String, no: String) throws {
    let question = try question(Sample.claim)
    for index in 0..<10 {
      let variant = try variant(question, index)
      guard case .claim(let claim) = variant.key else { return }
      #expect(judge(answer: yes, variant).isCorrect == claim.isTrue)
      #expect(judge(answer: no, variant).isCorrect == !claim.isTrue)
      #expect(judge(answer: "perhaps", variant).caseName == "invalid.unparsable")
    }
  }

  /// Whatever is typed, there is a verdict, and only sense is graded.
  @Test(arguments: 0..<300 as Range<UInt64>) func survivesAnything(seed: UInt64) throws {
    var stream = SplitMix64(seed: seed)
    let pieces = [
      "[", "]", "1", "2.5", ",", ";", " ", "-", "(", ")", "a", "B", "λ", "=", "w", "∞", "\u{0}",
      "🙂",
      "/0", "the square", "%", "true", "e",
    ]
    let raw = (0..<stream.below(8)).map { _ in pieces[Int(stream.below(UInt64(pieces.count)))] }
      .joined()
    for yaml in [Sample.penalty, Sample.vector, Sample.choice, Sample.several, Sample.claim] {
      let verdict = judge(answer: raw, try variant(question(yaml), Int(seed)))
      #expect(verdict.score >= 0 && verdict.score <= 1, "seed \(seed): \(raw)")
      #expect(verdict.isCorrect == (verdict.score == 1), "seed \(seed): \(raw)")
      #expect(!verdict.message.isEmpty)
    }
  }

  @Test func reportsAFaultOfTheQuestionAsAnError() throws {
    let question = try question(
      """
      - id: a
        prompt: p
        answer: 1 + 1
        mistakes: [{id: odd, when: 1/(submitted - 5) > 0, say: no}]
      """)
    let verdict = judge(answer: "5", try variant(question))
    #expect(verdict.caseName == "error")
    #expect(!verdict.countsAsAttempt && verdict.score == 0)
    guard case .error(let diagnostic) = verdict.outcome else { return }
    #expect(diagnostic?.position.line == 4)
    #expect(judge(answer: "2", try variant(question)).isCorrect)
    #expect(judge(answer: "7", try variant(question)).caseName == "odd")
  }
}
