import CourseContent
import Testing

@testable import Grading

@Suite struct ChoiceScoringTests {
  /// Five choices, of which a, b and c are right.
  @Test(
    arguments: [
      ([0, 1], [.net: 0.6667, .each: 0.8, .coverage: 0.6667, .falseTwo: 0.6667, .off: 0]),
      ([0, 1, 3], [.net: 0.3333, .each: 0.6, .coverage: 0.4444, .falseTwo: 0.1667, .off: 0]),
      ([0, 1, 2, 3, 4], [.net: 0.3333, .each: 0.6, .coverage: 0.6, .falseTwo: 0, .off: 0]),
      ([3], [.net: 0, .each: 0.2, .coverage: 0, .falseTwo: 0, .off: 0]),
      ([], [.net: 0, .each: 0.4, .coverage: 0, .falseTwo: 0, .off: 0]),
      ([0, 1, 2], [.net: 1, .each: 1, .coverage: 1, .falseTwo: 1, .off: 1]),
    ] as [([Int], [ChoiceScoring: Double])])
  func scoresAsItsFormulaSays(chosen: [Int], scores: [ChoiceScoring: Double]) {
    for (scoring, expected) in scores {
      let score = scoring.score(Set(chosen), right: [0, 1, 2], of: 5)
      #expect(abs(score - expected) < 5e-5, "\(scoring): \(score)")
    }
  }

  @Test(arguments: ChoiceScoring.allCases)
  func isFullForTheRightChoicesAlone(scoring: ChoiceScoring) {
    for count in 1...6 {
      for rightBits in 0..<(1 << count) {
        let right = Set((0..<count).filter { rightBits >> $0 & 1 == 1 })
        for bits in 0..<(1 << count) {
          let chosen = Set((0..<count).filter { bits >> $0 & 1 == 1 })
          let score = scoring.score(chosen, right: right, of: count)
          #expect((0...1).contains(score))
          #expect((score == 1) == (chosen == right && !right.isEmpty))
        }
      }
    }
  }

  @Test(arguments: [("", 2.0 / 3), ("  scoring: off\n", 0), ("  scoring: each\n", 0.75)])
  func isChosenByTheQuestion(line: String, score: Double) throws {
    let yaml = """
      - id: several
        kind: choice
        source: a paper
        shuffle: false
      \(line)  prompt: Which?
        choices: [{text: a, correct: true}, {text: b, correct: true}, {text: c, correct: true}, d]
      """
    let verdict = judge(answer: "a, b", try variant(question(yaml)))
    #expect(abs(verdict.score - score) < 1e-12)
  }
}
