import CourseContent
import Formula
import Foundation
import Grading
import Testing

@testable import TutorSession

/// A question of each kind, and each place of a lesson, as a learner meets it.
@Suite struct KindTranscriptTests {
  private func transcript(_ lesson: String, learner: String = "ada") throws -> Transcript {
    let folder = testFolder.appendingPathComponent("Fixtures")
    var transcript = Transcript(
      try TestedCourse(folder: folder, id: "kinds").session(learner: learner))
    transcript.start(lesson: lesson)
    return transcript
  }

  @Test func matchingOrderingAndText() throws {
    var transcript = try transcript("kinds", learner: "blaise")
    // Matching.
    transcript.type(
      ":help", "1a 2b", "1d 2d 3c", "d c b", "c,b,d", "1c 2b 3d", ":hint", "1z", "{right}")
    // Ordering.
    transcript.type("a b c", "abcd", "a, b, c, d", "dcba", ":skip")
    // Text.
    transcript.type(":help", "-", "Patience", "weight decay", ":solution", "", "3.14")
    try expectTranscript("matching-ordering-text", transcript)
  }

  @Test func digits() throws {
    var transcript = try transcript("kinds")
    transcript.type(":skip", ":skip", ":skip", "", "1", "0.3333", "{right}")
    try expectTranscript("digits", transcript)
  }

  @Test func partsGoneThroughRightly() throws {
    var transcript = try transcript("kinds")
    transcript.type(":skip", ":skip", ":skip", "", ":skip", "")
    transcript.type(":help", ":hint", ":next", "{right}", ":hint", "{right}", "{right}", "")
    try expectTranscript("parts-right", transcript)
  }

  @Test func partsWithAnErrorCarriedForward() throws {
    var transcript = try transcript("kinds")
    transcript.type(":skip", ":skip", ":skip", "", ":skip", "", "10", "10", ":next", "abc")
    let lam = transcript.session.openQuestion?.variant.environment["lam"]
    transcript.type("\(lam.map { $0.formatted } ?? "")/2*100", ":solution", "")
    try expectTranscript("parts-carried", transcript)
  }

  @Test func partsSkippedAndLeft() throws {
    var transcript = try transcript("kinds")
    transcript.type(":skip", ":skip", ":skip", "", ":skip", "", ":skip", ":home", "1", ":another")
    transcript.type("7", ":solution", "false", "", ":quit")
    try expectTranscript("parts-skipped", transcript)
  }

  @Test func placesAnsweredRightly() throws {
    var transcript = try transcript("places")
    transcript.type(
      ":help", "abc", "{right}", "", "{right}", "{right}", "", "", "", "", "{right}", "", "")
    try expectTranscript("places-right", transcript)
  }

  @Test func placesAnsweredWrongly() throws {
    var transcript = try transcript("places")
    transcript.type("7777", "", "yes", "{wrong}", "", "", "", "", "0.25", "", "")
    try expectTranscript("places-wrong", transcript)
  }

  @Test func placesPassedOver() throws {
    var transcript = try transcript("places")
    transcript.type(
      ":skip", "", ":solution", ":back 1", "", ":hint", ":another", ":skip", "", "", "", ":quit")
    try expectTranscript("places-skipped", transcript)
  }
}
