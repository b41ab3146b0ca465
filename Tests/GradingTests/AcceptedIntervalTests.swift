import RegularizationCore
import Testing

@testable import Grading

@Suite struct AcceptedIntervalTests {
  @Test(
    arguments: [
      (.accuracy(figures: 3), 4, "[3.98, 4.02]"),
      (.accuracy(figures: 3), -4, "[-4.02, -3.98]"),
      (.accuracy(figures: 3), 0.3, "[0.2985, 0.3015]"),
      (.accuracy(figures: 3), 0, "[0, 0]"),
      (.accuracy(figures: 3), 1.0 / 3, "[0.33166, 0.335]"),
      (.absolute(1), 7, "[6, 8]"),
      (.relative(0.1), 7, "[6.3, 7.7]"),
      (.factor(excess: 1), 7, "[3.5, 14]"),
      (.factor(excess: 1), -7, "[-14, -3.5]"),
      (.exact, 4, "[4, 4]"),
      (.decimalPlaces(2), .pi, "[3.135, 3.145]"),
      (.range(AnswerRange(0, 1, includesLower: false)), 0.5, "(0, 1]"),
      (.relative(0.01), 1e20, "[9.9e19, 1.01e20]"),
    ] as [(AcceptanceRule, Double, String)])
  func isPrinted(rule: AcceptanceRule, truth: Double, expected: String) {
    #expect(AcceptedInterval(rule, truth: truth)?.description == expected)
  }

  @Test func isAbsentForInfinity() {
    #expect(AcceptedInterval(.standard, truth: .infinity) == nil)
    #expect(AcceptedInterval(.standard, truth: .nan) == nil)
  }

  /// Whatever is accepted lies in it, and what lies well outside is not accepted.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func isOutwardRounded(seed: UInt64) throws {
    var stream = SplitMix64(seed: seed)
    let truth = (stream.unit() - 0.5) * [1e-9, 1, 1e9][Int(stream.below(3))]
    let rule = AcceptanceRule.accuracy(figures: 1 + Int(stream.below(5)))
    let interval = try #require(AcceptedInterval(rule, truth: truth))
    let width = interval.upper - interval.lower
    for step in -150...150 {
      let value = truth + Double(step) / 200 * width
      guard rule.accepts(value, truth: truth) else { continue }
      // The guard G reaches over the end by what rounding does to a Double.
      let slack = guardWidth(value, truth)
      #expect(
        value >= interval.lower - slack && value <= interval.upper + slack,
        "seed \(seed): \(value) outside \(interval)")
    }
    #expect(!rule.accepts(interval.upper + 0.02 * width, truth: truth), "seed \(seed)")
    #expect(!rule.accepts(interval.lower - 0.02 * width, truth: truth), "seed \(seed)")
  }
}
