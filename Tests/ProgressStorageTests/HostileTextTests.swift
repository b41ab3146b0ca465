import Testing

@testable import ProgressStorage

/// Whatever somebody types comes back byte for byte, and harms nothing.
@Suite struct HostileTextTests {
  static let texts = [
    "", " ", "'); DROP TABLE attempt; --", "\" OR 1=1", "?1 :learner @x $y", "a\0b", "\0",
    "\0\0tail",
    "line\nbreak\r\ttab", "\u{1B}[2J\u{7}", "\u{202E}reversed\u{200B}", "λ = 1/σ² — ½",
    "👩🏽‍🔬🇩🇪", "e\u{301}", "é", "\u{FEFF}mark", "\u{FFFD}\u{FFFF}\u{10FFFF}", "NULL", "x'00'",
    String(repeating: "9", count: 4096), String(repeating: "🙂", count: 2048),
  ]

  @Test(arguments: texts) func everyTextComesBackAsItWas(text: String) throws {
    let store = try ProgressStore.inMemory()
    let id = text.isEmpty ? "question" : text
    let attempt = try sampleAttempt(
      course: id, question: id, meaning: text, answer: text, note: text, activity: text)
    try store.record(attempt)
    try store.record(sampleAttempt())

    let found = try store.attempts(learner: learner("Ada"), course: id, question: id)
    #expect(found.map(\.attempt) == [attempt])
    #expect(found.map { Array($0.attempt.answer.utf8) } == [Array(text.utf8)])
    #expect(try store.nextVariantIndex(learner: learner("Ada"), course: id, question: id) == 1)
    let summaries = try store.questionSummaries(learner: learner("Ada"), course: id)
    #expect(summaries.count == 1 && summaries.first?.isSolved == true)
    #expect(try store.verifyChain() == [])

    let place = LessonPosition(course: id, lesson: id, step: 1, item: 0, time: attempt.time)
    try store.setPosition(place, learner: learner("Ada"))
    #expect(try store.positions(learner: learner("Ada"), course: id).map(\.step) == [1])
  }

  @Test func anEndlessAnswerIsCutBetweenCharactersAndStaysTooLong() throws {
    let store = try ProgressStore.inMemory()
    try store.record(sampleAttempt(answer: "x" + String(repeating: "é", count: 1_000_000)))
    let kept = try store.attempts(learner: learner("Ada"), course: "regularization")
      .map(\.attempt.answer)
    #expect(kept == ["x" + String(repeating: "é", count: 4095)])
    #expect(kept.allSatisfy { $0.utf8.count > 4096 })
  }

  @Test func valuesThatMakeNoSenseAreRefusedNotTrapped() throws {
    let store = try ProgressStore.inMemory()
    let senseless = try [
      sampleAttempt(score: .nan), sampleAttempt(score: 1.01), sampleAttempt(score: -.infinity),
      sampleAttempt(variantIndex: -1), sampleAttempt(hintsUsed: -1),
      sampleAttempt(milliseconds: -5), sampleAttempt(parameters: "0.25"),
      sampleAttempt(course: ""), sampleAttempt(question: ""),
    ]
    for attempt in senseless {
      #expect(refusal { try store.record(attempt) } == .refused)
    }
    #expect(try store.record(sampleAttempt(variantIndex: .max, score: -0.0)) == 1)
    #expect(
      try store.nextVariantIndex(
        learner: learner("Ada"), course: "regularization", question: "prior") == .max)
    let summaries = try store.questionSummaries(
      learner: learner("Ada"), course: "regularization")
    #expect(summaries.map(\.nextVariantIndex) == [.max])
    #expect(try store.verifyChain() == [])
  }
}
