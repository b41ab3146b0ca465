import GRDB
import Testing

@testable import ProgressStorage

@Suite struct QuestionSummaryTests {
  @Test func aQuestionNeverMetHasNoSummary() throws {
    let store = try ProgressStore.inMemory()
    #expect(try store.questionSummaries(learner: learner("Ada"), course: "c") == [])
    #expect(
      try store.nextVariantIndex(learner: learner("Ada"), course: "c", question: "q") == 0)
    #expect(
      try store.totals(learner: learner("Ada"))
        == Totals(
          attempts: 0, correct: 0, questionsTried: 0, questionsSolved: 0, milliseconds: 0))
  }

  @Test(arguments: VerdictKind.allCases)
  func eachVerdictCountsAsItSays(verdict: VerdictKind) throws {
    let store = try ProgressStore.inMemory()
    try store.record(
      sampleAttempt(variantIndex: 6, verdict: verdict, score: 0.5, hintsUsed: 3))
    let found = try store.questionSummaries(learner: learner("Ada"), course: "regularization")
    #expect(
      found == [
        QuestionSummary(
          question: "prior", meaning: "a1b2", attempts: verdict.countsAsAttempt ? 1 : 0,
          bestScore: verdict.countsAsAttempt ? 0.5 : nil, isSolved: verdict == .correct,
          firstOutcome: verdict.isOutcome ? verdict : nil,
          firstHintsUsed: verdict.isOutcome ? 3 : 0,
          lastOutcome: verdict.isOutcome ? verdict : nil, highestVariantIndex: 6)
      ])
    #expect(found.map(\.nextVariantIndex) == [7])
    #expect(found.map(\.isFirstAttemptCorrect) == [verdict == .correct])
    let totals = try store.totals(learner: learner("Ada"), course: "regularization")
    #expect(totals.attempts == (verdict.countsAsAttempt ? 1 : 0))
    #expect(totals.questionsTried == totals.attempts)
    #expect(totals.correct == (verdict == .correct ? 1 : 0))
    #expect(totals.questionsSolved == totals.correct)
  }

  @Test func theTablesKnowEveryVerdictAndMode() throws {
    let store = try ProgressStore.inMemory()
    let verdicts = try store.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM verdict_kind ORDER BY name").map { row in
        "\(row["name"] as String) \(row["counts_as_attempt"] as Bool) \(row["is_outcome"] as Bool)"
      }
    }
    #expect(
      verdicts
        == VerdictKind.allCases.map { "\($0.rawValue) \($0.countsAsAttempt) \($0.isOutcome)" }
        .sorted())
    let modes = try store.read { try String.fetchSet($0, sql: "SELECT name FROM study_mode") }
    #expect(modes == Set(StudyMode.allCases.map(\.rawValue)))
  }

  @Test func aChangeOfMeaningBeginsAnewButNeverRepeatsAVariant() throws {
    let store = try ProgressStore.inMemory()
    try store.record(sampleAttempt(meaning: "old", variantIndex: 4))
    try store.record(
      sampleAttempt(meaning: "new", variantIndex: 2, verdict: .wrong, score: 0))
    let summary = try #require(
      store.questionSummaries(learner: learner("Ada"), course: "regularization").first)
    #expect(summary.meaning == "new")
    #expect(!summary.isSolved && summary.attempts == 1 && summary.bestScore == 0)
    #expect(summary.firstOutcome == .wrong)
    #expect(summary.nextVariantIndex == 5)
  }

  /// The query against the same thing said in plain Swift.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func summariesAreWhatTheAttemptsAddUpTo(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let store = try ProgressStore.inMemory()
    for _ in 0..<150 {
      let verdict = try #require(VerdictKind.allCases.randomElement(using: &generator))
      try store.record(
        sampleAttempt(
          learner: Bool.random(using: &generator) ? "Ada" : "Bo",
          course: Bool.random(using: &generator) ? "regularization" : "other",
          question: "q\(Int.random(in: 0..<5, using: &generator))",
          meaning: "m\(Int.random(in: 0..<3, using: &generator))",
          variantIndex: Int.random(in: 0..<9, using: &generator), verdict: verdict,
          score: verdict == .correct ? 1 : Double.random(in: 0..<1, using: &generator),
          hintsUsed: Int.random(in: 0..<4, using: &generator)))
    }
    for name in ["Ada", "Bo"] {
      for course in ["regularization", "other"] {
        let attempts = try store.attempts(learner: learner(name), course: course)
          .map(\.attempt)
        #expect(
          try store.questionSummaries(learner: learner(name), course: course)
            == expected(from: attempts), "seed \(seed)")
        let judged = attempts.filter(\.verdict.countsAsAttempt)
        let correct = attempts.filter { $0.verdict == .correct }
        #expect(try store.summariesAreSound(), "seed \(seed)")
        #expect(
          try store.totals(learner: learner(name), course: course)
            == Totals(
              attempts: judged.count, correct: correct.count,
              questionsTried: Set(judged.map(\.question)).count,
              questionsSolved: Set(correct.map(\.question)).count,
              milliseconds: attempts.reduce(0) { $0 + ($1.milliseconds ?? 0) }),
          "seed \(seed)")
      }
    }
  }

  private func expected(from attempts: [Attempt]) -> [QuestionSummary] {
    Dictionary(grouping: attempts, by: \.question).sorted { $0.key < $1.key }
      .compactMap { question, all in
        guard let meaning = all.last?.meaning else { return nil }
        let current = all.filter { $0.meaning == meaning }
        let judged = current.filter(\.verdict.countsAsAttempt)
        let outcomes = current.filter(\.verdict.isOutcome)
        return QuestionSummary(
          question: question, meaning: meaning, attempts: judged.count,
          bestScore: judged.map(\.score).max(),
          isSolved: current.contains { $0.verdict == .correct },
          firstOutcome: outcomes.first?.verdict,
          firstHintsUsed: outcomes.first?.hintsUsed ?? 0, lastOutcome: outcomes.last?.verdict,
          highestVariantIndex: all.map(\.variantIndex).max() ?? 0)
      }
  }

  @Test func whatIsDerivedCanBeRebuilt() throws {
    let store = try ProgressStore.inMemory()
    for (number, verdict) in (VerdictKind.allCases + VerdictKind.allCases.reversed()).enumerated() {
      for meaning in ["old", "new"] {
        try store.record(
          sampleAttempt(
            question: "q\(number % 5)", meaning: meaning, variantIndex: number, verdict: verdict,
            score: Double(number) / 20, milliseconds: number % 3 == 0 ? nil : 7))
      }
    }
    #expect(try store.summariesAreSound())
    let before = try store.questionSummaries(learner: learner("Ada"), course: "regularization")

    for damage in [
      "DELETE FROM question_summary WHERE question = 'q1'",
      "UPDATE question_summary SET best_score = 0.99",
      "INSERT INTO question_summary SELECT 'Bo', course, question, meaning, 1, 1, 1, NULL, NULL, "
        + "NULL, 1, 1, 1 FROM question_summary",
    ] {
      try store.write { try $0.execute(sql: damage) }
      #expect(try !store.summariesAreSound())
      try store.rebuildSummaries()
      #expect(try store.summariesAreSound())
      #expect(
        try store.questionSummaries(learner: learner("Ada"), course: "regularization") == before)
      #expect(try store.questionSummaries(learner: learner("Bo"), course: "regularization") == [])
    }
  }

  @Test func attemptsComeInPages() throws {
    let store = try ProgressStore.inMemory()
    for number in 0..<25 {
      try store.record(sampleAttempt(question: number % 2 == 0 ? "even" : "odd"))
      try store.record(sampleAttempt(learner: "Bo"))
    }
    for question in [nil, "even"] {
      var pages: [[Int64]] = []
      repeat {
        let page = try store.attempts(
          learner: learner("Ada"), course: "regularization", question: question,
          after: pages.last?.last ?? 0, limit: 10)
        pages.append(page.map(\.id))
      } while pages.last?.isEmpty == false
      #expect(pages.map(\.count) == (question == nil ? [10, 10, 5, 0] : [10, 3, 0]))
      let ids = pages.flatMap(\.self)
      #expect(ids == ids.sorted() && Set(ids).count == ids.count)
    }
    #expect(
      try store.attempts(learner: learner("Ada"), course: "regularization", limit: -1) == [])
  }
}
