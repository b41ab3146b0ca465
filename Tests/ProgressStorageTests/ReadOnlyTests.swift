import Foundation
import GRDB
import Testing

@testable import ProgressStorage

@Suite struct ReadOnlyTests {
  @Test func aStoreThatIsOpenedToBeReadIsReadAndTakesNothing() throws {
    let directory = try TemporaryDirectory()
    try ProgressStore(directory: directory.store).record(sampleAttempt())
    let before = try Data(contentsOf: directory.file)
    let store = try ProgressStore(reading: directory.file.path)
    #expect(store.isReadOnly)
    #expect(try store.attempts(learner: learner("Ada"), course: "regularization").count == 1)
    #expect(try store.examine().isSound)
    let error = #expect(throws: ProgressStoreError.self) { try store.record(sampleAttempt()) }
    #expect(error?.kind == .readOnly)
    #expect(try Data(contentsOf: directory.file) == before)
    #expect(try !ProgressStore(directory: directory.store).isReadOnly)
  }

  @Test func aFileOfAnOlderVersionCannotOnlyBeRead() throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(at: directory.store, withIntermediateDirectories: true)
    let old = try DatabaseQueue(path: directory.file.path)
    try old.write { try $0.execute(sql: fixtureOfVersion1) }
    try old.close()
    let error = #expect(throws: ProgressStoreError.self) {
      try ProgressStore(reading: directory.file.path)
    }
    #expect(error?.kind == .readOnly)
  }
}
