import CourseContent
import Foundation
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
      #expect(session.words(of: ":s", after: "") == [":skip", ":solution"])
      #expect(session.words(of: ":s", after: "1 + ") == [])
    }
  }

  @Test func lessonsAreCompletedAtHome() throws {
    #expect(try session().words(of: "sh", after: "") == ["shrinking"])
    #expect(try session("1").words(of: "shrinking", after: "") == [])
  }

  @Test func functionsAreCompletedWhereExpressionsStand() throws {
    #expect(try session().words(of: "adamw_s", after: ":calc ") == ["adamw_step"])
    #expect(try session("1", "").words(of: "adamw_s", after: "2 * ") == ["adamw_step"])
  }

  @Test func parametersAreCompletedAtTheirQuestion() throws {
    #expect(try session("1", "").words(of: "stren", after: ":calc ") == ["strength"])
    #expect(try session("1").words(of: "stren", after: ":calc ") == [])
  }

  @Test func choicesAreCompletedAtTheirQuestion() throws {
    var session = try TestedCourse(
      folder: testFolder.appendingPathComponent("Fixtures"), id: "quizzed"
    ).session()
    _ = session.start([try #require(QuestionID("which-is-half"))], title: "One", mode: .quiz)
    #expect(session.words(of: "", after: "") == ["a", "b"])
    #expect(session.words(of: "b", after: "") == ["b"])
  }

  @Test func whatACommandTakesIsCompleted() throws {
    var session = try TestedCourse(
      folder: testFolder.appendingPathComponent("Fixtures"), id: "quizzed"
    ).session()
    #expect(session.words(of: "we", after: ":exam ") == ["week-1"])
    #expect(session.words(of: "s", after: ":quiz ") == ["scores", "second", "squares"])
    #expect(session.words(of: "adamw_s", after: ":functions ") == ["adamw_step"])
    #expect(session.words(of: "map-", after: ":lab ") == ["map-geometry"])
    #expect(session.words(of: "", after: ":encouragement ") == ["on", "off"])
    #expect(session.words(of: "x", after: ":exam week-1 ") == [])
    _ = session.respond(to: "1")
    #expect(session.words(of: "", after: ":back ") == ["1"])
    #expect(session.words(of: "", after: ":hint ") == [])
  }

  @Test func functionsAreListedWithWhatTheyTakeAndTheirParametersCompleted() throws {
    let session = try session("1", "")
    let found = session.completions(of: "dropout_sc", after: ":calc ")
    #expect(found.map(\.text) == ["dropout_scale", "dropout_scale_keep"])
    #expect(found.first?.label?.hasPrefix("dropout_scale(") == true)
    #expect(session.words(of: "", after: ":calc dropout_scale(") == ["p_drop="])
    #expect(session.words(of: "p", after: "1 + dropout_scale(").first == "p_drop=")
    #expect(!session.words(of: "p", after: "dropout_scale(p_drop=0.5, ").contains("p_drop="))
    #expect(session.words(of: "", after: "1 + (") == [])
  }
}

extension TutorSession {
  fileprivate func words(of word: String, after line: String) -> [String] {
    completions(of: word, after: line).map(\.text)
  }
}
