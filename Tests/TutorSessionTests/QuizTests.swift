import CourseContent
import Formula
import Foundation
import Grading
import Markup
import Testing

@testable import TutorSession

/// Quizzes for practice, and exams, over a course that has some.
@Suite struct QuizTests {
  private let tested: TestedCourse

  init() throws {
    tested = try TestedCourse(
      folder: testFolder.appendingPathComponent("Fixtures"), id: "quizzed")
  }

  private func transcript(_ history: StudyHistory = StudyHistory()) -> Transcript {
    Transcript(tested.session(history: history))
  }

  @Test func aQuizIsPractised() throws {
    var transcript = transcript()
    transcript.start()
    transcript.type(":quiz", ":quiz week-1", "2", "{right}", "{right}", "7", ":next", "{right}")
    transcript.type("{wrong}", "", ":hint", ":another", "{right}")
    transcript.type("week-1", ":quiz nothing-of-it", ":quiz weak-1", ":exam", ":exam weak-1", ":q")
    try expectTranscript("quiz", transcript)
  }

  @Test func whatIsRightThroughoutNeedsNoAdvice() throws {
    var transcript = transcript()
    transcript.start()
    transcript.type(":quiz The First Week")
    while transcript.session.openQuestion != nil { transcript.type("{right}") }
    #expect(transcript.text.contains("4 of 4 at the first try, 100 %."))
    #expect(!transcript.text.contains("Start with"))
  }

  @Test(arguments: [
    ("dropout", ["factor"]), ("3", ["factor"]), ("The second lesson", ["half"]),
    ("halves", ["half", "which-is-half"]), ("square", ["square", "in-parts"]),
    ("lesson", ["square", "half", "factor"]),
  ])
  func lessonsAndConceptsAreFoundByTheirWords(name: String, questions: [String]) {
    var session = tested.session()
    _ = session.startQuiz(name)
    var asked: [String] = []
    while let open = session.openQuestion {
      if asked.last != open.question.id.text { asked.append(open.question.id.text) }
      _ = session.respond(to: ":skip")
    }
    #expect(Set(asked) == Set(questions) && asked.count == questions.count)
  }

  /// Whoever practises again meets other numbers, and other questions where there are more.
  @Test func practiceIsNeverTwiceTheSame() throws {
    var session = tested.session()
    var seen: Set<[String]> = []
    for _ in 0..<3 {
      _ = session.startQuiz("dropout")
      let open = try #require(session.openQuestion)
      #expect(seen.insert(open.variant.parameters.map(\.value.formatted)).inserted)
      _ = session.respond(to: open.asked.shownAnswer)
    }
  }

  @Test func theHomePageTellsOfExams() throws {
    var history = StudyHistory()
    history.openExams = [
      .init(quiz: "week-1", end: "14:35", isOver: false),
      .init(quiz: "open", end: nil, isOver: false),
      .init(quiz: "nothing-told", end: "09:05", isOver: true),
    ]
    var transcript = transcript(history)
    transcript.start()
    try expectTranscript("home-with-exams", transcript)
  }

  @Test(arguments: ["week-1", "open", "scores", "nothing-told"])
  func aResultTellsWhatTheQuizAllows(name: String) throws {
    let plan = try plan(name)
    let session = tested.session()
    let raw = ["square": "7", "in-parts": "a: 9; b: 7", "which-is-half": "a", "factor": "10/9"]
    let sheet = AnswerSheet(
      student: "ada", quiz: name,
      answers: raw.sorted { $0.key < $1.key }.map {
        AnswerSheet.Answer(question: $0.key, raw: $0.value)
      })
    let result = plan.grade(sheet, variantIndex: 1)
    var text = SittingTranscript.page(session.page(of: result, in: plan.quiz))
    for record in result.records(ofExam: name) {
      text += "[saved] \(SessionRecord.answer(record).line)\n"
    }
    try expectTranscript("result-\(name)", text)
  }

