import SourceText
import Testing

@testable import CourseContent

@Suite struct QuestionMeaningTests {
  private static let base = """
    - id: a
      concepts: [x]
      vary: {p: [0.25, 0.5]}
      let: {q: 1 - p}
      where: p != 0.1
      prompt: What is $1/p$?
      answer: 1 / p + q
      accuracy: 3
      mistakes:
        - {id: m, value: 1 / q, say: No.}
      hints: [Think.]
      tests:
        - {answer: "1", expect: wrong}
    """

  private func meaning(_ yaml: String) throws -> String {
    let loaded = readQuestion(yaml)
    #expect(loaded.diagnostics.map(\.text) == [])
    return try #require(loaded.value).meaning
  }

  @Test func isWrittenOutWhole() throws {
    #expect(
      try meaning(Self.base) == """
        question-meaning-v1
        kind numeric
        vary p a number 0.25 a number 0.5
        let q 1 - p
        where p != 0.1
        answer 1/p + q
        tolerance 0.0 0.005
        forms decimal expr fraction percent sci
        mistake m value 1/q score 0.0

        """)
  }

  @Test(arguments: [
    ("What is $1/p$?", "Please compute $1/p$."),
    ("1 / p + q", "1/p  +  (q)"),
    ("say: No.", "say: Not quite."),
    ("[Think.]", "[Think hard., Twice.]"),
    ("id: a", "id: b"),
    ("concepts: [x]", "concepts: [y]"),
    ("  accuracy: 3\n", ""),
    ("1 - p", "'1 − p'"),
    ("expect: wrong", "expect: correct"),
  ])
  func staysWhereOnlyTheWordingChanges(old: String, new: String) throws {
    let changed = Self.base.replacing(old, with: new)
    #expect(changed != Self.base)
    #expect(try meaning(changed) == meaning(Self.base))
  }

  @Test(arguments: [
    ("1 / p + q", "1 / p - q"),
    ("[0.25, 0.5]", "[0.25, 0.75]"),
    ("[0.25, 0.5]", "{from: 0.25, to: 0.5, step: 0.25}"),
    ("1 - p", "2 - p"),
    ("p != 0.1", "p != 0.2"),
    ("accuracy: 3", "accuracy: 2"),
    ("accuracy: 3", "forms: [decimal]"),
    ("accuracy: 3", "unit: kg"),
    ("value: 1 / q", "value: 2 / q"),
    ("value: 1 / q", "when: submitted < 0"),
    ("say: No.", "say: No., score: 0.5"),
    ("id: m", "id: n"),
  ])
  func changesWithWhatIsAccepted(old: String, new: String) throws {
    let changed = Self.base.replacing(old, with: new)
    #expect(changed != Self.base)
    #expect(try meaning(changed) != meaning(Self.base))
  }

  @Test func noTextCanLookLikeAnotherFact() throws {
    let unit = "accuracy: 3\n  unit: \"kg\\nwhere true\""
    let lines = try meaning(Self.base.replacing("accuracy: 3", with: unit)).split(separator: "\n")
    #expect(lines.contains("unit optional \"kg\\nwhere true\""))
  }
}
