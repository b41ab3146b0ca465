import CourseContent
import Grading
import Testing

@testable import TutorSession

/// Which numbers a learner meets.
@Suite struct VariantChoiceTests {
  private func parameters(learner: String, history: StudyHistory = StudyHistory()) throws
    -> String
  {
    var session = try TestedCourse.fixture().session(learner: learner, history: history)
    _ = session.start(lesson: "shrinking")
    _ = session.respond(to: "")
    let asked = try #require(session.openQuestion)
    return "#\(asked.variant.seed.index) \(asked.variant.parameters)"
  }

  @Test func oneLearnerAlwaysMeetsTheSameNumbers() throws {
    #expect(try parameters(learner: "ada") == parameters(learner: "ada"))
  }

  @Test func learnersMeetNumbersOfTheirOwn() throws {
    let learners = (0..<20).map { "learner \($0)" }
    #expect(Set(try learners.map { try parameters(learner: $0) }).count > 5)
  }

  @Test(arguments: [0, 1, 7, 1_000])
  func theHistorySaysWhichVariantIsNext(index: Int) throws {
    var history = StudyHistory()
    history.questions["penalty-of-one"] = .init(nextVariantIndex: index)
    #expect(try parameters(learner: "ada", history: history).hasPrefix("#\(index) "))
  }

  @Test(arguments: ["another", "skip", "solution"])
  func whatIsLeftComesBackWithOtherNumbers(command: String) throws {
    for learner in 0..<20 {
      var session = try TestedCourse.fixture().session(learner: "learner \(learner)")
      _ = session.start(lesson: "shrinking")
      _ = session.respond(to: "")
      let first = try #require(session.openQuestion)
      _ = session.respond(to: ":\(command)")
      let next = try #require(session.history.questions["penalty-of-one"]?.nextVariantIndex)
      #expect(next > first.variant.seed.index)
      _ = session.respond(to: ":home")
      var other = try TestedCourse.fixture().session(
        learner: "learner \(learner)",
        history: StudyHistory(questions: session.history.questions))
      _ = other.start(lesson: "shrinking")
      _ = other.respond(to: "")
      let second = try #require(other.openQuestion)
      #expect(second.variant.seed.index == next)
      #expect(second.variant.parameters != first.variant.parameters, "learner \(learner)")
    }
  }

  @Test func aRecordNamesItsVariant() throws {
    var session = try TestedCourse.fixture().session()
    _ = session.start(lesson: "shrinking")
    _ = session.respond(to: "")
    let asked = try #require(session.openQuestion)
    guard case .answer(let record)? = session.respond(to: "1").records.first else {
      Issue.record("no record")
      return
    }
    #expect(record.seed == asked.variant.seed.value())
    #expect(record.meaningHash == asked.question.meaningHash)
    #expect(record.version == 1)
    #expect(record.parametersJSON.hasPrefix("{\"strength\": \"0."))
  }
}
