import CourseContent
import Grading
import Markup
import Testing

@testable import TutorSession

/// Questions asked one after another, apart from a lesson.
@Suite struct SeriesTests {
  private func transcript() throws -> (Transcript, [QuestionID]) {
    let tested = try TestedCourse.fixture()
    let questions = try #require(QuestionBank(course: tested.course).questions().value)
    return (
      Transcript(tested.session()),
      questions.filter { $0.id.text != "never-drawn" }.prefix(3).map(\.id)
    )
  }

  @Test func asksEachOnceAndTellsHowItWent() throws {
    var (transcript, questions) = try transcript()
    transcript.start(questions, title: "Warming up", mode: .quiz)
    transcript.type("{right}", "0.123456789", "{right}", ":skip")
    let answers = transcript.records.compactMap { record in
      if case .answer(let answer) = record { answer } else { nil }
    }
    #expect(Set(answers.map(\.question)) == Set(questions.map(\.text)))
    #expect(answers.allSatisfy { $0.mode == .quiz })
    let page = transcript.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("“Warming up”: 1 of 3 at the first try, 33 %; 2 solved in the end"))
    let said = transcript.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("To look at again: \(questions[2].text)."))
    #expect(transcript.session.series == nil)
  }

  @Test func aSolutionIsReadBeforeTheNextQuestionComes() throws {
    var (transcript, questions) = try transcript()
    transcript.start(questions, title: "Warming up", mode: .quiz)
    transcript.type(":solution")
    #expect(transcript.session.prompt.plain == "[Enter to go on] ")
    transcript.type("")
    #expect(transcript.session.openQuestion?.question.id == questions[1])
  }

  @Test(arguments: [":home", ":back"])
  func canBeLeftForTheListOfLessons(command: String) throws {
    var (transcript, questions) = try transcript()
    transcript.start(questions, title: "Warming up", mode: .quiz)
    transcript.type(command)
    #expect(transcript.session.series == nil)
    #expect(transcript.session.openQuestion == nil)
    #expect(transcript.session.prompt.plain == "weightroom> ")
  }

  @Test(arguments: [":home", ":skip"])
  func aTrialEndsWithItsLastQuestion(last: String) throws {
    let tested = try TestedCourse.fixture()
    let question = try #require(QuestionBank(course: tested.course).questions().value?.last)
    var session = TutorSession(
      trying: [question], course: tested.course.id, student: "ada", variant: 3,
      presentation: tested.session().presentation)
    let page = session.startTrial([question.id], title: "file.yaml")
    #expect(!page.isFinished)
    #expect(session.openQuestion?.variant.seed.index == 3)
    #expect(session.respond(to: last).isFinished)
  }
}
