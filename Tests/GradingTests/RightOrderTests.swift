import CourseContent
import RegularizationCore
import Testing

@testable import Grading

@Suite struct RightOrderTests {
  private static let five = RightOrder(ranks: [1, 2, 3, 4, 5])

  /// Orders of five things, scored by two independent implementations.
  @Test(
    arguments: [
      ("12345", [.edit: 1, .lis: 1, .position: 1, .exact: 1, .pairs: 1, .displacement: 1]),
      (
        "21345",
        [.edit: 0.6, .lis: 0.8, .position: 0.6, .exact: 0, .pairs: 0.9, .displacement: 0.9]
      ),
      ("54321", [.edit: 0, .lis: 0, .position: 0.2, .exact: 0, .pairs: 0, .displacement: 0.4]),
      ("23451", [.edit: 0.6, .lis: 0.8, .position: 0, .exact: 0, .pairs: 0.6, .displacement: 0.6]),
      (
        "13254",
        [.edit: 0.2, .lis: 0.6, .position: 0.2, .exact: 0, .pairs: 0.8, .displacement: 0.8]
      ),
      (
        "12354",
        [.edit: 0.6, .lis: 0.8, .position: 0.6, .exact: 0, .pairs: 0.9, .displacement: 0.9]
      ),
      (
        "15234",
        [.edit: 0.6, .lis: 0.8, .position: 0.2, .exact: 0, .pairs: 0.7, .displacement: 0.7]
      ),
      ("123", [.edit: 0.6, .exact: 0]), ("12x345", [.edit: 0.8, .exact: 0]),
    ] as [(String, [OrderingScoring: Double])])
  func scoresAnOrder(typed: String, scores: [OrderingScoring: Double]) {
    let order = typed.map { $0.wholeNumberValue.map { $0 - 1 } ?? 99 }
    for (scoring, expected) in scores {
      let score = Self.five.score(order, scoring)
      #expect(abs(score - expected) < 1e-12, "\(scoring): \(score)")
    }
  }

  /// Graphs, and orders with their distances, as PrairieLearn's own tests of them have.
  private static let steps = RightOrder(after: [
    [], [0], [0], [1, 2], [0], [1], [3, 4, 5], [], [6, 7], [8],
  ])
  private static let branches = RightOrder(after: [[], [0], [1], [], [3], [4], [2, 5]])

  @Test(
    arguments: [
      ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0), ([8, 1, 3, 2, 6, 4, 5, 7, 9, 10], 0),
      ([1, 2, 3, 4, 5, 6, 7, 9, 8, 10], 2), ([1, 2, 6, 3, 4, 5], 4),
    ] as [([Int], Int)])
  func findsTheDistanceInAGraphOfSteps(order: [Int], distance: Int) {
    #expect(Self.steps.editDistance(order.map { $0 - 1 }) == distance)
  }

  @Test(
    arguments: [
      ([1, 2, 3, 4, 5, 6, 7], 0), ([4, 5, 6, 1, 2, 3, 7], 0), ([4, 5, 6, 1, 2, 7], 1),
      ([1, 2, 4, 3, 5, 6, 7], 0), ([1, 2, 3, 7], 3), ([1, 5, 6, 2, 3], 2), ([1, 6, 5, 2, 3], 4),
      ([2, 99, 3], 6),
    ] as [([Int], Int)])
  func findsTheDistanceInTwoBranches(order: [Int], distance: Int) {
    #expect(Self.branches.editDistance(order.map { $0 - 1 }) == distance)
  }

  @Test(arguments: [([0, 1, 2, 3], 4), ([0, 2, 1, 3], 1), ([1, 0, 2, 3], 0), ([0, 1], 2)])
  func countsTheFirstRightSteps(order: [Int], steps: Int) {
    #expect(RightOrder(ranks: [1, 2, 3, 4]).rightSteps(order) == steps)
  }

  @Test func equalNumbersComeInEitherOrder() {
    let order = RightOrder(ranks: [2, 1, 2])
    #expect(order.isRight([1, 0, 2]) && order.isRight([1, 2, 0]) && !order.isRight([0, 1, 2]))
    #expect(order.score([1, 2, 0], .position) == 1)
    #expect(order.score([0, 1, 2], .pairs) == 2.0 / 3)
  }

  /// The greatest right part of a permutation is its longest increasing subsequence, found here in
  /// another way.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func theGreatestRightPartIsALongestIncreasingSubsequence(seed: UInt64) {
    var stream = SplitMix64(seed: seed)
    let count = Int(stream.below(9)) + 2
    let order = stream.shuffled(Array(0..<count))
    var lengths: [Int] = []
    for (place, item) in order.enumerated() {
      lengths.append(1 + ((0..<place).filter { order[$0] < item }.map { lengths[$0] }.max() ?? 0))
    }
    let right = RightOrder(ranks: (0..<count).map(Double.init))
    #expect(right.greatestRightPart(order) == lengths.max(), "seed \(seed): \(order)")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func everyScoreLiesInItsRange(seed: UInt64) {
    var stream = SplitMix64(seed: seed)
    let count = Int(stream.below(10)) + 2
    let after = (0..<count).map { late in (0..<late).filter { _ in stream.below(4) == 0 } }
    let ranks = (0..<count).map { _ in Double(stream.below(6)) }
    let order = stream.shuffled(Array(0..<count))
    for right in [RightOrder(after: after), RightOrder(ranks: ranks)] {
      #expect(right.isRight(right.order), "seed \(seed)")
      for scoring in OrderingScoring.allCases {
        let score = right.score(order, scoring)
        #expect((0...1).contains(score), "seed \(seed): \(scoring)")
        // Places mean something where there is one order but for equal ranks.
        guard scoring.copesWithChanges || right == RightOrder(ranks: ranks) else { continue }
        #expect((score == 1) == right.isRight(order), "seed \(seed): \(scoring) of \(order)")
      }
    }
  }

  /// Trying every set of things finds the same.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func theGreatestRightPartIsThatOfAllSubsets(seed: UInt64) {
    var stream = SplitMix64(seed: seed)
    let count = Int(stream.below(8)) + 1
    let after = (0..<count).map { late in (0..<late).filter { _ in stream.below(3) == 0 } }
    let right = RightOrder(after: after)
    let order = stream.shuffled(Array(0..<count))
    var greatest = 0
    for bits in 0..<(1 << count) {
      let kept = order.indices.filter { bits >> $0 & 1 == 1 }.map { order[$0] }
      let isRight = kept.indices.allSatisfy { late in
        !kept[..<late].contains { right.requires(kept[late], before: $0) }
      }
      if isRight { greatest = max(greatest, kept.count) }
    }
    #expect(right.greatestRightPart(order) == greatest, "seed \(seed): \(order), \(after)")
  }

  /// As long as an order can be, and as far from right.
  @Test func measuresTheLongestOrders() {
    let right = RightOrder(ranks: (0..<26).map(Double.init))
    #expect(right.editDistance((0..<26).reversed()) == 50)
    #expect(right.greatestRightPart([99] + (0..<26) + [99]) == 26)
  }
}
