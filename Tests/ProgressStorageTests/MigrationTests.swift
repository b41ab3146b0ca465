import Foundation
import GRDB
import Testing

@testable import ProgressStorage

@Suite struct MigrationTests {
  @Test func aFileOfTheFirstVersionOpensWithEveryRow() throws {
    let directory = try TemporaryDirectory()
    try makeFixture(fixtureOfVersion1, at: directory)
    let store = try ProgressStore(directory: directory.store)
    let attempts = try store.attempts(learner: learner("Ada"), course: "regularization")
    #expect(attempts.map(\.id) == [1, 2])
    #expect(attempts.map(\.attempt.answer) == ["0.25", "1/0.25 λ"])
    #expect(attempts.map(\.attempt.verdict) == [.mistake, .correct])
    #expect(attempts.map(\.attempt.variantSeed) == [0x360D_16A0_5B9C_7C16, 0x360D_16A0_5B9C_7C16])
    #expect(attempts.map(\.attempt.milliseconds) == [41_200, nil])
    #expect(attempts.map(\.attempt.activity) == ["weights-as-priors", nil])
    #expect(attempts.map(\.attempt.time.utcOffsetMinutes) == [60, -210])
    #expect(try store.positions(learner: learner("Ada")).map(\.step) == [2])
    #expect(try store.verifyChain() == [])
    #expect(try store.summariesAreSound())
    #expect(attempts.map(\.attempt.concepts) == [[], []])
    #expect(try store.studyDays(learner: learner("Ada")).map(\.attempts) == [2])
    #expect(
      try store.noteCounts(learner: learner("Ada"), course: "regularization")
        .map(\.note) == ["variance-for-precision"])
    #expect(try store.firstOutcomes(learner: learner("Ada"), course: "regularization") == [])
    #expect(try store.record(sampleAttempt()) == 3)
    #expect(try store.verifyChain() == [])
  }

  @Test func aFileOfTheSecondVersionOpensWithEveryRow() throws {
    let directory = try TemporaryDirectory()
    try makeFixture(fixtureOfVersion2, at: directory)
    let store = try ProgressStore(directory: directory.store)
    let attempts = try store.attempts(learner: learner("Ada"), course: "regularization")
    #expect(attempts.map(\.attempt.answer) == ["1", ""])
    #expect(attempts.map(\.attempt.verdict) == [.mistake, .skipped])
    #expect(attempts.map(\.attempt.concepts) == [["gaussian-prior"], ["gaussian-prior"]])
    #expect(try store.positions(learner: learner("Ada")).map(\.item) == [2])
    #expect(try store.setting("review.limit", learner: learner("Ada")) == "7")
    #expect(
      try store.firstOutcomes(learner: learner("Ada"), course: "regularization").map(\.verdict)
        == [.mistake])
    #expect(try store.exams(learner: learner("Ada")) == [])
    #expect(try store.examine().isSound)
    #expect(try store.record(sampleAttempt()) == 3)
    #expect(try store.verifyChain() == [])
  }

  /// A migration that was released and then edited shows here: the two ways to get to the newest
  /// schema would differ.
  @Test(arguments: [fixtureOfVersion1, fixtureOfVersion2])
  func anOldFileBecomesWhatANewOneIs(fixture: String) throws {
    let directory = try TemporaryDirectory()
    try makeFixture(fixture, at: directory)
    let migrated = try schema(of: ProgressStore(directory: directory.store))
    #expect(try migrated == schema(of: ProgressStore.inMemory()))
    #expect(migrated.contains { $0.hasPrefix("CREATE TABLE attempt") })
  }

  @Test func openingAFileThatIsUpToDateChangesNoByte() throws {
    let directory = try TemporaryDirectory()
    try ProgressStore(directory: directory.store).record(sampleAttempt())
    let content = try Data(contentsOf: directory.file)
    _ = try ProgressStore(directory: directory.store)
      .questionSummaries(learner: learner("Ada"), course: "regularization")
    #expect(try Data(contentsOf: directory.file) == content)
  }

  private func makeFixture(_ fixture: String, at directory: TemporaryDirectory) throws {
    try FileManager.default.createDirectory(
      at: directory.store, withIntermediateDirectories: true)
    let old = try DatabaseQueue(path: directory.file.path)
    try old.write { try $0.execute(sql: fixture) }
    try old.close()
  }

  private func schema(of store: ProgressStore) throws -> [String] {
    try store.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'grdb_migrations'
          ORDER BY name
          """)
    }
  }
}
