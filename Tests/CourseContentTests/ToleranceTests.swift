import SourceText
import Testing

@testable import CourseContent

@Suite struct ToleranceTests {
  private func codes(_ tolerance: String, mistake: String) -> [String] {
    readQuestion(
      """
      - id: a
        prompt: What?
        answer: 1 + 1
        \(tolerance)
        mistakes:
          - {id: m, value: 3, say: No., tolerance: \(mistake)}
      """
    ).diagnostics.map(\.code)
  }

  /// An answer that is farther from a mistake than any right one is from the truth is no such
  /// mistake, so neither bound may be larger.
  @Test(arguments: [
    ("{absolute: 0.2}", ["Q010"]), ("{relative: 0.1}", ["Q010"]),
    ("{absolute: 0.2, relative: 0.001}", ["Q010"]),
    ("{absolute: 0.05, relative: 0.1}", ["Q010"]),
    ("{absolute: 0.1, relative: 0.01}", []), ("{absolute: 0.05}", []), ("{relative: 0.01}", []),
    ("same", []),
  ])
  func aMistakeIsNoWiderThanTheAnswer(mistake: String, expected: [String]) {
    let found = codes("tolerance: {absolute: 0.1, relative: 0.01}", mistake: mistake)
    #expect(found == expected)
  }

  @Test func accuracyIsABoundBothWays() {
    #expect(codes("accuracy: 3", mistake: "{relative: 0.005}") == [])
    #expect(codes("accuracy: 3", mistake: "{relative: 0.006}").count == 1)
    #expect(codes("accuracy: 3", mistake: "{absolute: 0.001}").count == 1)
  }

  /// One significant figure would accept what is off by half.
  @Test(arguments: [(0, false), (1, false), (2, true), (15, true), (16, false)])
  func accuracyAsksForTwoFiguresOrMore(figures: Int, isAccepted: Bool) {
    let loaded = readQuestion(
      "- {id: a, prompt: What?, answer: 1 + 1, accuracy: \(figures)}")
    #expect((loaded.value != nil) == isAccepted)
    #expect(loaded.diagnostics.map(\.code) == (isAccepted ? [] : ["C008"]))
    if !isAccepted { #expect(loaded.diagnostics[0].help?.contains("half") == true) }
  }

  @Test(arguments: 1...15)
  func figuresAreTheNearestNumberToFiveInTheirPlace(figures: Int) {
    #expect(Tolerance(significantFigures: figures).relative == Double("5e-\(figures)"))
  }
}
