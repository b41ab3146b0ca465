import Foundation

/// A class of two hundred learners of known skill who take the quiz `class`, so that everything that
/// is told of it can be known beforehand.
///
/// Skill rises evenly from 0 to 1. Question i is answered rightly with the probability
/// 1 / (1 + e^(−6 (skill − i/8))), so that later ones are harder; q7 is answered backwards. Who is
/// wrong forgets the half, or writes what can't be read, or nothing, or is just wrong.
struct FixtureClass {
  /// A learner: what is answered to each question, and what it is worth.
  struct Learner {
    let name: String
    let answers: [String]
    let notes: [String]
    let hints: [Int]

    var scores: [Double] { notes.map { $0 == "correct" ? 1 : 0 } }
  }

  static let count = 200
  let learners: [Learner]

  init(seed: UInt64) {
    var state = seed
    func unit() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    learners = (0..<Self.count).map { place in
      let skill = Double(place) / Double(Self.count - 1)
      var answers: [String] = []
      var notes: [String] = []
      var hints: [Int] = []
      for index in 0..<QuizFixture.count {
        let chance = 1 / (1 + exp(-6 * (skill - Double(index) / 8)))
        let isRight = unit() < (index == 7 ? 1 - chance : chance)
        let kind = unit()
        let (answer, note) =
          switch (isRight, kind) {
          case (true, _): ("\(index).5", "correct")
          case (_, ..<0.5): ("\(index + 1000)", "no-half")
          case (_, ..<0.6): ("what?", "invalid")
          case (_, ..<0.7): ("", "unanswered")
          default: ("\(index + 70).25", "wrong")
          }
        answers.append(answer)
        notes.append(note)
        // Hints are only known of answers.
        hints.append(note != "unanswered" && unit() < 0.2 ? 1 : 0)
      }
      return Learner(name: "learner \(place)", answers: answers, notes: notes, hints: hints)
    }
  }

  /// The answers as JSON Lines.
  var jsonLines: String {
    learners.map { learner in
      let answers = learner.answers.indices.map { index in
        "\"q\(index)\": {\"answer\": \"\(learner.answers[index])\", \"hints\": \(learner.hints[index])}"
      }
      return
        "{\"student\": \"\(learner.name)\", \"answers\": {\(answers.joined(separator: ", "))}}\n"
    }.joined()
  }

  // MARK: - What must be told, by the definitions

  func facility(_ question: Int) -> Double {
    100 * learners.map { $0.scores[question] }.reduce(0, +) / Double(Self.count)
  }

  func hintRate(_ question: Int) -> Double {
    100 * Double(learners.count { $0.hints[question] > 0 }) / Double(Self.count)
  }

  func notes(_ question: Int) -> [String: Int] {
    var counts: [String: Int] = [:]
    for learner in learners { counts[learner.notes[question], default: 0] += 1 }
    return counts
  }

  /// 100 · cov(item, rest) / √(var(item) · var(rest)), with n − 1.
  func discrimination(_ question: Int) -> Double {
    let item = learners.map { $0.scores[question] }
    let rest = learners.map { learner in
      (learner.scores.reduce(0, +) - learner.scores[question]) / Double(QuizFixture.count - 1)
    }
    func covariance(_ a: [Double], _ b: [Double]) -> Double {
      let (meanA, meanB) = (
        a.reduce(0, +) / Double(a.count), b.reduce(0, +) / Double(b.count)
      )
      return zip(a, b).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) } / Double(a.count - 1)
    }
    return 100 * covariance(item, rest)
      / (covariance(item, item) * covariance(rest, rest)).squareRoot()
  }
}
