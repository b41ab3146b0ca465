import Foundation
import GRDB
import Testing

@testable import ProgressStorage

@Suite struct DurabilityTests {
  @Test(arguments: [
    ("synchronous", "3"), ("journal_mode", "delete"), ("foreign_keys", "1"),
    ("trusted_schema", "0"), ("cell_size_check", "1"), ("busy_timeout", "5000"),
  ])
  func everyConnectionIsSetUp(pragma: String, expected: String) throws {
    let directory = try TemporaryDirectory()
    for opening in ["first", "second"] {
      let store = try ProgressStore(directory: directory.store)
      #expect(try value(of: pragma, in: store) == expected, "\(opening) opening")
    }
  }

  @Test func aWriteAheadLogIsTurnedBackIntoARollbackJournal() throws {
    let directory = try TemporaryDirectory()
    try ProgressStore(directory: directory.store).record(sampleAttempt())
    let other = try DatabaseQueue(path: directory.file.path)
    #expect(
      try other.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") } == "wal")
    try other.close()

    let store = try ProgressStore(directory: directory.store)
    #expect(try value(of: "journal_mode", in: store) == "delete")
    #expect(try value(of: "synchronous", in: store) == "3")
    #expect(try store.attempts(learner: learner("Ada"), course: "regularization").count == 1)
  }

  @Test func whatWasRecordedIsThereWhenTheStoreIsOpenedAgain() throws {
    let directory = try TemporaryDirectory()
    let attempt = try sampleAttempt()
    #expect(try ProgressStore(directory: directory.store).record(attempt) == 1)
    let store = try ProgressStore(directory: directory.store)
    #expect(
      try store.attempts(learner: attempt.learner, course: attempt.course)
        == [RecordedAttempt(id: 1, attempt: attempt)])
    #expect(store.file == directory.file)
  }

  @Test func theStoreInMemoryWorksLikeAnyOther() throws {
    let store = try ProgressStore.inMemory()
    #expect(store.file == nil)
    #expect(try store.record(sampleAttempt()) == 1)
    #expect(try store.record(sampleAttempt()) == 2)
    #expect(try store.verifyChain() == [])
    #expect(try ProgressStore.inMemory().record(sampleAttempt()) == 1)
  }

  private func value(of pragma: String, in store: ProgressStore) throws -> String? {
    try store.queue.inDatabase { db in
      try Row.fetchOne(db, sql: "PRAGMA \(pragma)").map { "\($0[0] as DatabaseValue)" }
    }?.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
  }
}
