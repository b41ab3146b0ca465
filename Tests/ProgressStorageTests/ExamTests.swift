import Foundation
import Testing

@testable import ProgressStorage

@Suite struct ExamTests {
  private let directory: TemporaryDirectory
  private let store: ProgressStore
  private let ada: LearnerName

  init() throws {
    directory = try TemporaryDirectory()
    store = try ProgressStore(directory: directory.store)
    ada = try LearnerName("Ada")
  }

  @Test func whatWasAnsweredIsThereAfterTheProgramIsGone() throws {
    _ = try store.begin(sampleExam(), learner: ada)
    let answers = [
      sampleExamAnswer(question: "a", answer: "λ\u{0}x"),
      sampleExamAnswer(question: "b", part: "first", answer: "1"),
      sampleExamAnswer(question: "b", part: "second", answer: "2"),
    ]
    for answer in answers {
      #expect(try store.keep(answer, in: sampleExam(), learner: ada) == .kept)
    }
    let again = try ProgressStore(directory: directory.store)
    #expect(try again.exams(learner: ada) == [ExamRecord(sitting: sampleExam(), answers: answers)])
    #expect(try again.exams(learner: ada, course: "other") == [])
    #expect(try again.exams(learner: learner("Bo")) == [])
  }

  @Test func aLaterAnswerTakesThePlaceOfTheOneBefore() throws {
    _ = try store.begin(sampleExam(), learner: ada)
    for answer in ["1", "2"] {
      _ = try store.keep(sampleExamAnswer(answer: answer), in: sampleExam(), learner: ada)
    }
    #expect(try store.exams(learner: ada).flatMap(\.answers).map(\.answer) == ["2"])
  }

  @Test func whoeverBeginsTwiceGoesOnWithTheFirst() throws {
    _ = try store.begin(sampleExam(), learner: ada)
    let later = ExamSitting(
      course: "regularization", quiz: "week-3", quizVersion: 1, variantIndex: 9,
      started: Timestamp(millisecondsSince1970: 2_000_000_000_000, utcOffsetMinutes: 0),
      deadline: nil)
    #expect(try store.begin(later, learner: ada) == sampleExam())
  }

  @Test func nothingIsTakenAfterTheTimeOrAfterHandingIn() throws {
    _ = try store.begin(sampleExam(), learner: ada)
    #expect(
      try store.keep(sampleExamAnswer(minutes: 40), in: sampleExam(), learner: ada) == .kept)
    #expect(
      try store.keep(sampleExamAnswer(answer: "9", minutes: 41), in: sampleExam(), learner: ada)
        == .tooLate)
    try store.handIn(sampleExam(), learner: ada, at: sampleExam().started, attempts: [])
    #expect(
      try store.keep(sampleExamAnswer(answer: "8"), in: sampleExam(), learner: ada) == .tooLate)
    #expect(try store.exams(learner: ada).flatMap(\.answers).map(\.answer) == ["4"])
  }

  @Test func anExamIsHandedInOnceWithItsAttempts() throws {
    _ = try store.begin(sampleExam(), learner: ada)
    let attempts = [try sampleAttempt(question: "a"), try sampleAttempt(question: "b")]
    let end = sampleExamAnswer(minutes: 30).time
    #expect(try store.handIn(sampleExam(), learner: ada, at: end, attempts: attempts))
    #expect(try !store.handIn(sampleExam(), learner: ada, at: end, attempts: attempts))
    #expect(try store.exams(learner: ada).map(\.sitting.handedIn) == [end])
    #expect(
      try store.attempts(learner: ada, course: "regularization").map(\.attempt) == attempts)
    #expect(try store.examine().isSound)
  }

  /// The mark and the attempts go in together: where one of them is refused, none is there.
  @Test func handingInIsAllOrNothing() throws {
    _ = try store.begin(sampleExam(), learner: ada)
    let attempts = [try sampleAttempt(), try sampleAttempt(score: 7)]
    #expect(throws: ProgressStoreError.self) {
      try store.handIn(
        sampleExam(), learner: ada, at: sampleExam().started, attempts: attempts)
    }
    #expect(try store.exams(learner: ada).map(\.sitting.handedIn) == [nil])
    #expect(try store.attempts(learner: ada, course: "regularization").isEmpty)
  }

  @Test(arguments: [
    (Forgetting.everything, 0, 0), (.exam("week-3", course: "regularization"), 0, 1),
    (.exam("week-3", course: "other"), 2, 2), (.questions(["a"], course: "regularization"), 1, 1),
    (.lesson("week-3", questions: [], course: "regularization"), 2, 2),
  ])
  func forgettingTakesWhatIsMeant(what: Forgetting, answers: Int, attempts: Int) throws {
    _ = try store.begin(sampleExam(), learner: ada)
    for question in ["a", "b"] {
      _ = try store.keep(sampleExamAnswer(question: question), in: sampleExam(), learner: ada)
    }
    let one = try sampleAttempt(question: "a", activity: "weights")
    let other = try examAttempt(question: "b")
    try store.handIn(
      sampleExam(), learner: ada, at: sampleExam().started, attempts: [one, other])
    try store.forget(what, of: ada)
    #expect(try store.exams(learner: ada).flatMap(\.answers).count == answers)
    #expect(try store.attempts(learner: ada, course: "regularization").count == attempts)
    #expect(try store.examine().isSound)
  }

  private func examAttempt(question: String) throws -> Attempt {
    Attempt(
      learner: ada, course: "regularization", question: question, meaning: "m", variantIndex: 0,
      variantSeed: 1, answer: "4", verdict: .correct, score: 1, mode: .exam, activity: "week-3",
      time: sampleExam().started)
  }
}
