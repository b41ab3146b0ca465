import GRDB
import Testing

@testable import ProgressStorage

@Suite struct DayTests {
  private let noon: Int64 = 1_795_258_800_000  // 2026-11-21, 12:00 at UTC+1
  private let day: Int64 = 86_400_000

  @Test func aDayIsThatOfTheLearnersClock() throws {
    let store = try ProgressStore.inMemory()
    // A second before and after midnight at UTC+1.
    let midnight = noon + 12 * 3_600_000
    for time in [midnight - 1000, midnight + 1000] { try store.record(sampleAttempt(time: time)) }
    let days = try store.studyDays(learner: learner("Ada"))
    #expect(days.map(\.day) == [20_778, 20_779])
    #expect(days.map(\.attempts) == [1, 1] && days.map(\.milliseconds) == [12_345, 12_345])
  }

  @Test func theEarliestOutcomeOfADayIsKeptForEachConcept() throws {
    let store = try ProgressStore.inMemory()
    try store.record(sampleAttempt(verdict: .invalid, time: noon))
    try store.record(sampleAttempt(verdict: .mistake, note: "half", score: 0, time: noon + 1))
    try store.record(sampleAttempt(verdict: .correct, time: noon + 2))
    try store.record(sampleAttempt(verdict: .correct, time: noon + day, concepts: ["l2-penalty"]))
    let outcomes = try store.firstOutcomes(learner: learner("Ada"), course: "regularization")
    #expect(outcomes.map(\.concept) == ["gaussian-prior", "l2-penalty", "l2-penalty"])
    #expect(outcomes.map(\.verdict) == [.mistake, .mistake, .correct])
    #expect(outcomes.map(\.day) == [20_778, 20_778, 20_779])
    #expect(outcomes.map(\.hasRemark) == [true, true, false])
  }

  /// What came in from another machine was written later and happened earlier.
  @Test func theOrderOfRowsDoesNotMatter() throws {
    let attempts = try (0..<30).map { number -> Attempt in
      let isMistake = number % 3 == 0
      let verdict: VerdictKind = isMistake ? .mistake : .correct
      return try sampleAttempt(
        verdict: verdict, note: isMistake ? "n" : "", time: noon + Int64(number) * day / 7)
    }
    let (first, second) = (try ProgressStore.inMemory(), try ProgressStore.inMemory())
    for attempt in attempts { try first.record(attempt) }
    for attempt in attempts.reversed() { try second.record(attempt) }
    let name = try learner("Ada")
    #expect(
      try first.firstOutcomes(learner: name, course: "regularization")
        == second.firstOutcomes(learner: name, course: "regularization"))
    #expect(try first.studyDays(learner: name) == second.studyDays(learner: name))
    #expect(try first.summariesAreSound() && second.summariesAreSound())
  }

  /// As an older version left them.
  @Test func outcomesWithoutConceptsAreToldOfThoseTheirQuestionsHave() throws {
    let store = try ProgressStore.inMemory()
    try store.record(sampleAttempt(question: "new", time: noon))
    try store.record(
      sampleAttempt(question: "old", verdict: .wrong, time: noon + day, concepts: []))
    try store.record(sampleAttempt(question: "old", verdict: .correct, time: noon, concepts: []))
    try store.record(sampleAttempt(question: "old", verdict: .invalid, time: noon, concepts: []))
    try store.record(sampleAttempt(question: "gone", time: noon, concepts: []))
    try store.record(sampleAttempt(learner: "Bo", question: "old", time: noon, concepts: []))
    let found = try store.outcomesWithoutConcepts(
      learner: learner("Ada"), course: "regularization"
    ) { question in question == "old" ? ["a", "b"] : [] }
    #expect(found.map(\.concept) == ["a", "b", "a", "b"])
    #expect(found.map(\.verdict) == [.correct, .correct, .wrong, .wrong])
    #expect(found.map(\.day) == [20_778, 20_778, 20_779, 20_779])
    #expect(found.map(\.time) == [noon, noon, noon + day, noon + day])
  }

  @Test func mistakesAreCounted() throws {
    let store = try ProgressStore.inMemory()
    for note in ["a", "b", "b", "c", "b", "a"] {
      try store.record(sampleAttempt(verdict: .mistake, note: note, score: 0))
    }
    try store.record(sampleAttempt(verdict: .wrong, note: "wrong", score: 0))
    let name = try learner("Ada")
    let counts = try store.noteCounts(learner: name, course: "regularization")
    #expect(counts.map(\.note) == ["b", "a", "c"] && counts.map(\.count) == [3, 2, 1])
    #expect(try store.noteCounts(learner: name, course: "regularization", limit: 1).count == 1)
    #expect(try store.noteCounts(learner: learner("Bo"), course: "regularization") == [])
  }

  @Test func aConceptThatIsNoIdIsLeftOut() throws {
    let store = try ProgressStore.inMemory()
    try store.record(
      sampleAttempt(concepts: ["l2-penalty", "", "two words", #"a","b"#, "É", "a\u{0}"]))
    let found = try store.attempts(learner: learner("Ada"), course: "regularization")
    #expect(found.map(\.attempt.concepts) == [["l2-penalty"]])
  }

  @Test func everythingDerivedIsMadeAnewFromTheAttempts() throws {
    let store = try ProgressStore.inMemory()
    for number in 0..<40 {
      try store.record(
        sampleAttempt(
          question: "q\(number % 4)", verdict: VerdictKind.allCases[number % 8], note: "n",
          milliseconds: number % 3 == 0 ? nil : 7, time: noon + Int64(number) * day / 5,
          concepts: number % 5 == 0 ? [] : ["c\(number % 3)", "d"]))
    }
    #expect(try store.summariesAreSound())
    for table in DerivedTable.allCases {
      try store.write { try $0.execute(sql: "DELETE FROM \(table.rawValue)") }
      #expect(try !store.summariesAreSound(), "\(table)")
      try store.rebuildSummaries()
      #expect(try store.summariesAreSound(), "\(table)")
    }
  }

  @Test func whatIsDerivedHoldsTextOfEveryKind() throws {
    let store = try ProgressStore.inMemory()
    for note in ["a\u{0}b", "a", "λ", ""] {
      try store.record(
        sampleAttempt(
          course: "c\u{0}", question: "q\u{0}", verdict: .mistake, note: note, score: 0))
    }
    #expect(try store.summariesAreSound())
    #expect(try store.rebuildSummaries())
    try store.write { try $0.execute(sql: "UPDATE note_count SET count = 9 WHERE note = 'λ'") }
    #expect(try !store.rebuildSummaries())
    #expect(try store.summariesAreSound())
  }

  @Test func settingsAreKeptForEachLearner() throws {
    let directory = try TemporaryDirectory()
    let store = try ProgressStore(directory: directory.store)
    let (ada, bo) = (try learner("Ada"), try learner("Bo'); DROP TABLE setting; --"))
    try store.set("retention", to: "0.85", learner: ada)
    try store.set("retention", to: "0.95", learner: bo)
    try store.set("retention", to: "0.9", learner: ada)
    let again = try ProgressStore(directory: directory.store)
    #expect(try again.setting("retention", learner: ada) == "0.9")
    #expect(try again.setting("retention", learner: bo) == "0.95")
    try again.set("retention", to: nil, learner: ada)
    #expect(try store.setting("retention", learner: ada) == nil)
  }
}
