import Formula
import Foundation
import SourceText
import Testing

@testable import CourseContent

/// The folder of this target's fixtures.
let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Fixtures").path

@Suite struct FixtureCourseTests {
  private func course() throws -> Course {
    let id = try #require(CourseID("ridge-course"))
    let loaded = ContentLibrary(root: fixtures).course(id)
    #expect(loaded.diagnostics.map(\.text) == [])
    return try #require(loaded.value)
  }

  private func lesson(_ id: String) throws -> Lesson {
    let loaded = ContentLibrary(root: fixtures)
      .lesson(try #require(LessonID(id)), in: try course())
    #expect(loaded.diagnostics.map(\.text) == [])
    return try #require(loaded.value)
  }

  @Test func hasNothingToReport() {
    let found = ContentLibrary.check(fixtures + "/ridge-course")
    #expect(found.map(\.text) == [])
  }

  @Test func isFoundBelowItsRoot() throws {
    let loaded = ContentLibrary(root: fixtures + "/").courses()
    #expect(loaded.value?.map(\.id.text) == ["ridge-course"])
    let alone = ContentLibrary(root: fixtures + "/ridge-course").courses()
    #expect(alone.value?.map(\.id.text) == ["ridge-course"])
  }

  @Test func tellsItsLessonsAndConcepts() throws {
    let course = try course()
    #expect(course.title == "Ridge regression, from both sides")
    #expect(course.lessons.map(\.id.text) == ["weights-as-priors", "weight-decay"])
    #expect(
      course.concepts.map(\.title) == ["L2 penalty", "Gaussian prior", "Decoupled weight decay"])
    #expect(course.concepts[2].needs.map(\.text) == ["l2-penalty", "gaussian-prior"])
    let library = ContentLibrary(root: fixtures)
    #expect(
      course.lessons.map { library.title(of: $0, in: course) }
        == ["Weights as priors", "Decay is not always a penalty"])
  }

  @Test func cutsALessonIntoSteps() throws {
    let lesson = try lesson("weights-as-priors")
    #expect(lesson.minutes == 12)
    #expect(lesson.concepts.map(\.text) == ["gaussian-prior", "l2-penalty"])
    let steps = lesson.steps.map { step in
      let heading = step.heading.map { "\($0.blocks)" } ?? "introduction"
      let items = step.items.map { item in
        switch item {
        case .prose(let template): "\(template.blocks.count) blocks"
        case .question(let question): "\(question.mode.rawValue) \(question.id)"
        case .lab(let lab): "lab \(lab.name)"
        case .trace(let trace): "trace \(trace.id)"
        }
      }
      return "\(heading.contains("introduction") ? "-" : "##") " + items.joined(separator: ", ")
    }
    #expect(
      steps == [
        "- 1 blocks", "## 4 blocks, question prior-to-penalty",
        "## 4 blocks, question shrinkage-claim",
      ])
  }

  @Test func findsAQuestionInItsLessonOrElsewhere() throws {
    let course = try course()
    let bank = QuestionBank(course: course)
    let id = try #require(QuestionID("decay-step"))
    for lesson in ["weight-decay", "weights-as-priors", "nowhere"] {
      let found = bank.question(id, for: LessonID(lesson))
      #expect(found.value?.id == id)
      #expect(found.diagnostics.map(\.text) == [])
    }
    #expect(QuestionID("nothing").flatMap { bank.question($0).value } == nil)
    #expect(bank.questions().value?.count == 4)
  }

  @Test func readsEveryPartOfAQuestion() throws {
    let bank = QuestionBank(course: try course())
    let question = try #require(
      QuestionID("prior-to-penalty").flatMap { bank.question($0).value })
    #expect(question.version == 1)
    #expect(question.difficulty == 1)
    #expect(question.vary.map(\.name) == ["prior_variance"])
    #expect(question.vary[0].values == .choices([0.04, 0.25, 0.5, 2].map { .number($0) }))
    #expect(question.condition?.parsed.source == "prior_variance != 1")
    #expect(
      question.mistakes.map(\.id.text) == ["variance-for-precision", "half-twice", "negative"])
    #expect(question.mistakes.map(\.score) == [0, 0.25, 0])
    #expect(question.hints.count == 2)
    #expect(question.tests.count == 3)
    #expect(question.tests[1].outcome == question.mistakes.map { .mistake($0.id) }[1])
    #expect(question.tests[2].outcome == .invalid(class: "decimal_comma"))
    guard case .numeric(let key) = question.kind else {
      Issue.record("\(question.kind)")
      return
    }
    #expect(key.answer.parsed.source == "1 / prior_variance")
    #expect(key.symbol == "lambda")
    #expect(key.equality == .standard)
    #expect(key.equality.tolerance?.relative == 0.005)
  }
}
