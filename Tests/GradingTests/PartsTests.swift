import CourseContent
import Formula
import Testing

@testable import Grading

@Suite struct PartsTests {
  /// Weights (3, 4), so that the norm is 5, and λ = 1.5, so that the penalty is 18.75.
  private func stem(_ yaml: String = Sample.parts) throws -> (Variant, PartList) {
    let variant = try Variant(
      question(yaml),
      seed: VariantSeed(
        course: "c", question: "penalty-in-parts", version: 1, student: "", index: 0),
      given: [(name: "lam", value: .number(1.5)), (name: "first", value: .number(3))])
    guard case .parts(let list) = variant.key else { throw InvalidAnswer(.blank, "", help: "") }
    return (variant, list)
  }

  @Test func showsEachAnswerBehindItsPart() throws {
    let (variant, _) = try stem()
    #expect(variant.shownAnswer == "a: 5; b: 18.75; c: true")
    let verdict = judge(answer: variant.shownAnswer, variant)
    #expect(verdict.isCorrect && verdict.score == 1)
    #expect(verdict.parts.map { $0.id.text } == ["a", "b", "c"])
  }

  @Test(
    arguments: [
      ("a: 5; b: 18.75; c: true", 1, "correct correct correct"),
      ("A = 5\n\n b) 18.75 \nc: t", 1, "correct correct correct"),
      ("b: 18.75", 0.6, "- correct -"),
      ("c: true; a: 5", 0.4, "correct - correct"),
      // Going on from a norm of 10, the penalty is 75; that earns 0.8 of three points.
      ("a: 10; b: 75; c: true", 0.68, "near:double carried correct"),
      ("a: 10; b: 18.75; c: true", 0.8, "near:double correct correct"),
      ("b: 75", 0, "- wrong -"),
      ("a: 7; b: 36.75; c: false", 0.48, "unsquared carried wrong"),
      // The half forgotten, going on from one's own norm.
      ("a: 10; b: 150; c: true", 0.2, "near:double half-forgotten correct"),
      // With a norm of 0, every penalty is 0: nothing is carried.
      ("a: 0; b: 0; c: true", 0.2, "wrong wrong correct"),
      ("a: abc; b: 75; c: true", 0.2, "invalid.unknown_name wrong correct"),
    ] as [(String, Double, String)])
  func addsUpThePoints(raw: String, score: Double, notes: String) throws {
    let verdict = judge(answer: raw, try stem().0)
    let names = verdict.parts.map { $0.verdict?.caseName ?? "-" }.joined(separator: " ")
    #expect(names == notes)
    #expect(abs(verdict.score - score) < 1e-12, "\(verdict.score)")
    #expect(verdict.isCorrect == (score == 1))
  }

  @Test(arguments: [
    ("", "blank"), ("5", "unknown_part"), ("a: 5; a: 6", "twice"), ("a:", "blank"),
    ("a: abc", "unknown_name"), ("d: 5", "unknown_part"),
  ])
  func refusesWhatAnswersNoPart(raw: String, reason: String) throws {
    #expect(judge(answer: raw, try stem().0).caseName == "invalid.\(reason)")
  }

  /// An answer that is right but rounded is gone on from at no cost.
  @Test func aRoundedAnswerCostsNothing() throws {
    let yaml = Sample.parts.replacing("lam / 2 * norm^2", with: "lam / 2 * norm^6")
    let (variant, parts) = try stem(yaml)
    let first = judge(answer: "5.02", toPart: 0, of: parts, after: [])
    #expect(first.isCorrect)
    // 5.02 to the sixth power, times 3/4; the true norm leads to 11718.75.
    let exact = "0.75*5.02^6"
    let carried = judge(answer: exact, toPart: 1, of: parts, after: [first])
    #expect(carried.outcome == .carried && carried.score == 1)
    #expect(variant.parameters.count == 2)
  }

  @Test func nothingIsCarriedFromAPartThatWasSkipped() throws {
    let (_, parts) = try stem()
    let wrong = judge(answer: "10", toPart: 0, of: parts, after: [])
    #expect(judge(answer: "75", toPart: 1, of: parts, after: [wrong]).outcome == .carried)
    #expect(judge(answer: "75", toPart: 1, of: parts, after: [nil]).outcome == .wrong)
    #expect(judge(answer: "75", toPart: 1, of: parts, after: []).outcome == .wrong)
  }

  @Test func aMistakeOfAPartIsRedrawnWhereItIsTheTruth() throws {
    let yaml = """
      - id: a
        kind: parts
        vary: {p: [0.2, 0.5]}
        prompt: With {{p}}.
        parts:
          - id: a
            prompt: Scale?
            answer: 1/(1 - p)
            mistakes: [{id: wrong-way, value: 1/p, say: no}]
          - {id: b, prompt: Keep?, answer: 1 - p}
      """
    for index in 0..<20 {
      #expect(try variant(question(yaml), index).environment["p"] == .number(0.2))
    }
  }

  @Test func partsShuffleApart() throws {
    let choice =
      "kind: choice, source: s, prompt: p, choices: [{text: v, correct: true}, w, x, y, z]"
    let yaml = "- {id: q, kind: parts, prompt: p, parts: [{id: a, \(choice)}, {id: b, \(choice)}]}"
    var differ = 0
    for index in 0..<10 {
      let orders = try variant(question(yaml), index).key.parts.compactMap { part in
        if case .choice(let list) = part.variant.key { list.order } else { nil }
      }
      if orders[0] != orders[1] { differ += 1 }
    }
    #expect(differ > 5)
  }
}
