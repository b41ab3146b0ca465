import CourseContent
import Formula
import RegularizationCore
import Testing

@testable import Grading

@Suite struct NearMissTests {
  static func variant(_ answer: String, _ values: String) throws -> Variant {
    try GradingTests.variant(
      question("- {id: a, prompt: p, let: {\(values)}, answer: '\(answer)'}"))
  }

  @Test(arguments: [
    ("a*b", "a: 3, b: 7", "42", "near:double"), ("a*b", "a: 3, b: 7", "10.5", "near:half"),
    ("a*b", "a: 3, b: 7", "-21", "near:sign"), ("a*b", "a: 3, b: 7", "1/21", "near:reciprocal"),
    ("a*b", "a: 3.1, b: 7.7", "569.77", "near:square"),
    ("a*b^2", "a: 3, b: 1.3", "3.9", "near:root"),
    ("a*b", "a: 3, b: 1.3", "5.07", "near:square"),
    ("s/n", "s: 3.7, n: 12", "0.0257", "near:over-n"),
    ("s/n", "s: 3.7, n: 12", "3.7", "near:times-n"),
    ("a*(1 - p)", "a: 40, p: 0.3", "12", "near:complement"),
    ("1 - p", "p: 0.3", "0.3", "near:complement"), ("a - b", "a: 3, b: 7.5", "4.5", "near:sign"),
    ("a/b", "a: 3, b: 7.5", "2.5", "near:reciprocal"),
    ("a^b", "a: 1.5, b: 2.5", "3.95", "near:swapped"),
    // Two different changes explain it: nothing is said.
    ("a*b", "a: 4, b: 0.5", "4", "wrong"), ("a*b", "a: 3, b: 7", "23", "wrong"),
    ("sum(w)/length(w)", "w: \"[1, 4, 7, 11]\"", "23", "near:times-n"),
  ])
  func explainsByOneChange(answer: String, values: String, raw: String, name: String) throws {
    let verdict = judge(answer: raw, try Self.variant(answer, values))
    #expect(verdict.caseName == name, "\(verdict.message)")
  }

  @Test func namesTheQuantity() throws {
    let verdict = judge(answer: "12", try Self.variant("a*(1 - p)", "a: 40, p: 0.3"))
    #expect(
      verdict.message == "Not quite. Could it be 1 - p where p belongs, or the reverse?")
  }

  /// A quantity is named only where no other one explains the answer as well.
  @Test(
    arguments: [
      ("(a + b)/c", "a: 3, b: 3, c: 2", "0", "near:sign", "Check the sign."),
      ("(a + b)/c", "a: 3, b: 4, c: 2", "0.5", "near:sign", "Check the sign of a."),
      ("a*b + c", "a: 3, b: 3, c: 2", "29", "near:square", "Is something squared too often?"),
      ("a*(1 - p) + a*(1 - q)", "a: 40, p: 0.3, q: 0.3", "40", "wrong", nil),
      ("a/b + a/c", "a: 4, b: 5, c: 5", "20.8", "wrong", nil),
    ] as [(String, String, String, String, String?)])
  func namesNothingWhereTwoWouldDo(
    answer: String, values: String, raw: String, name: String, message: String?
  ) throws {
    let verdict = judge(answer: raw, try Self.variant(answer, values))
    #expect(verdict.caseName == name)
    if let message { #expect(verdict.message == "Not quite. \(message)") }
  }

  /// What it reports is one change away, and never the truth.
  @Test(arguments: 0..<200 as Range<UInt64>) func neverExplainsTheTruth(seed: UInt64) throws {
    var stream = SplitMix64(seed: seed)
    let (a, b) = (1 + stream.below(9), 1 + stream.below(9))
    let variant = try Self.variant("a/b", "a: \(a), b: \(b)")
    let raw = "\(Double(1 + stream.below(80)) / Double(1 + stream.below(9)))"
    let verdict = judge(answer: raw, variant)
    guard case .nearMiss = verdict.outcome, case .number(let key) = variant.key else { return }
    #expect(!key.rule.accepts(try #require(Double(raw)), truth: key.truth), "seed \(seed)")
  }
}
