import CourseContent
import SourceText
import Testing

@testable import Grading

@Suite struct ContentProofTests {
  @Test(arguments: [Sample.penalty, Sample.choice, Sample.several])
  func findsNothingInGoodQuestions(yaml: String) throws {
    #expect(try findings(yaml).map(\.message) == [])
  }

  @Test func tenDifferentVariantsAreEnoughHoweverManyAreTried() throws {
    let yaml = "- id: a\n  prompt: p\n  vary: {x: {from: 1, to: 10, step: 1}}\n  answer: x + 1\n"
    let question = try GradingTests.question(yaml)
    let proof = ContentProof(of: question, course: .draft, variantCount: 300)
    #expect(proof.findings().map(\.message) == [])
  }

  @Test(arguments: [Sample.penalty, Sample.vector, Sample.choice, Sample.several, Sample.claim])
  func isTheSameEachTime(yaml: String) throws {
    #expect(try findings(yaml) == findings(yaml))
  }

  struct Case: Sendable {
    let yaml: String
    let code: ProofCode
    let line: Int
    let severity: Diagnostic.Severity

    init(_ code: ProofCode, _ line: Int, _ severity: Diagnostic.Severity = .error, _ yaml: String) {
      self.yaml = yaml
      self.code = code
      self.line = line
      self.severity = severity
    }
  }

  static let cases = [
    Case(
      .uncomputable, 4, .error,
      """
      - id: a
        prompt: p
        vary: {x: {from: 1, to: 90, step: 1}}
        answer: "if x > 50 then [1, 2] else x"
      """),
    Case(
      .unsatisfied, 4, .error,
      """
      - id: a
        prompt: p
        vary: {x: {from: 1, to: 90, step: 1}}
        where: x > 100
        answer: x + 0
      """),
    Case(
      .mistakeIsTruth, 4, .error,
      """
      - id: a
        prompt: p
        answer: 1 + 1
        mistakes: [{id: m, value: 2*1, say: s}]
      """),
    Case(
      .rightChoices, 1, .error,
      """
      - id: a
        kind: choice
        prompt: p
        vary: {x: {from: 1, to: 90, step: 1}}
        choices: [{text: s, when: x > 50}, {text: t, when: x > 60}]
      """),
    Case(
      .mistakeUnrecognized, 6, .error,
      """
      - id: a
        prompt: p
        answer: 1 + 1
        mistakes:
          - {id: odd, when: 1/(submitted - 5) > 9, say: s}
          - {id: m, value: 2 + 3, say: s}
      """),
    Case(
      .mistakesCoincide, 6, .warning,
      """
      - id: a
        prompt: p
        answer: 1 + 1
        mistakes:
          - {id: large, when: submitted > 4, say: s}
          - {id: m, value: 2 + 3, say: s}
      """),
    Case(
      .mistakesCoincide, 7, .warning,
      """
      - id: a
        prompt: p
        vary: {x: {from: 1, to: 90, step: 1}}
        answer: x + 1000
        mistakes:
          - {id: m, value: 2 * x, say: s}
          - {id: l, value: x * 2, say: s}
      """),
    Case(
      .truthNearZero, 4, .error,
      """
      - id: a
        prompt: p
        vary: {x: {from: 1, to: 90, step: 1}}
        answer: if x > 50 then 1e-15 else x
      """),
    Case(
      .truthNearZero, 4, .warning,
      """
      - id: a
        prompt: p
        vary: {x: {from: 1, to: 90, step: 1}}
        answer: if x > 50 then 0 else x
      """),
    Case(
      .fewVariants, 1, .warning,
      """
      - id: a
        prompt: p
        vary: {x: [1, 2, 3]}
        answer: x + 1
      """),
    Case(
      .equalChoices, 1, .error,
      """
      - id: a
        kind: choice
        prompt: p
        vary: {x: {from: 1, to: 90, step: 1}}
        choices: [{text: "{{x}}", when: x > 0}, {text: "{{x*1}}"}]
      """),
    Case(
      .unrenderable, 5, .error,
      """
      - id: a
        prompt: p
        vary: {x: {from: 0, to: 9, step: 1}}
        answer: x + 1
        hints: ["Think of {{1/x}}."]
      """),
    Case(
      .authorTest, 6, .error,
      """
      - id: a
        prompt: p
        vary: {x: {from: 0, to: 90, step: 1}}
        answer: x + 1
        tests:
          - answer: "5"
            given: {x: 4}
            expect: wrong
      """),
    Case(
      .authorTest, 6, .error,
      """
      - id: a
        prompt: p
        vary: {x: {from: 0, to: 90, step: 1}}
        answer: x + 1
        tests:
          - {answer: "abc", expect: {invalid: blank}}
      """),
    Case(
      .authorTest, 6, .error,
      """
      - id: a
        prompt: p
        vary: {x: {from: 0, to: 90, step: 1}}
        answer: x + 1
        tests:
          - {answer: "{{truth}}", expect: {score: 0.5}}
      """),
    Case(
      .shownAnswer, 3, .error,
      """
      - id: a
        prompt: p
        answer: pi * 1
        forms: [fraction]
      """),
  ]

  @Test(arguments: cases) func findsWhatIsWrong(proved: Case) throws {
    let found = try findings(proved.yaml).filter { $0.code == proved.code.rawValue }
    #expect(found.count == 1, "\(found.map(\.message))")
    #expect(found.first?.position.line == proved.line)
    #expect(found.first?.severity == proved.severity)
  }

  @Test func tellsOnceWhatShowsInManyVariants() throws {
    let found = try findings(
      """
      - id: a
        prompt: "{{1/(x - 1)}}"
        vary: {x: [1, 2]}
        answer: x + 1
      """
    ).filter { $0.code == ProofCode.unrenderable.rawValue }
    let message = try #require(found.first?.message)
    #expect(found.count == 1)
    #expect(message.contains(" of 100 variants, first in variant "), "\(message)")
    #expect(message.hasSuffix("(x = 1)"), "\(message)")
  }

  @Test func findsAMistakeThatIsSometimesTheTruthByDrawingAgain() throws {
    let found = try findings(
      """
      - id: a
        prompt: p
        vary: {p: {from: 0.02, to: 0.98, step: 0.02}}
        answer: 1/(1 - p)
        mistakes: [{id: wrong-way, value: 1/p, say: no}]
      """)
    #expect(found == [])
  }

  @Test func explainsEveryCode() {
    #expect(Set(ProofCode.allCases.map(\.rawValue)).count == ProofCode.allCases.count)
    for code in ProofCode.allCases { #expect(!code.explanation.isEmpty) }
  }
}
