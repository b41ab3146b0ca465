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

/// Questions of the kinds that are not numbers, and of one that is in parts.
extension Sample {
  static let matching = """
    - id: who-pays-what
      kind: matching
      source: a paper
      prompt: What does each penalty do to a weight?
      pairs:
        - {item: L1, match: sets it to zero}
        - {item: L2, match: shrinks it in proportion}
        - {item: max-norm, match: leaves it alone inside a ball}
      distractors: [doubles it]
    """

  static let ordering = """
    - id: one-step
      kind: ordering
      source: a paper
      prompt: In which order does one step of AdamW go?
      items: [compute the gradient, update the moments, correct the bias, decay and step]
    """

  static let computedOrder = """
    - id: by-penalty
      kind: ordering
      vary: {w: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}
      prompt: Order these by their penalty.
      items:
        - {text: "a weight of {{w}}", value: w^2}
        - {text: "two weights of {{w}}", value: 2 * w^2}
        - {text: "no weight", value: 0 * w}
      order: descending
    """

  static let severalOrders = """
    - id: before-training
      kind: ordering
      source: a paper
      prompt: In which order?
      items:
        - {id: split, text: split the data}
        - {id: scale, text: fit the scaling on the training part, after: split}
        - {id: init, text: initialize the weights}
        - {id: train, text: train, after: [scale, init]}
      distractors: [look at the test error]
    """

  static let text = """
    - id: stop-early
      kind: text
      source: a paper
      prompt: What is it called to keep the weights of the best epoch?
      accept: ["early stopping", "stop[ping] early"]
      mistakes:
        - {id: patience, match: ["patience", "(the|a) patience *"], score: 0.25, say: That is how long one waits.}
    """

  static let parts = """
    - id: penalty-in-parts
      kind: parts
      vary:
        lam: [0.5, 1.5, 2.5]
        first: [3, 5, 6, 7]
      let: {w: "[first, 4]"}
      prompt: The weights are {{w}}, and $\\lambda$ is {{lam}}.
      parts:
        - id: a
          prompt: What is their norm?
          answer: norm_l2(w)
          mistakes: [{id: unsquared, value: first + 4, say: That is the sum of the sizes.}]
          hints: [Pythagoras.]
        - id: b
          prompt: What is the penalty?
          uses: {norm: a}
          answer: lam / 2 * norm^2
          points: 3
          carry_credit: 0.8
          mistakes: [{id: half-forgotten, value: lam * norm^2, say: There is a half in it.}]
        - id: c
          kind: true-false
          prompt: Does the penalty grow with the norm?
          claim: lam > 0
    """

  /// One of every kind.
  static let all = [
    penalty, vector, choice, several, claim, matching, ordering, computedOrder, severalOrders, text,
    parts,
  ]
}
