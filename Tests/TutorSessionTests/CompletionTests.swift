import Testing

@testable import TutorSession

@Suite struct CompletionTests {
  /// The session at home, while reading, and at the first question.
  private func session(_ lines: String...) throws -> TutorSession {
    var session = try TestedCourse.fixture().session()
    for line in lines { _ = session.respond(to: line) }
    return session
  }

  @Test func commandsAreCompletedAtTheBeginningOfALine() throws {
    for session in [try session(), try session("1"), try session("1", "")] {
      #expect(session.completions(of: ":s", after: "") == [":skip", ":solution"])
      #expect(session.completions(of: ":s", after: "1 + ") == [])
    }
  }

  @Test func lessonsAreCompletedAtHome() throws {
    #expect(try session().completions(of: "sh", after: "") == ["shrinking"])
    #expect(try session("1").completions(of: "shrinking", after: "") == [])
  }

  @Test func functionsAreCompletedWhereExpressionsStand() throws {
    #expect(try session().completions(of: "adamw_s", after: ":calc ") == ["adamw_step"])
    #expect(try session("1", "").completions(of: "adamw_s", after: "2 * ") == ["adamw_step"])
  }

  @Test func parametersAreCompletedAtTheirQuestion() throws {
    #expect(try session("1", "").completions(of: "stren", after: ":calc ") == ["strength"])
    #expect(try session("1").completions(of: "stren", after: ":calc ") == [])
  }
}
