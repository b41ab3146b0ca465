import CourseContent
import Formula
import Foundation
import Grading
import Markup
import Testing

@testable import TutorSession

@Suite struct EncouragementTests {
  private func session(learner: String = "ada") throws -> TutorSession {
    try TestedCourse(folder: testFolder.appendingPathComponent("Fixtures"), id: "quizzed")
      .session(learner: learner)
  }

  /// What is said behind right answers of many learners, by how they came to them.
  private func said(_ lines: [String], learners: Int = 60) throws -> [String?] {
    let square = try #require(QuestionID("square"))
    return try (0..<learners).map { number in
      var session = try session(learner: "learner \(number)")
      _ = session.start([square, square], title: "Two", mode: .quiz)
      for line in lines { _ = session.respond(to: line) }
      let answer = try #require(session.openQuestion?.asked.shownAnswer)
      let blocks = session.respond(to: answer).blocks
      let pages = blocks.map(\.plain)
      #expect(pages.first?.hasPrefix("✓") == true)
      return pages.dropFirst().first.flatMap { $0.hasPrefix("Question") ? nil : $0 }
    }
  }

  @Test func itVariesAndIsNotSaidEachTime() throws {
    let words = try said([])
    #expect(Set(words.compactMap(\.self)).count >= 4)
    #expect(words.contains(nil))
    #expect(try said([]) == words)
  }

  @Test func itSaysWhatHappened() throws {
    let tries = try said(["1000", "2000"]).compactMap(\.self)
    #expect(tries.count == 60 && tries.allSatisfy { !$0.lowercased().contains("first") })
    #expect(tries.contains { $0.contains("3") })
    #expect(tries.allSatisfy { !$0.contains("hint") })
    let hinted = try said([":hint"]).compactMap(\.self)
    #expect(hinted.allSatisfy { $0.contains("hint") && !$0.lowercased().contains("first") })
  }

  @Test func severalInARowAreCountedAndAWrongOneEndsIt() throws {
    var session = try session()
    let half = try #require(QuestionID("half"))
    _ = session.start(Array(repeating: half, count: 9), title: "Many", mode: .quiz)
    var pages: [String] = []
    for number in 0..<8 {
      if number == 4 { _ = session.respond(to: "12345") }
      let answer = try #require(session.openQuestion?.asked.shownAnswer)
      pages.append(session.respond(to: answer).blocks.map(\.plain).joined(separator: "\n"))
    }
    #expect(pages[2].contains("3 in a row"))
    #expect(!pages[4...6].joined().contains("in a row"))
    #expect(pages[7].contains("3 in a row"))
  }

  @Test func itIsSwitchedOffAndStaysOff() throws {
    var session = try session()
    let output = session.respond(to: ":encouragement off")
    #expect(output.records == [.encouragement(false)])
    _ = session.respond(to: ":quiz square")
    _ = session.respond(to: "1000")
    let answer = try #require(session.openQuestion?.asked.shownAnswer)
    #expect(session.respond(to: answer).blocks.first?.plain == "✓ Right.")
    #expect(
      session.respond(to: ":encouragement").blocks.first?.plain.hasPrefix("It is off") == true)
  }
}
