import SourceText
import Testing

@testable import CourseContent
@testable import Grading

/// The first question of a YAML text, which must be without errors.
func question(_ yaml: String) throws -> Question {
  let source = SourceFile(name: "questions/test.yaml", text: yaml)
  let findings = Findings(file: source)
  let document = try #require(YAMLParser.parse(source, findings: findings))
  let item = try #require(document.root.items.first { _ in true })
  let loaded = QuestionFile.question(item)
  let errors = loaded.diagnostics.filter { $0.severity == .error }
  return try #require(loaded.value, "\(errors.map(\.message))")
}

let testCourse = CourseID("reg101")

/// A variant of nobody in particular.
func variant(_ question: Question, _ index: Int = 0) throws -> Variant {
  try Variant(question, course: try #require(testCourse), student: "", index: index)
}

/// What a proof finds.
func findings(_ yaml: String) throws -> [Diagnostic] {
  ContentProof(of: try question(yaml), course: try #require(testCourse)).findings()
}

/// The questions that several tests share.
enum Sample {
  static let penalty = """
    - id: prior-to-penalty
      kind: numeric
      concepts: []
      vary:
        prior_variance: {from: 0.05, to: 2, step: 0.05}
      where: prior_variance != 1
      prompt: Your prior is $w \\sim N(0, {{prior_variance}})$. What is $\\lambda$?
      answer: 1/prior_variance
      symbol: lambda
      mistakes:
        - id: variance-for-precision
          value: prior_variance
          score: 0.25
          say: That is the variance itself, {{submitted}}.
        - id: forgot-the-half
          value: 1/(2*prior_variance)
          say: There is no half in it.
      hints: [Precision is one over variance.]
      solution: One over {{prior_variance}} is {{truth | 3}}.
      tests:
        - answer: "1/0.25"
          given: {prior_variance: 0.25}
          expect: correct
        - answer: "{{ truth }}"
          expect: {note: correct, score: 1}
        - answer: "{{ mistakes.variance-for-precision }}"
          expect: {note: variance-for-precision, score: 0.25}
        - answer: "0,25"
          expect: {invalid: decimal_comma}
        - answer: "1e9"
          variants: [1, 2, 77]
          expect: wrong
    """

  static let vector = """
    - id: shrunken-weights
      kind: vector
      vary:
        rate: [0.1, 0.2, 0.3]
      prompt: Decay [1, -2] once at rate {{rate}}.
      answer: "[1, -2] * (1 - rate)"
      symbol: w
      mistakes:
        - id: grew
          value: "[1, -2] * (1 + rate)"
          say: The weights grew.
    """

  static let choice = """
    - id: sparse-penalty
      kind: choice
      source: a paper
      prompt: Which penalty gives zeros?
      choices:
        - text: the absolute value
          correct: true
          say: It has a kink at zero.
        - text: the square
          say: It never stops pulling, but ever less.
        - text: none
    """

  static let several = """
    - id: convex-penalties
      kind: choice
      source: a paper
      shuffle: false
      prompt: Which are convex?
      choices:
        - {text: "|w|", correct: true}
        - {text: "w squared", correct: true}
        - {text: "the count of nonzeros"}
        - {text: "the root of |w|"}
    """

  static let claim = """
    - id: decay-is-penalty
      kind: true-false
      vary:
        rate: [0.1, 0.2, 0.3]
      prompt: Is {{rate}} below a quarter?
      claim: rate < 0.25
    """
}
