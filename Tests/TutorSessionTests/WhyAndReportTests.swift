import CourseContent
import Formula
import Foundation
import Grading
import Markup
import Testing

@testable import TutorSession

/// What is told and written about an answer on request.
@Suite struct WhyAndReportTests {
  private func transcript(_ course: String = "quizzed") throws -> Transcript {
    Transcript(
      try TestedCourse(folder: testFolder.appendingPathComponent("Fixtures"), id: course).session())
  }

  @Test func whyTellsTheMistakeFirstAndTheRightWayBehindIt() throws {
    var transcript = try transcript()
    transcript.start(lesson: "third")
    transcript.type(":why", "1/0.1", ":why", "7", ":why", "{right}", ":why", ":calc 1", ":why")
    transcript.start(lesson: "first")
    transcript.type(":skip", ":why")
    try expectTranscript("why", transcript)
  }

  @Test func whyIsAboutThePartThatWasAnswered() throws {
    var transcript = try transcript()
    let id = try #require(QuestionID("in-parts"))
    transcript.start([id], title: "Parts", mode: .quiz)
    transcript.type("{right}", ":why", "7", ":why", "{right}", ":why")
    try expectTranscript("why-parts", transcript)
  }

  @Test func aReportHoldsAllThatIsNeeded() throws {
    var transcript = try transcript()
    transcript.start()
    transcript.type(":report Too early.")
    #expect(transcript.text.contains("There is nothing to report yet"))
    _ = transcript.session.start(lesson: "third")
    _ = transcript.session.respond(to: "1/0.1 + 0")
    let output = transcript.session.respond(to: ":report \"Why\" is\u{1b}[2J that: wrong?")
    let report = try #require(output.report)
    #expect(report.question == "factor" && output.records.isEmpty)
    let open = try #require(transcript.session.openQuestion)
    for field in [
      #"course: "quizzed""#, #"question: "factor""#, #"version: "1""#,
      "meaning: \"\(open.question.meaningHash)\"", #"student: "ada""#, #"variant: "0""#,
      "seed: \"0x\(String(open.variant.seed.value(), radix: 16, uppercase: true))\"",
      #"answer: "1/0.1 + 0""#, #"tree: "1/0.1 + 0""#,
      "truth: \"\(open.asked.truth?.formatted ?? "")",
      "accepted: ", "verdict: \"factor-v1:", "parameter_p_drop: ",
    ] {
      #expect(report.lines.contains { $0.hasPrefix(field) }, "\(field) in \(report.lines)")
    }
    let place = try #require(report.lines.first { $0.hasPrefix("place: ") })
    #expect(place.hasSuffix("questions/third.yaml:1:7\""), "\(place)")
    #expect(report.lines.allSatisfy { $0.sanitized == $0 })
  }

  @Test func aReportAtANewQuestionAlsoTellsOfTheOneBefore() throws {
    var session = try transcript().session
    let ids = ["square", "half"].compactMap { QuestionID($0) }
    _ = session.start(ids, title: "Two", mode: .quiz)
    let right = try #require(session.openQuestion?.asked.shownAnswer)
    _ = session.respond(to: right)
    let report = try #require(session.respond(to: ":report").report)
    #expect(report.question == "half")
    let before = try #require(report.lines.firstIndex(of: "before:"))
    #expect(report.lines[before...].contains(#"  question: "square""#))
    #expect(report.lines[before...].contains("  answer: \"\(right)\""))
  }
}
