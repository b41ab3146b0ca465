import Foundation
import Labs
import Markup
import Testing

@testable import TutorSession

/// Labs in lessons: shown where they stand, opened on request.
@Suite struct LabPlaceTests {
  private func kindsTranscript() throws -> Transcript {
    let folder = testFolder.appendingPathComponent("Fixtures")
    return Transcript(try TestedCourse(folder: folder, id: "kinds").session())
  }

  @Test func aLabIsShownWhereItStandsAndOpenedWithItsSettings() throws {
    var transcript = try kindsTranscript()
    transcript.start(lesson: "places")
    for _ in 0..<12 where transcript.session.openLesson?.lab == nil {
      transcript.type(transcript.session.openQuestion == nil ? "" : ":skip")
    }
    // The figure waits, so that there is time for a guess.
    #expect(transcript.text.contains("(Enter shows the figure.)"))
    #expect(!transcript.text.contains("Move the sliders with :lab."))
    transcript.type("")
    #expect(transcript.text.contains("Move the sliders with :lab."))
    let request = try #require(transcript.session.respond(to: ":lab").lab)
    #expect(request.lab.name.text == "ridge-fit")
    #expect(request.settings["lambda"] == .number(1.2))
  }

  @Test func anyLabIsOpenedByItsName() throws {
    var transcript = try kindsTranscript()
    transcript.start()
    let output = transcript.session.respond(to: ":lab map-geometry")
    #expect(output.lab?.lab.name.text == "map-geometry")
    #expect(output.records.isEmpty && !output.isFinished)
  }

  @Test func aLabThatThereIsNotGetsASuggestion() throws {
    var transcript = try kindsTranscript()
    transcript.start()
    let output = transcript.session.respond(to: ":lab map-geometri")
    #expect(output.lab == nil)
    #expect(output.blocks.map(\.plain).joined().contains("did you mean map-geometry?"))
  }

  @Test func withoutANameAndAPlaceTheLabsAreListed() throws {
    var transcript = try kindsTranscript()
    transcript.start()
    let output = transcript.session.respond(to: ":lab")
    #expect(output.lab == nil)
    #expect(output.blocks.map(\.plain).joined().contains("adam-vs-adamw"))
  }
}
