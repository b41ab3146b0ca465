import Foundation
import GRDB
import Testing

@testable import ProgressStorage

@Suite struct ForgettingTests {
  @Test(
    arguments: [
      (Forgetting.everything, ["b0", "b1", "b2", "b3"]),
      (.questions(["q1"], course: "regularization"), ["a0", "b0", "b1", "a2", "b2", "a3", "b3"]),
      (
        .lesson("lesson-2", questions: ["q0"], course: "regularization"),
        ["b0", "a1", "b1", "b2", "a3", "b3"]
      ),
      (.questions(["q1"], course: "other"), ["a0", "b0", "a1", "b1", "a2", "b2", "a3", "b3"]),
      (.questions([], course: "regularization"), ["a0", "b0", "a1", "b1", "a2", "b2", "a3", "b3"]),
    ])
  func whatIsForgottenIsGoneAndTheRestIsSound(what: Forgetting, left: [String]) throws {
    let directory = try TemporaryDirectory()
    let store = try ProgressStore(directory: directory.store)
    for number in 0..<4 {
      for (name, letter) in [("Ada", "a"), ("Bo", "b")] {
        try store.record(
          sampleAttempt(
            learner: name, question: "q\(number)", answer: "\(letter)\(number)",
            activity: "lesson-\(number)"))
      }
    }
    let place = LessonPosition(
      course: "regularization", lesson: "lesson-2", step: 1, item: 0,
      time: Timestamp(millisecondsSince1970: 0, utcOffsetMinutes: 0))
    for name in ["Ada", "Bo"] { try store.setPosition(place, learner: learner(name)) }

    let expected = try store.attemptCount(of: learner("Ada"), what)
    #expect(try store.forget(what, of: learner("Ada")) == expected)
    #expect(expected == 8 - left.count)
    var found: [RecordedAttempt] = []
    try store.forEachAttempt { found.append($0) }
    #expect(found.map(\.attempt.answer) == left)
    #expect(found.map(\.id) == Array(1...Int64(left.count)))
    #expect(try store.verifyChain() == [] && store.summariesAreSound())
    #expect(try store.record(sampleAttempt()) == Int64(left.count + 1))
    #expect(try store.positions(learner: learner("Bo")).count == 1)
    if case .questions = what {
    } else {
      #expect(try store.positions(learner: learner("Ada")).isEmpty)
    }
    #expect(throws: ProgressStoreError.self) {
      try store.write { try $0.execute(sql: "DELETE FROM attempt") }
    }
  }

  @Test func nothingOfItIsLeftInTheFile() throws {
    let directory = try TemporaryDirectory()
    let store = try ProgressStore(directory: directory.store)
    let secret = "a very particular answer"
    for number in 0..<200 { try store.record(sampleAttempt(answer: "\(secret) \(number)")) }
    try store.record(sampleAttempt(learner: "Bo"))
    #expect(try Data(contentsOf: directory.file).range(of: Data(secret.utf8)) != nil)
    try store.forget(.everything, of: learner("Ada"))
    #expect(try Data(contentsOf: directory.file).range(of: Data(secret.utf8)) == nil)
    #expect(try store.learners().map(\.text) == ["Bo"])
  }
}
