import CourseContent
import RegularizationCore
import Testing

@testable import Grading

@Suite struct AcceptanceRuleTests {
  @Test(
    arguments: [
      (99, true), (98.9999999, false), (101, true), (101.0000001, false),
    ] as [(Double, Bool)])
  func combinesRelativeAndAbsolute(value: Double, isRight: Bool) {
    let rule = AcceptanceRule.combined(relative: 0.01, absolute: 1e-8)
    #expect(rule.accepts(value, truth: 100) == isRight)
  }

  @Test(
    arguments: [
      (1.05, 1, 0.05, true), (0.95, 1, 0.05, true), (1.1, 1, 0.05, false), (0.949, 1, 0.05, false),
      (1.05e33, 1e33, 0.05, true), (1.06e33, 1e33, 0.05, false), (1.05e-33, 1e-33, 0.05, true),
      (0.949e-33, 1e-33, 0.05, false), (3.14, .pi, 0.001, true),
    ] as [(Double, Double, Double, Bool)])
  func isRelative(value: Double, truth: Double, tolerance: Double, isRight: Bool) {
    #expect(AcceptanceRule.relative(tolerance).accepts(value, truth: truth) == isRight)
  }

  @Test(
    arguments: [
      (1.05, 1, 0.05, true), (1.1, 1, 0.05, false), (3.14, .pi, 0.001, false), (6, 7, 1, true),
      (8, 7, 1, true), (5.999, 7, 1, false), (8.001, 7, 1, false),
    ] as [(Double, Double, Double, Bool)])
  func isAbsolute(value: Double, truth: Double, tolerance: Double, isRight: Bool) {
    #expect(AcceptanceRule.absolute(tolerance).accepts(value, truth: truth) == isRight)
  }

  @Test(
    arguments: [
      (3.5, 7, true), (14, 7, true), (3.49, 7, false), (14.01, 7, false), (-7, 7, false),
      (-7, -7, true), (-14, -7, true), (0, 7, false), (0, 0, true),
    ] as [(Double, Double, Bool)])
  func isAFactor(value: Double, truth: Double, isRight: Bool) {
    #expect(AcceptanceRule.factor(excess: 1).accepts(value, truth: truth) == isRight)
  }

  @Test(arguments: [
    (6.3, true, true), (7.7, true, true), (6.3, false, false), (7.7, false, false),
    (6.31, false, true), (6.2999, true, false), (7.7001, true, false),
  ])
  func isARange(value: Double, isInclusive: Bool, isRight: Bool) {
    let range = AnswerRange(6.3, 7.7, includesLower: isInclusive, includesUpper: isInclusive)
    #expect(AcceptanceRule.range(range).accepts(value, truth: 7) == isRight)
  }

  @Test func allowsForTheRoundingOfTheMachine() {
    #expect(AcceptanceRule.relative(0).accepts(0.1 + 0.2, truth: 0.3))
    #expect(!AcceptanceRule.exact.accepts(0.1 + 0.2, truth: 0.3))
    #expect(AcceptanceRule.relative(0.5).accepts(0, truth: 0))
    #expect(!AcceptanceRule.relative(0.1).accepts(1e-300, truth: 0))
  }

  @Test func acceptsAnInfinityForItselfOnly() {
    let rule = AcceptanceRule.standard
    #expect(rule.accepts(.infinity, truth: .infinity))
    #expect(!rule.accepts(-.infinity, truth: .infinity))
    #expect(!rule.accepts(1e308, truth: .infinity))
    #expect(!rule.accepts(.infinity, truth: 1e308))
    #expect(!rule.accepts(.nan, truth: .nan))
    #expect(!rule.accepts(1, truth: .nan))
  }

  /// The reason for 5·10⁻ⁿ.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func acceptsWhateverIsRoundedRightly(seed: UInt64) throws {
    var stream = SplitMix64(seed: seed)
    let figures = 1 + Int(stream.below(6))
    let sign: Double = stream.below(2) == 0 ? 1 : -1
    let truth = sign * (stream.unit() + 1e-9) * [1e-5, 1, 1e7][Int(stream.below(3))]
    let rounded = try #require(ExactDecimal(truth)).rounded(toFigures: figures).doubleValue
    #expect(
      AcceptanceRule.accuracy(figures: figures).accepts(rounded, truth: truth),
      "seed \(seed): \(rounded) for \(truth) to \(figures) figures")
  }

  @Test(
    arguments: [
      ("4", 4, true), ("4.0", 4, true), ("4.00000000000000000001", 4, false), ("8/2", 4, true),
      ("0.1", 0.1, true), ("1/10", 0.1, true), ("1/3", 1.0 / 3, true), ("0.333", 1.0 / 3, false),
      ("2*2", 4, true), ("400%", 4, true), ("4e0", 4, true), ("-8/-2", 4, true), ("9/2", 4, false),
    ] as [(String, Double, Bool)])
  func isExact(raw: String, truth: Double, isRight: Bool) throws {
    let answer = try NumericAnswer(raw, expecting: .init(forms: Set(AnswerForm.allCases)))
    #expect(AcceptanceRule.exact.judge(answer, truth: truth).isRight == isRight)
  }

  @Test(
    arguments: [
      ("3.14", .pi, true, false), ("3.1", .pi, false, true), ("3.142", .pi, true, true),
      ("3.15", .pi, false, false), ("2.68", 2.675, true, false), ("-3.14", -.pi, true, false),
    ] as [(String, Double, Bool, Bool)])
  func countsDecimals(raw: String, truth: Double, isRight: Bool, isFault: Bool) throws {
    let closeness = AcceptanceRule.decimalPlaces(2).judge(try NumericAnswer(raw), truth: truth)
    #expect(closeness.isRight == isRight)
    #expect((closeness.precision?.isFault ?? false) == isFault)
  }

  /// A question's figures and the rule that grades them are one number.
  @Test(arguments: 1...15)
  func figuresMeanTheSameEverywhere(figures: Int) {
    let tolerance = Tolerance(significantFigures: figures)
    #expect(
      AcceptanceRule.accuracy(figures: figures)
        == .combined(relative: tolerance.relative, absolute: 0))
  }
}
