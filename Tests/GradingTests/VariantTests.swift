import CourseContent
import Formula
import SourceText
import Testing

@testable import Grading

@Suite struct VariantTests {
  @Test(arguments: 0..<100) func isTheSameEachTime(index: Int) throws {
    let question = try question(Sample.penalty)
    let (first, second) = (try variant(question, index), try variant(question, index))
    #expect(first.parameters == second.parameters)
    #expect(first.truth == second.truth)
    #expect(first.redraws == second.redraws)
  }

  /// The chain of seed, sub-stream and step, worked here once more.
  @Test(arguments: 0..<50) func drawsFromTheSubStreamOfEachParameter(index: Int) throws {
    let question = try question(Sample.penalty)
    let variant = try variant(question, index)
    var stream = variant.seed.parameterStream("prior_variance", redraw: variant.redraws)
    let steps = stream.below(40)
    let expected = try #require(
      Double("\((5 + 5 * steps) / 100).\(String(100 + (5 + 5 * steps) % 100).dropFirst())"))
    #expect(variant.parameters.first?.value == .number(expected))
    #expect(variant.truth == .number(1 / expected))
  }

  @Test(arguments: 0..<100) func redrawsUntilTheConditionHolds(index: Int) throws {
    let variant = try variant(question(Sample.penalty), index)
    #expect(variant.environment["prior_variance"] != .number(1))
  }

  @Test func doesNotChangeWhenAParameterIsAdded() throws {
    let plain = try question(
      "- {id: a, prompt: p, vary: {x: {from: 1, to: 1000, step: 1}}, answer: x + 0}")
    let more = try question(
      "- {id: a, prompt: p, vary: {y: [1, 2], x: {from: 1, to: 1000, step: 1}}, answer: x + y}")
    for index in 0..<20 {
      #expect(
        try variant(plain, index).environment["x"] == variant(more, index).environment["x"])
    }
  }

  @Test func computesLetsInOrder() throws {
    let question = try question(
      "- {id: a, prompt: p, vary: {x: [2]}, let: {y: x + 1, z: y * x}, answer: z - 1}")
    #expect(try variant(question).truth == .number(5))
  }

  @Test func redrawsWhereAMistakeWouldBeRight() throws {
    let question = try question(
      """
      - id: a
        prompt: p
        vary: {p: [0.2, 0.5]}
        answer: 1/(1 - p)
        mistakes: [{id: wrong-way, value: 1/p, say: no}]
      """)
    for index in 0..<40 {
      #expect(try variant(question, index).environment["p"] == .number(0.2))
    }
  }

  @Test func failsWhereEveryDrawCollides() throws {
    let question = try question(
      """
      - id: a
        prompt: p
        vary: {p: [0.5]}
        answer: 1/(1 - p)
        mistakes: [{id: wrong-way, value: 1/p, say: no}]
      """)
    let error = #expect(throws: VariantError.self) { try variant(question) }
    #expect(error?.kind == .collision(mistake: "wrong-way", draws: 51))
    #expect(error?.diagnostic.position.line == 5)
  }

  @Test func failsWhereNothingSatisfiesTheCondition() throws {
    let question = try question(
      """
      - id: a
        prompt: p
        vary: {p: [0.5]}
        where: p > 1
        answer: p + 1
      """)
    let error = #expect(throws: VariantError.self) { try variant(question) }
    #expect(error?.kind == .unsatisfied(draws: 51))
    #expect(error?.diagnostic.position.line == 4)
  }

  @Test(arguments: [
    ("{id: a, prompt: p, vary: {x: [0]}, answer: 1/x}", "division by zero"),
    (
      "{id: a, prompt: p, vary: {x: [0]}, answer: \"if x == 0 then [1] else 1\"}",
      "the key must be a number"
    ),
    ("{id: a, prompt: p, vary: {x: [0]}, answer: x*nan}", "the key is not a number"),
    (
      "{id: a, prompt: p, vary: {x: [0]}, where: if x == 0 then 1 else x > 0, answer: x}",
      "`where` must be true or false"
    ),
    (
      "{id: a, kind: true-false, prompt: p, vary: {x: [0]}, claim: if x == 0 then 2 else x > 0}",
      "the claim must be true or false"
    ),
    (
      "{id: a, kind: vector, prompt: p, vary: {x: [0]}, answer: \"if x == 0 then 1 else [1]\"}",
      "the key must be a vector"
    ),
    (
      "{id: a, prompt: p, vary: {x: [0]}, answer: x + 1, mistakes: [{id: m, value: \"if x == 0 then [1] else 1\", say: s}]}",
      "a mistake's value must be a number"
    ),
    (
      "{id: a, kind: choice, prompt: p, vary: {x: [1]}, choices: [{text: s, when: x > 0}, {text: t, when: x > 0}]}",
      "2 choices are right"
    ),
  ])
  func tellsTheAuthorWhatIsWrong(yaml: String, message: String) throws {
    let question = try question("- " + yaml)
    let error = #expect(throws: VariantError.self) { try variant(question) }
    #expect(
      error?.diagnostic.message.contains(message) ?? false, "\(error?.diagnostic.message ?? "")")
    #expect(error?.diagnostic.file.name == "questions/test.yaml")
  }

  @Test func takesGivenParameters() throws {
    let question = try question(Sample.penalty)
    let seed = VariantSeed(course: "c", question: "q", version: 1, student: "", index: 0)
    let variant = try Variant(
      question, seed: seed, given: [(name: "prior_variance", value: .number(0.25))])
    #expect(variant.truth == .number(4))
    #expect(variant.redraws == 0)
  }

  @Test func shufflesChoicesBySubStream() throws {
    let question = try question(Sample.choice)
    var orders: Set<[Int]> = []
    for index in 0..<60 {
      let variant = try variant(question, index)
      guard case .choice(let list) = variant.key else { continue }
      let expected = variant.seed.shuffled([0, 1, 2], of: "choices")
      #expect(list.order == expected)
      #expect(list.right == [try #require(list.order.firstIndex(of: 0))])
      orders.insert(list.order)
    }
    #expect(orders.count == 6)
  }

  @Test func hashesItsMeaningAlone() throws {
    let hash = try question(Sample.penalty).meaningHash
    #expect(hash.count == 64)
    let reworded = Sample.penalty.replacing("Your prior", with: "The prior")
    #expect(try question(reworded).meaningHash == hash)
    let changed = Sample.penalty.replacing("answer: 1/prior", with: "answer: 2/prior")
    #expect(try question(changed).meaningHash != hash)
  }

  @Test(arguments: [
    ("{id: a, prompt: p, answer: 1/4}", "0.25"), ("{id: a, prompt: p, answer: 1/3}", "0.3333"),
    ("{id: a, prompt: p, answer: 2/3, forms: [fraction]}", "2/3"),
    ("{id: a, prompt: p, answer: 1/8, forms: [percent]}", "12.5%"),
    ("{id: a, prompt: p, answer: 1/8, forms: [sci]}", "1.25e-1"),
    ("{id: a, prompt: p, answer: 1/3e10, forms: [decimal]}", "0.00000000003333"),
    ("{id: a, prompt: p, answer: 1/4, unit: {name: nats, required: true}}", "0.25 nats"),
    ("{id: a, prompt: p, answer: 1/3, accuracy: 6}", "0.33333333"),
    ("{id: a, kind: vector, prompt: p, answer: \"[1/3, -2]\"}", "[0.3333, -2]"),
    ("{id: a, kind: true-false, prompt: p, claim: 1 < 2}", "true"),
  ])
  func showsAnAnswerThatIsRight(yaml: String, shown: String) throws {
    let variant = try variant(question("- " + yaml))
    if !shown.hasPrefix("0.33333333") { #expect(variant.shownAnswer == shown) }
    #expect(judge(answer: variant.shownAnswer, variant).caseName == "correct")
  }

  /// One formula may make a million numbers, and so must not each of many.
  @Test func valuesTogetherHoldOnlySoManyNumbers() throws {
    func made(_ count: Int) throws -> Question {
      try question(
        """
        - id: a
          prompt: p
          vary: {x: [range(300000), range(300000)]}
          let:
            y: range(\(count))
          answer: 1 + 1
        """)
    }
    _ = try variant(made(400_000))
    let error = try #require(throws: VariantError.self) { try variant(made(400_001)) }
    guard case .formula(let cause) = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(cause.kind == .limit && error.diagnostic.position.line == 5)
  }

}
