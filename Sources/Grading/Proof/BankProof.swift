public import CourseContent
import Foundation
public import SourceText

/// What only shows over many questions: places of right choices that can be guessed.
public struct BankProof: Sendable {
  private let questions: [Question]

  /// Makes a proof over the questions of one course.
  public init(of questions: [Question]) { self.questions = questions }

  /// So many questions are needed before the test says anything.
  private static let leastQuestions = 10
  /// The level of the test.
  private static let level = 0.01

  /// A finding where the right choices of the questions that are not shuffled stand at one place
  /// too often.
  ///
  /// The test is Pearson's: with n questions of k choices each, Σ (observed − n/k)² / (n/k) is
  /// compared with the chi-squared distribution of k − 1 degrees of freedom. Questions with different
  /// numbers of choices are tested apart.
  public func findings() -> [Diagnostic] {
    var places: [Int: [Int]] = [:]
    var first: [Int: Question] = [:]
    for question in questions {
      guard case .choice(let key) = question.kind, !key.isShuffled, key.selection == .one,
        let place = key.choices.firstIndex(where: { $0.correctness.isAlwaysRight })
      else { continue }
      places[key.choices.count, default: []].append(place)
      if first[key.choices.count] == nil { first[key.choices.count] = question }
    }
    return places.sorted { $0.key < $1.key }.compactMap { count, places in
      guard places.count >= Self.leastQuestions, let question = first[count] else { return nil }
      return finding(places, choices: count, at: question)
    }
  }

  private func finding(_ places: [Int], choices: Int, at question: Question) -> Diagnostic? {
    let expected = Double(places.count) / Double(choices)
    let counts = (0..<choices).map { place in places.count { $0 == place } }
    let statistic = counts.reduce(0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / expected
    }
    guard
      Self.chiSquaredTail(statistic, degreesOfFreedom: choices - 1) < Self.level,
      let most = counts.max(), let place = counts.firstIndex(of: most)
    else { return nil }
    return Diagnostic(
      .warning, code: ProofCode.keyPositions.rawValue,
      message: "in \(most) of \(places.count) questions with \(choices) choices that are not "
        + "shuffled, choice \(place + 1) is the right one",
      help: "shuffle them, or move the right ones", file: question.file, span: question.idSpan)
  }

  /// The probability that a chi-squared variable of so many degrees of freedom exceeds x.
  ///
  /// Closed forms: e^(−x/2) Σ (x/2)^i / i! for an even number, and for an odd one erfc(√(x/2)) plus
  /// the half-integer terms of the same sum.
  static func chiSquaredTail(_ x: Double, degreesOfFreedom: Int) -> Double {
    let half = x / 2
    guard half > 0, degreesOfFreedom > 0 else { return 1 }
    var term = degreesOfFreedom.isMultiple(of: 2) ? exp(-half) : erfc(half.squareRoot())
    var sum = term
    if !degreesOfFreedom.isMultiple(of: 2) {
      term = exp(-half) * half.squareRoot() / (0.5 * Double.pi.squareRoot())
      var power = 1.5
      for _ in 0..<(degreesOfFreedom / 2) {
        sum += term
        term *= half / power
        power += 1
      }
      return min(1, sum)
    }
    for i in 1..<max(1, degreesOfFreedom / 2) {
      term *= half / Double(i)
      sum += term
    }
    return min(1, sum)
  }
}

extension ChoiceKey.Correctness {
  fileprivate var isAlwaysRight: Bool { if case .fixed(true) = self { true } else { false } }
}
