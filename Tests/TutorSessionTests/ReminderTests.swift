import CourseContent
import Formula
import Foundation
import Grading
import Markup
import Testing

@testable import TutorSession

/// The second mistake about a concept is answered with the place that treats it.
@Suite struct ReminderTests {
  private func pages(_ lines: [String], _ session: inout TutorSession) -> [String] {
    lines.map { session.respond(to: $0).blocks.map(\.plain).joined(separator: "\n") }
  }

  @Test func mistakesAreCountedByConcept() throws {
    let (a, b) = try (#require(ConceptID("a")), #require(ConceptID("b")))
    var mistakes = RecurringMistakes()
    #expect(mistakes.note(about: [a]) == nil)
    #expect(mistakes.note(about: [b]) == nil)
    #expect(mistakes.note(about: [b, a]) == b)
    // Both began anew.
    #expect(mistakes.note(about: [a]) == nil)
    #expect(mistakes.note(about: [b]) == nil)
  }

  @Test func outsideALessonTheLessonIsNamed() throws {
    var session = try TestedCourse(
      folder: testFolder.appendingPathComponent("Fixtures"), id: "quizzed"
    ).session()
    _ = session.startQuiz("square")
    func doubled() -> String {
      session.openQuestion?.variant.environment["base"].flatMap { base in
        if case .number(let base) = base { "\(2 * Int(base))" } else { nil }
      } ?? ""
    }
    let first = pages([doubled()], &session)[0]
    #expect(first.contains("That is twice") && !first.contains("second mistake"))
    _ = session.respond(to: ":another")
    let second = pages([doubled()], &session)[0]
    #expect(
      second.contains(
        "That is the second mistake about “Squares of numbers”. Lesson “The first lesson” (first) treats it, in step 1."
      ), "\(second)")
  }

  /// Whoever is at the very step that treats it is not sent there.
  @Test func atThePlaceItselfNothingIsSaid() throws {
    var session = try TestedCourse(
      folder: testFolder.appendingPathComponent("Fixtures"), id: "quizzed"
    ).session()
    _ = session.start(lesson: "third")
    let wrong =
      session.openQuestion?.variant.parameters.first.map { "1/\($0.value.formatted)" } ?? ""
    for page in pages([wrong, wrong + "+0", wrong + "*1"], &session) {
      #expect(!page.contains("second mistake"), "\(page)")
    }
  }
}
