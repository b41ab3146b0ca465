import CourseContent
import Grading
import Markup
import Scheduling
import Testing

@testable import TutorSession

/// What is due, asked with other numbers.
@Suite struct ReviewTests {
  /// Somebody who has met the penalty and the decay three days ago.
  private func history(today: Int = 103) throws -> (TestedCourse, StudyHistory) {
    let tested = try TestedCourse.fixture()
    let outcomes = ["penalty", "decay"].map {
      ConceptOutcome(concept: $0, day: 100, outcome: ReviewOutcome(.right))
    }
    var history = StudyHistory(
      schedule: ReviewSchedule(outcomes, settings: ReviewSettings(), today: today))
    for question in QuestionBank(course: tested.course).questions().value ?? [] {
      guard question.id.text != "never-drawn" else { continue }
      history.questions[question.id.text] = StudyHistory.QuestionHistory(
        nextVariantIndex: 1, isSolved: true, answers: 1, meaning: question.meaningHash)
    }
    return (tested, history)
  }

  @Test func eachConceptIsAskedForWithANumberThatIsNew() throws {
    let (tested, history) = try history()
    var transcript = Transcript(tested.session(history: history))
    transcript.start()
    #expect(transcript.text.contains("2 concepts are due for review, about 1 minute."))
    transcript.type("r")
    #expect(transcript.session.openQuestion?.mode == .review)
    while transcript.session.openQuestion != nil { transcript.type("{right}") }
    let answers = transcript.records.compactMap { record in
      if case .answer(let answer) = record { answer } else { nil }
    }
    #expect(Set(answers.flatMap(\.concepts)) == ["penalty", "decay"])
    #expect(answers.allSatisfy { $0.mode == .review && $0.variantIndex >= 1 && $0.activity == nil })
    for answer in answers {
      let id = try #require(QuestionID(answer.question))
      let question = try #require(QuestionBank(course: tested.course).question(id).value)
      let first = try Variant(question, course: tested.course.id, student: "ada", index: 0)
      if !first.parameters.isEmpty {
        #expect(first.seed.value() != answer.seed)
      }
    }
    #expect(transcript.text.contains("Nothing is due for review. Next: "))
    try expectTranscript("review", transcript)
  }

  @Test func whatWentWrongComesBackTheNextDay() throws {
    let (tested, history) = try history()
    var transcript = Transcript(tested.session(history: history))
    let output = transcript.session.startReview()
    #expect(!output.isFinished)
    while transcript.session.openQuestion != nil { transcript.type(":skip") }
    #expect(transcript.text.contains("Next: 2 tomorrow"))
  }

  @Test func whereNothingIsDueThatIsSaidAndTheSessionEnds() throws {
    let (tested, known) = try history(today: 101)
    var session = tested.session(history: known)
    let output = session.startReview()
    #expect(output.isFinished && session.series == nil)
    #expect(
      output.blocks.map(\.plain).joined().contains("Nothing is due for review. Next: 2 tomorrow"))
    var fresh = tested.session()
    #expect(fresh.startReview().blocks.map(\.plain).joined().contains("Nothing to review yet"))
  }

  @Test func aReviewThatIsLeftStaysDue() throws {
    let (tested, history) = try history()
    var transcript = Transcript(tested.session(history: history))
    transcript.start()
    transcript.type(":review", ":home")
    #expect(transcript.session.series == nil && transcript.session.openQuestion == nil)
    #expect(transcript.session.history.schedule?.due.count == 2)
    transcript.type("1", ":review")
    #expect(transcript.session.openLesson == nil)
    #expect(transcript.session.openQuestion?.mode == .review)
  }

  /// The questions were answered when they meant something else.
  @Test func whatWasSolvedInAnotherMeaningIsNotSolved() throws {
    let (tested, known) = try history()
    var changed = known
    for id in changed.questions.keys { changed.questions[id]?.meaning = "another meaning" }
    let lesson = LessonPlace(lesson: "shrinking", step: 1, item: 0)
    for (history, isSolved) in [(known, true), (changed, false)] {
      var history = history
      history.places["shrinking"] = lesson
      let session = tested.session(history: history)
      let known = QuestionBank(course: tested.course).questions().value ?? []
      let asked = known.filter { history.questions[$0.id.text] != nil }
      #expect(!asked.isEmpty)
      #expect(asked.allSatisfy { session.isSolved($0.id, in: nil) == isSolved })
      let page = session.progressPage().map(\.plain).joined(separator: "\n")
      #expect(page.contains(" 0 of ") != isSolved, "\(page)")
    }
  }
}