  @Test func aSittingTellsNothingBeforeItsEnd() throws {
    var transcript = try SittingTranscript(plan("week-1"), tested, limit: .handsIn)
    transcript.type(":help", seconds: 1_800)
    transcript.type("2", seconds: 1_790)
    transcript.type("7", "abc", "", ":time", seconds: 600)
    transcript.type(":next", ":hint", ":solution", ":b", ":xyz", ":l", seconds: 119)
    transcript.type(":back 1", "9", ":back 99", ":done", ":list", ":done", ":done", seconds: 60)
    try expectTranscript("sitting", transcript.text)
    #expect(transcript.sitting.ending == .handedIn)
  }

  @Test func anAnswerBehindTheEndIsNotTakenInAnExamAndMarkedElsewhere() throws {
    var exam = try SittingTranscript(plan("week-1"), tested, limit: .handsIn)
    exam.type("1", seconds: 1)
    exam.type("2", seconds: 0)
    #expect(exam.sitting.ending == .handedIn && exam.sitting.answers.count == 1)
    var sheet = try SittingTranscript(plan("week-1"), tested, limit: .marksLate)
    sheet.type("1", seconds: 1)
    sheet.type("2", seconds: 0)
    #expect(sheet.sitting.ending == nil && sheet.sitting.answers.count == 2)
    #expect(sheet.sitting.lateAnswers == [.init(question: "in-parts", part: "a")])
    // Changed late, it is late.
    sheet.type(":back 1", "3", seconds: -5)
    #expect(sheet.sitting.lateAnswers.count == 2)
  }

  @Test func theSheetOfASittingIsGradedAsIfTyped() throws {
    let plan = try plan("week-1")
    var right = try SittingTranscript(plan, tested, limit: .handsIn)
    for item in plan.paper(for: "ada").items {
      let variant = try item.variant()
      guard case .parts(let list) = variant.key else {
        right.type(variant.shownAnswer, seconds: 100)
        continue
      }
      for part in list.parts { right.type(part.variant.shownAnswer, seconds: 100) }
    }
    right.type(":done", seconds: 100)
    #expect(right.sitting.ending == .handedIn)
    let result = plan.grade(right.sitting.sheet(of: "ada", quiz: plan.quiz.id))
    #expect(result.percent == 100 && result.findings.isEmpty)
  }

  /// A paper with another index asks the same questions with other numbers.
  @Test func anExamAsksNumbersThatWereNotMet() throws {
    let plan = try plan("week-1")
    let (first, second) = (plan.paper(for: "ada"), plan.paper(for: "ada", variantIndex: 1))
    #expect(first.items.map(\.question.id) == second.items.map(\.question.id))
    #expect(zip(first.items, second.items).allSatisfy { $0.seed.value() != $1.seed.value() })
  }

  private func plan(_ name: String) throws -> QuizPlan {
    let id = try #require(QuizID(name))
    let quiz = try #require(tested.library.quiz(id, in: tested.course).value)
    let bank = QuestionBank(course: tested.course).questions().value ?? []
    return QuizPlan(quiz, course: tested.course.id, bank: bank)
  }
}

/// A sitting as a page of text.
struct SittingTranscript {
  private(set) var text: String
  private(set) var sitting: QuizSitting

  init(_ plan: QuizPlan, _ tested: TestedCourse, limit: QuizSitting.TimeLimit) throws {
    let questions = try plan.paper(for: "ada").items.map { item in
      let variant = try item.variant()
      return (item: item, variant: variant, page: try HandoutPage(variant, Presentation()))
    }
    sitting = QuizSitting(questions, limit: limit)
    text = Self.page(sitting.page(secondsLeft: 1_800))
  }

  mutating func type(_ lines: String..., seconds: Int?) {
    for line in lines {
      text += "\n\(sitting.prompt.plain)\(line)\n\n"
      text += Self.page(sitting.respond(to: line, secondsLeft: seconds))
    }
  }

  static func page(_ blocks: [Block]) -> String {
    Layout(width: 80).lines(of: blocks).map { $0.plain.isEmpty ? "\n" : "  \($0.plain)\n" }.joined()
  }
}
