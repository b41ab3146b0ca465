/// What `weightroom new question` writes: a question of each kind, right as it stands, whose
/// comments say what is what.
enum QuestionTemplate: String, CaseIterable {
  case numeric, vector, choice
  case trueFalse = "true-false"

  /// The question, as an entry of a file of questions.
  func text(id: String) -> String {
    switch self {
    case .numeric:
      """
      - id: \(id)
        kind: numeric
        difficulty: 1                        # from 1, easy, to 3
        vary:                                # each variant draws one of these
          weight: [2, 4, 5]
          rate: {from: 0.1, to: 0.4, step: 0.1}
        where: weight * rate != 1            # draws that fail this are drawn again
        prompt: |
          A weight of {{weight}} decays by one step with $\\eta\\lambda = {{rate}}$.
          The data gradient is zero. Where is it now?
        answer: weight * (1 - rate)          # an expression, never a number that you worked out
        accuracy: 3                          # significant figures that are enough
        mistakes:                            # wrong answers that people really give
          - id: loss-for-place
            value: weight * rate
            say: That is what the weight loses. The question asks where it is.
          - id: grown
            value: weight * (1 + rate)
            say: The weight has grown. Decay takes something away.
        hints:
          - Which share of the weight is left after the step?
        solution: |
          Of {{weight}} a share of $1 - {{rate}}$ is left.
        tests:                               # what must come of an answer
          - answer: "4*0.9"
            given: {weight: 4, rate: 0.1}
            expect: correct
          - answer: "0.4"
            given: {weight: 4, rate: 0.1}
            expect: loss-for-place

      """
    case .vector:
      """
      - id: \(id)
        kind: vector                         # learners type [1.8, -2.7] or 1.8, -2.7
        difficulty: 1
        vary:
          first: [1, 2, 3, 4]
          second: [-6, -5, -2, 8]
        let:                                 # values computed from the drawn ones, in order
          weights: [first, second]
        prompt: |
          The weights are $w = {{weights}}$ and the data gradient is zero. Where are they after one
          step with $\\eta = 0.1$ and $\\lambda = 0.5$?
        answer: sgd_wd_step(weights, [0, 0], 0.1, 0.5)
        accuracy: 3
        mistakes:
          - id: learning-rate-forgotten
            value: sgd_wd_step(weights, [0, 0], 1, 0.5)
            say: You multiplied by $1 - \\lambda$. The step is scaled by $\\eta$ too.
        hints:
          - Every weight keeps the same share of itself.
        solution: |
          Each keeps $1 - 0.1 \\cdot 0.5$ of itself.

      """
    case .choice:
      """
      - id: \(id)
        kind: choice
        difficulty: 1
        vary:
          p_drop: {from: 0.05, to: 0.45, step: 0.025}
        prompt: |
          With $p_{\\text{drop}} = {{p_drop}}$, what does inverted dropout do to a unit that survives?
        choices:                             # shuffled for each learner; one of them is right
          - text: It is divided by {{1 - p_drop}}.
            correct: true
          - text: It is divided by {{p_drop}}.
            say: Then units that are seldom dropped would explode.
          - text: It is multiplied by {{1 - p_drop}}.
            say: That is what standard dropout does, at test time.
        source: "Srivastava et al., JMLR 15 (2014), section 10"   # where nothing is computed
        hints:
          - The average over dropped and kept must come out right.
        solution: |
          Kept with probability {{1 - p_drop}} and divided by it, a unit keeps its average.

      """
    case .trueFalse:
      """
      - id: \(id)
        kind: true-false
        difficulty: 2
        prompt: |
          Ten steps with $\\eta\\lambda = 0.1$ take a weight to zero.
        claim: decay_after(1, 0.1, 1, 10) == 0   # computed; or `answer: false` with a `source:`
        hints:
          - What is a tenth of what is left?
        solution: |
          Each step takes a tenth of what is left: after ten, {{decay_after(1, 0.1, 1, 10) | 3}} of
          it is there.

      """
    }
  }
}
