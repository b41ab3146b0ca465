import CourseContent
import Formula
import SourceText
import Testing

@testable import Grading

@Suite struct WantedTextTests {
  @Test(arguments: [
    ("early stopping", "correct"), ("Early-Stopping.", "correct"), ("“stop early”", "correct"),
    ("stopping  early", "correct"), ("earlystopping", "correct"), ("patience", "patience"),
    ("the patience of a saint", "patience"), ("weight decay", "wrong"), ("", "invalid.blank"),
    ("--", "invalid.blank"), ("42", "wrong"),
  ])
  func judgesAFewWords(raw: String, name: String) throws {
    #expect(judge(answer: raw, try variant(question(Sample.text))).caseName == name)
  }

  @Test func givesTheMistakesScoreAndRemark() throws {
    let verdict = judge(answer: "Patience", try variant(question(Sample.text)))
    #expect(verdict.score == 0.25 && verdict.remark != nil)
    #expect(verdict.submitted == .text("Patience"))
  }

  @Test func noticesRepetitionWhateverTheSpelling() throws {
    let variant = try variant(question(Sample.text))
    #expect(
      judge(answer: "Weight-Decay", variant, earlierWrong: ["weight decay"]).caseName == "repeated")
  }

  @Test func refusesWhatIsTooLong() throws {
    let variant = try variant(question(Sample.text))
    for count in [201, 4_000, 100_000] {
      let raw = String(repeating: "a", count: count)
      #expect(judge(answer: raw, variant).caseName == "invalid.too_long")
    }
  }

  @Test func aMistakeThatIsAcceptedIsFound() throws {
    let codes = try findings(Sample.text.replacing("[\"patience\",", with: "[\"early *\","))
    #expect(codes.map(\.code) == [])
    let shadowed = try findings(
      Sample.text.replacing("[\"patience\",", with: "[\"early stopping\","))
    #expect(shadowed.map(\.code) == [ProofCode.mistakeIsTruth.rawValue])
  }
}
