import Foundation
import RegularizationCore
import Testing

@testable import Grading

@Suite struct ItemStatisticsTests {
  private func statistics(_ scores: [Double], _ rests: [Double]) -> ItemStatistics {
    var statistics = ItemStatistics(question: "q")
    for (score, rest) in zip(scores, rests) {
      statistics.add(
        score: score, rest: rest, note: score == 1 ? "correct" : "wrong", variant: "A")
    }
    return statistics
  }

  @Test func facilityAndDiscriminationAreThoseOfTheTextbook() throws {
    let scores: [Double] = [1, 1, 0, 1, 0, 0, 1, 1, 0, 1]
    let rests = [0.9, 0.8, 0.2, 0.7, 0.4, 0.1, 0.95, 0.3, 0.35, 0.6]
    let found = statistics(scores, rests)
    #expect(found.facility == 60)
    // By hand: means 0.6 and 0.53, sums of products 1.07, of squares 2.4 and 0.816.
    let discrimination = try #require(found.discrimination)
    #expect(abs(discrimination - 100 * 1.07 / (2.4 * 0.816).squareRoot()) < 1e-9)
  }

  @Test func undefinedStaysUndefined() {
    #expect(ItemStatistics(question: "q").facility == nil)
    #expect(statistics([1, 0], [1, 0]).discrimination == nil)
    let ten = (0..<10).map { Double($0) / 10 }
    #expect(statistics(Array(repeating: 0.1, count: 10), ten).discrimination == nil)
    #expect(statistics(ten, Array(repeating: 0.3, count: 10)).discrimination == nil)
    #expect(statistics(Array(ten.dropLast()), Array(ten.dropLast())).discrimination == nil)
    #expect(statistics(ten, ten).discrimination == 100)
    #expect(statistics(ten, ten.reversed()).discrimination == -100)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func skillIsFoundAgain(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var good = ItemStatistics(question: "good")
    var random = ItemStatistics(question: "random")
    for index in 0..<2_000 {
      let skill = Double(index) / 1_999
      let isRight = generator.unit() < skill
      good.add(score: isRight ? 1 : 0, rest: skill, note: "", variant: "")
      random.add(score: generator.unit() < 0.5 ? 1 : 0, rest: skill, note: "", variant: "")
    }
    // For skill uniform on [0, 1], cov = 1/12 and the variances are 1/4 and 1/12: 100/√3.
    let found = try #require(good.discrimination)
    #expect(abs(found - 100 / 3.0.squareRoot()) < 6, "seed \(seed)")
    #expect(abs(try #require(random.discrimination)) < 8, "seed \(seed)")
  }

  @Test func aBadVariantStandsOut() {
    var statistics = ItemStatistics(question: "q")
    for index in 0..<100 {
      let isBad = index % 10 == 0
      statistics.add(
        score: isBad ? 0 : index % 9 == 0 ? 0 : 1, rest: Double(index % 7), note: "",
        variant: isBad ? "BAD" : "V\(index % 3)")
    }
    #expect(statistics.oddVariants.map(\.variant) == ["BAD"])
    #expect(statistics.advice.contains { $0.contains("Variant BAD is much harder") })
  }

  @Test func adviceSaysWhatToMend() {
    let ten = (0..<10).map { Double($0) / 10 }
    #expect(statistics([1], [1]).advice == ["Only 1 learner: too few to judge the question by."])
    let backwards = statistics((0..<10).map { $0 < 5 ? 1 : 0 }, ten)
    #expect(backwards.advice.contains { $0.hasPrefix("Who does well elsewhere") })
    #expect(backwards.advice.contains { $0.hasPrefix("50 % are wrong") })
    #expect(
      statistics(Array(repeating: 1, count: 10), ten).advice
        == ["Nearly everybody is right: a harder question tells more."])
  }
}
