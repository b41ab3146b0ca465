import ProgressStorage
import Testing

@Suite struct LearnerNameTests {
  @Test(arguments: [
    ("Ada", "Ada"), ("  Ada Lovelace\n", "Ada Lovelace"), ("../../etc/passwd", "../../etc/passwd"),
    ("Jose\u{301}", "Jos\u{E9}"), ("陈", "陈"),
  ])
  func aNameIsTrimmedAndComposed(typed: String, expected: String) throws {
    let name = try LearnerName(typed)
    #expect(Array(name.text.utf8) == Array(expected.utf8))
    #expect(name.description == expected)
  }

  @Test(arguments: [
    ("", LearnerNameError.empty), (" \t ", .empty), ("a\0b", .controlCharacter),
    ("a\u{1B}[1m", .controlCharacter), ("a\u{2028}b", .controlCharacter),
    (String(repeating: "é", count: 129), .tooLong),
  ])
  func whatIsNoNameIsRefused(typed: String, expected: LearnerNameError) {
    #expect(throws: expected) { try LearnerName(typed) }
  }

  @Test func twoWaysToTypeANameAreOneLearner() throws {
    let store = try ProgressStore.inMemory()
    try store.record(sampleAttempt(learner: "Jose\u{301}"))
    let found = try store.attempts(learner: learner("Jos\u{E9}"), course: "regularization")
    #expect(found.count == 1)
    #expect(try store.attempts(learner: learner("jos\u{E9}"), course: "regularization") == [])
  }
}
