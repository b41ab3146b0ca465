import Formula
import SourceText
import Testing

@testable import CourseContent

@Suite struct VariedParameterTests {
  private func read(_ values: String) -> (isAccepted: Bool, codes: [String]) {
    let loaded = readQuestion(
      "- {id: a, prompt: What?, answer: 1 + 1, vary: {x: \(values)}}")
    return (loaded.value != nil, loaded.diagnostics.map(\.code))
  }

  /// Whoever computes with what is shown computes the truth.
  @Test(arguments: [
    "[0.777665, 1e-7, 12, 1234567, 123456.0]", "[1/4, 2^-3]", "[[0.5, 12345678], [1, 2.5]]",
    "[[[1, 2.5]]]",
    "[true, \"0.7776655\"]", "[inf]", "{from: 0.1, to: 2, step: 0.05}",
    "{from: 0, to: 100000000, step: 1}", "{from: 100, to: 999.999, step: 0.001}",
    "{from: 999999, to: 2000000.5, step: 1}",
  ])
  func whatIsShownExactlyIsDrawn(values: String) {
    #expect(read(values).codes == [])
  }

  @Test(arguments: [
    "[0.7776655]", "[1, 1/3]", "[0.1 + 0.2]", "[[0.5, 1/3]]", "[[[1, 2.12345]]]",
    "{from: 1000, to: 1001, step: 0.0001}", "{from: 0.1234567, to: 1, step: 0.1}",
    "{from: -1000000.5, to: 0, step: 0.5}", "{from: 0, to: 1000000.5, step: 0.5}",
  ])
  func whatWouldBeShownRoundedIsRefused(values: String) {
    let found = read(values)
    #expect(!found.isAccepted && found.codes == ["Q005"], "\(found.codes)")
  }

  @Test func saysWhatWouldBeShown() throws {
    let loaded = readQuestion(
      "- {id: a, prompt: What?, answer: 1 + 1, vary: {x: [2, 0.7776655]}}")
    let found = try #require(loaded.diagnostics.first)
    #expect(found.message == "0.7776655 would be shown as 0.7777, and computed with as it is")
    #expect(found.help == "write at most six significant digits")
    #expect(found.place == "1:55 Q005")
  }

  @Test func allValuesTogetherHoldOnlySoManyNumbers() {
    #expect(read("[range(999998), 1, 2]").codes == [])
    let two = read("[range(999998), range(999998), range(999998)]")
    #expect(!two.isAccepted && two.codes == ["F009"])
    let across = readQuestion(
      """
      - id: a
        prompt: What?
        answer: 1 + 1
        vary:
          x: [range(600000)]
          y: [range(300000), range(200000)]
      """)
    #expect(across.diagnostics.map(\.place) == ["6:24 F009"])
  }

  @Test func testsTogetherHoldOnlySoManyNumbers() {
    let loaded = readQuestion(
      """
      - id: a
        prompt: What?
        answer: 1 + 1
        vary: {x: [1, 2]}
        tests:
          - {answer: "2", given: {x: range(600000)}, expect: correct}
          - {answer: "2", given: {x: range(600000)}, expect: correct}
      """)
    #expect(loaded.diagnostics.map(\.place) == ["7:32 F009"])
  }

  @Test func aLessonsValuesTogetherHoldOnlySoManyNumbers() throws {
    func lesson(_ second: Int) throws -> Lesson {
      let text = "---\ntitle: T\nlet:\n  a: range(600000)\n  b: range(\(second))\n---\n"
      let file = Findings(file: .init(name: "test.md", text: text))
      let id = try #require(LessonID("test"))
      let reader = LessonReader(
        id: id, file: file.file, decoder: ContentDecoder(findings: file))
      return try #require(reader.lesson())
    }
    _ = try lesson(400_000).environment()
    let error = try #require(throws: TemplateError.self) {
      try lesson(400_001).environment()
    }
    #expect(error.error.kind == .limit && error.diagnostic.place == "5:6 F009")
  }
}
