import CourseContent
import SourceText
import Testing

@testable import Grading

/// The ways of accepting a number, as a question asks for them.
@Suite struct AcceptanceModeTests {
  @Test(
    arguments: [
      ("accuracy: 2", "pi", "2.9", "wrong", 0), ("accuracy: 2", "pi", "3.1", "correct", 1),
      ("significant_figures: 4", "pi", "3.142", "correct", 1),
      ("significant_figures: 4", "pi", "3.1416", "correct-precision", 1),
      ("significant_figures: 4", "pi", "3.141", "wrong", 0),
      ("significant_figures: 4\n  precision_credit: 0.8", "pi", "3.1416", "correct-precision", 0.8),
      ("significant_figures: 4\n  precision_credit: strict", "pi", "3.1416", "imprecise", 0),
      ("significant_figures: 4\n  precision_credit: strict", "pi", "3.142", "correct", 1),
      ("significant_figures: [4, 3]", "pi", "3.143", "correct", 1),
      ("significant_figures: [4, 3]", "pi", "3.150", "wrong", 0),
      ("significant_figures: [4, -1]", "8.25", "8.250434", "correct", 1),
      ("significant_figures: [3, 0]", "pi", "9.99", "correct", 1),
      ("decimal_places: 2", "pi", "3.14", "correct", 1),
      ("decimal_places: 2", "pi", "3.142", "correct-precision", 1),
      ("decimal_places: 2\n  precision_credit: strict", "pi", "3.142", "imprecise", 0),
      ("decimal_places: 2", "pi", "3.15", "wrong", 0),
      ("exact: true", "1/4", "0.25", "correct", 1), ("exact: true", "1/4", "1/4", "correct", 1),
      ("exact: true", "1/4", "0.2500001", "wrong", 0),
      ("range: {from: 1, to: 2 + 1}", "2", "3", "correct", 1),
      ("range: {from: 1, to: 2 + 1, exclusive: to}", "2", "3", "wrong", 0),
      ("range: {from: 1, to: 3, exclusive: both}", "2", "1", "near:half", 0),
      ("range: {from: 1, to: 3, exclusive: from}", "2", "3", "correct", 1),
      ("factor: 1", "7", "3.5", "correct", 1), ("factor: 1", "7", "14", "correct", 1),
      ("factor: 1", "7", "14.1", "wrong", 0), ("factor: 0.1", "7", "-7", "near:sign", 0),
      ("tolerance: {absolute: 1}", "7", "8", "correct", 1),
    ] as [(String, String, String, String, Double)])
  func judges(mode: String, truth: String, raw: String, name: String, score: Double) throws {
    let yaml = "- id: a\n  prompt: p\n  answer: \(truth) + 0\n  \(mode)"
    let verdict = judge(answer: raw, try variant(question(yaml)))
    #expect(verdict.caseName == name, "\(verdict.message)")
    #expect(verdict.score == score)
  }

  @Test(arguments: [
    "accuracy: 3", "significant_figures: 3", "significant_figures: 3\n  precision_credit: strict",
    "significant_figures: [4, -1]", "decimal_places: 2",
    "decimal_places: 3\n  precision_credit: strict", "factor: 0.5", "tolerance: {absolute: 0.01}",
    "range: {from: x/3 - 1, to: x/3 + 1, exclusive: both}",
  ])
  func provesItself(mode: String) throws {
    let yaml = """
      - id: a
        vary: {x: {from: 1, to: 50, step: 0.5}}
        prompt: p
        answer: x/3
        \(mode)
        mistakes: [{id: m, value: x/3 + 40, say: s}]
      """
    #expect(try findings(yaml).map(\.message) == [])
  }

  @Test func aVectorTakesThemToo() throws {
    let yaml = """
      - id: a
        kind: vector
        prompt: p
        answer: "[1/3, 2/3]"
        decimal_places: 2
        precision_credit: strict
      """
    let variant = try variant(question(yaml))
    #expect(variant.shownAnswer == "[0.33, 0.67]")
    #expect(judge(answer: "[0.33, 0.67]", variant).caseName == "correct")
    #expect(judge(answer: "[0.333, 0.67]", variant).caseName == "imprecise")
    #expect(judge(answer: "[0.333, 0.9]", variant).caseName == "wrong")
  }

  @Test func anEmptyRangeIsTheAuthorsFault() throws {
    let yaml = "- {id: a, prompt: p, answer: 1 + 1, range: {from: 3, to: 2 - 1}}"
    let error = #expect(throws: VariantError.self) { try variant(question(yaml)) }
    #expect(error?.kind == .emptyRange)
  }

  @Test(
    arguments: [
      // 1/3 is shown as 0.3333, and a thousand times that is off by 0.033.
      ("{{third}}", "accuracy: 5", "0.0333"), ("{{third | 6}}", "accuracy: 5", nil),
      ("{{third}}", "accuracy: 3", nil), ("{{third | 2}}", "accuracy: 3", "3.33"),
      ("{{1/3 | 1}}", "accuracy: 5", nil), ("nothing", "accuracy: 5", nil),
    ] as [(String, String, String?)])
  func warnsWhereWhatIsShownIsTooCoarse(shown: String, mode: String, off: String?) throws {
    let yaml = """
      - id: a
        let: {third: 1/3}
        prompt: A thousand times \(shown)?
        answer: 1000 * third
        \(mode)
      """
    let found = try findings(yaml)
    #expect(found.map(\.code) == (off == nil ? [] : [ProofCode.roundedNumbers.rawValue]))
    if let off {
      #expect(found[0].severity == .warning)
      #expect(found[0].message.contains("\(off) off"), "\(found[0].message)")
    }
  }
}
