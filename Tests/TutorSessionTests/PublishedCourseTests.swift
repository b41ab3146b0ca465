import CourseContent
import Testing

@testable import TutorSession

@Suite struct PublishedCourseTests {
  /// What is next stands in sight, whichever lesson that is.
  @Test func theFirstPageFitsAWindowOf24Lines() throws {
    let tested = try TestedCourse.published()
    for lesson in tested.course.lessons {
      var transcript = Transcript(tested.session(learner: "ada"))
      transcript.start(lesson: lesson.id.text)
      let before = transcript.text.count
      transcript.type(":home")
      let page = transcript.text.dropFirst(before)
      let title = transcript.session.title(of: lesson)
      #expect(page.contains("\(title) · at step 1"), "\(page)")
      #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 24, "\(page)")
    }
  }

  @Test(arguments: ["ada"])
  func everyLessonCanBeStudiedToItsEnd(learner: String) throws {
    let tested = try TestedCourse.published()
    for lesson in tested.course.lessons {
      var transcript = Transcript(tested.session(learner: learner))
      transcript.start(lesson: lesson.id.text)
      let open = try #require(transcript.session.openLesson)
      var lines = 0
      while let open = transcript.session.openLesson, lines < 500 {
        #expect(open.questions(.unusable).isEmpty)
        transcript.type(transcript.session.openQuestion == nil ? "" : "{right}")
        lines += 1
      }
      let ids = open.lesson.questionIDs.map(\.text)
      // Predictions and the like are answered once, and not counted at the end.
      let counted = open.lesson.steps.flatMap(\.items).count { item in
        if case .question(let asked) = item { asked.mode == .question } else { false }
      }
      let words = transcript.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("all \(counted) questions solved"), "\(transcript.text)")
      let answers = transcript.records.compactMap { record in
        if case .answer(let answer) = record { answer } else { nil }
      }
      // Parts, and predictions within a trace, have records of their own.
      #expect(answers.map(\.question).filter(ids.contains) == ids)
      #expect(answers.allSatisfy { $0.outcome == .correct && $0.score == 1 })
      #expect(transcript.records.last?.line == "\(lesson.id) is finished")
    }
  }
}
