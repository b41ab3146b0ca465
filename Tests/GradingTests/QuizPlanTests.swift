import CourseContent
import Foundation
import SourceText
import Testing

@testable import Grading

@Suite struct QuizPlanTests {
  /// A bank of `count` questions about numbers, the even ones tagged.
  private static func bank(_ count: Int = 12) throws -> [Question] {
    try (0..<count).map { index in
      try question(
        """
        - id: q\(index)
          kind: numeric
          tags: [\(index % 2 == 0 ? "even" : "odd")]
          vary: {a: {from: 1, to: 900}}
          prompt: "Twice {{a}}?"
          answer: 2 * a
          mistakes: [{id: squared, value: a^2 + 1000, say: No.}]
        """)
    }
  }

  private static func plan(_ yaml: String, version: Int = 1) throws -> QuizPlan {
    let text = "title: T\nversion: \(version)\n" + yaml
    let loaded = ContentLibrary.quiz(
      try #require(QuizID("week-1")), in: SourceFile(name: "week-1.yaml", text: text))
    return QuizPlan(
      try #require(loaded.value), course: try #require(CourseID("reg101")), bank: try bank())
  }

  private static func ids(_ paper: QuizPaper) -> [String] { paper.items.map(\.question.id.text) }

  private static let drawing =
    "questions: [q4, {count: 3, tags: [even]}, {count: 2, tags: [odd]}]\n"

  @Test func theDrawFollowsFromTheNameAlone() throws {
    let papers = try (0..<2).map { _ in Self.ids(try Self.plan(Self.drawing).paper(for: "alice")) }
    #expect(papers[0] == papers[1])
    let others = try (0..<20).map { Self.ids(try Self.plan(Self.drawing).paper(for: "s\($0)")) }
    #expect(Set(others).count > 10)
    #expect(Self.ids(try Self.plan(Self.drawing, version: 2).paper(for: "s0")) != others[0])
  }

  @Test func theDrawIsThatOfTheSeedChain() throws {
    let paper = try Self.plan(Self.drawing).paper(for: "alice")
    let seed = VariantSeed(
      course: "reg101", question: "week-1", version: 1, student: "alice", index: 0)
    var stream = seed.stream(tag: "select:2")
    let pool = ["q0", "q10", "q2", "q6", "q8"]
    #expect(Self.ids(paper)[1...3] == stream.shuffled(pool)[..<3])
  }

  @Test(arguments: 0..<50) func noQuestionIsAskedTwice(number: Int) throws {
    let overlapping =
      "questions: [q0, {count: 5, tags: [even, odd]}, {count: 5, tags: [even]}, q7]\n"
    let paper = try Self.plan(overlapping).paper(for: "student \(number)")
    #expect(Set(Self.ids(paper)).count == 12)
    #expect(paper.missingQuestions == 0)
    #expect(paper.items.map(\.number) == Array(1...12))
  }

  @Test func theSameForEveryoneIsThePaperOfNobody() throws {
    let plan = try Self.plan("variants: same\n" + Self.drawing)
    #expect(Self.ids(plan.paper(for: "alice")) == Self.ids(plan.paper(for: "bob")))
    #expect(plan.paper(for: "bob").items.map { $0.seed.student } == Array(repeating: "", count: 6))
  }

  // MARK: - Attempts

  /// Answers to a question whose truth is `2a`, in terms of the truth.
  private static func result(
    _ rules: String, _ answers: [(String, attempt: Int)], hints: Int = 0
  ) throws -> QuizResult {
    let plan = try plan("questions: [{id: q0, \(rules)}]\n")
    let variant = try plan.paper(for: "alice").items[0].variant()
    return plan.grade(
      AnswerSheet(
        student: "alice",
        answers: answers.map { text, attempt in
          AnswerSheet.Answer(
            question: "q0", raw: text.replacing("T", with: variant.shownAnswer), attempt: attempt,
            hints: hints)
        }))
  }

  @Test(
    arguments: [
      ("points: 4, attempts: 3, penalty: 0.25", ["T"], 4.0, "correct"),
      ("points: 4, attempts: 3, penalty: 0.25", ["T+1", "T"], 3, "correct"),
      ("points: 4, attempts: 3, penalty: 0.25", ["T+1", "T+2", "T"], 2, "correct"),
      ("points: 4, attempts: 2, penalty: 0.25", ["T+1", "T+2", "T"], 0, "wrong"),
      ("points: 4, attempts: 2, penalty: 0.25", ["T+1", "x y", "", "T"], 3, "correct"),
      ("points: 4, attempts: 2, penalty: 0.25", ["T+1", "T+1", "T"], 3, "correct"),
      ("points: 4, attempts: 9, penalty: 1", ["T+1", "T"], 0, "wrong"),
      ("points: 4, attempts: 2, penalty: 0.25", ["T", "T+1"], 4, "correct"),
      ("points: 4", [], 0, "unanswered"), ("points: 4", ["?"], 0, "invalid"),
    ] as [(String, [String], Double, String)])
  func attemptsCostTheirPenalty(rules: String, answers: [String], earned: Double, note: String)
    throws
  {
    let result = try Self.result(rules, answers.enumerated().map { ($0.element, $0.offset + 1) })
    #expect(result.score == earned)
    #expect(result.items[0].note.hasPrefix(note))
    #expect(result.points == 4)
  }

  @Test func hintsCostAndNoScoreFallsBelowZero() throws {
    let rules = "points: 2, hint_cost: 0.25"
    #expect(try Self.result(rules, [("T", 1)], hints: 1).score == 1.5)
    #expect(try Self.result(rules, [("T", 1)], hints: 9).score == 0)
  }

  @Test func whatIsNotGradedIsTold() throws {
    #expect(
      try Self.result("attempts: 2", [("T+1", 1), ("T", 1)]).findings.map(\.kind)
        == [.duplicateAnswer])
    #expect(
      try Self.result("attempts: 1", [("T+1", 1), ("T", 2)]).findings.map(\.kind)
        == [.tooManyAttempts])
    let plan = try Self.plan("questions: [q0, q1]\n")
    let item = plan.paper(for: "alice").items[0]
    let sheet = AnswerSheet(
      student: "alice", quiz: "week-2",
      answers: [
        .init(question: "q0", raw: "1", variant: "0000000000000001"),
        .init(question: "q1", raw: "1"), .init(question: "q2", raw: "1"),
        .init(question: "qq1", raw: "1"),
      ])
    let result = plan.grade(sheet)
    #expect(
      result.findings.map(\.kind) == [.otherQuiz, .wrongVariant, .notAsked, .unknownQuestion])
    #expect(result.items[0].note == "wrong-variant" && result.items[0].score == 0)
    let own = AnswerSheet(
      student: "alice",
      answers: [
        .init(
          question: "q0", raw: try item.variant().shownAnswer,
          variant: item.variantName.lowercased())
      ])
    #expect(plan.grade(own).items[0].score == 1)
  }

  @Test(arguments: Quiz.FeedbackPolicy.allCases)
  func onlySolutionsHoldTheKey(policy: Quiz.FeedbackPolicy) throws {
    let item = try Self.result("points: 1", [("T+1", 1)]).items[0]
    let key = try #require(item.variant?.shownAnswer)
    let explanation = item.explanation(policy)
    #expect((explanation == nil) == (policy == .none || policy == .score))
    #expect((explanation?.contains(key) ?? false) == (policy == .solutions))
  }

  @Test func aQuestionThatCanNotBeAskedCostsNothing() throws {
    let broken = try question(
      "- {id: b, kind: numeric, vary: {a: [1]}, where: a > 1, prompt: '{{a}}', answer: a}")
    let loaded = ContentLibrary.quiz(
      try #require(QuizID("w")),
      in: SourceFile(name: "w.yaml", text: "title: T\nquestions: [b, q0]\n"))
    let plan = QuizPlan(
      try #require(loaded.value), course: try #require(CourseID("c")),
      bank: try Self.bank() + [broken])
    let result = plan.grade(
      AnswerSheet(student: "a", answers: [.init(question: "b", raw: "1")]))
    #expect(result.points == 1)
    #expect(result.findings.map(\.kind) == [.fault])
    #expect(result.items[0].note == "error" && result.items[0].score == nil)
  }
}
