import CourseContent
import RegularizationCore
import SourceText
import Testing

@testable import Grading

/// What holds for questions of every kind.
@Suite struct KindLawTests {
  @Test(arguments: Sample.all) func aGoodQuestionProvesItself(yaml: String) throws {
    #expect(try findings(yaml).filter { $0.severity == .error }.map(\.message) == [])
  }

  @Test(arguments: Sample.all) func whatIsShownIsRight(yaml: String) throws {
    let question = try question(yaml)
    for index in 0..<30 {
      let variant = try variant(question, index)
      let verdict = judge(answer: variant.shownAnswer, variant)
      #expect(verdict.caseName == "correct" && verdict.score == 1, "\(variant.shownAnswer)")
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func gradingIsPureAndInRange(seed: UInt64) throws {
    var stream = SplitMix64(seed: seed)
    let pieces = [
      "a", "b", "c", "d", "1", "2", "3", " ", ",", ";", "-", "a:", "b:", "c:", "\n", "→", "early",
      "stopping", "(", "[", "]", "=", ".", "true", "é", "\u{0}", "🙂", "ſ", "ß", "İ", "7", "0.5",
      "*",
    ]
    let raw = (0..<stream.below(10)).map { _ in pieces[Int(stream.below(UInt64(pieces.count)))] }
      .joined()
    for yaml in Sample.all {
      let variant = try variant(question(yaml), Int(seed % 7))
      let (first, second) = (judge(answer: raw, variant), judge(answer: raw, variant))
      #expect(first.note == second.note && first.score == second.score, "seed \(seed): \(raw)")
      #expect((0...1).contains(first.score), "seed \(seed): \(raw)")
      #expect(first.isCorrect == (first.score == 1), "seed \(seed): \(raw)")
      #expect(first.countsAsAttempt || first.score == 0, "seed \(seed): \(raw)")
      #expect(!first.message.isEmpty)
      // What was right once is right whatever was wrong before.
      if first.isCorrect {
        #expect(judge(answer: raw, variant, earlierWrong: [raw]).isCorrect, "seed \(seed): \(raw)")
      }
    }
  }
}
