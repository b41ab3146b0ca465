import Foundation
import GRDB
import Testing

@testable import ProgressStorage

@Suite struct BackupTests {
  private let directory: TemporaryDirectory
  private let store: ProgressStore
  private var backup: URL { directory.url.appendingPathComponent("backup.db") }

  init() throws {
    directory = try TemporaryDirectory()
    store = try ProgressStore(directory: directory.store)
    for number in 0..<20 { try store.record(sampleAttempt(answer: "\(number)")) }
  }

  @Test func aBackupIsWholeAndPrivate() throws {
    try store.backUp(to: backup)
    #expect(mode(of: backup) == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.url.path).sorted()
        == ["backup.db", "weightroom"])
    let copy = try DatabaseQueue(path: backup.path)
    #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM attempt") } == 20)
  }

  @Test func whatIsThereIsNotReplacedByABackup() throws {
    try Data("notes".utf8).write(to: backup)
    let error = #expect(throws: ProgressStoreError.self) { try store.backUp(to: backup) }
    #expect(error?.kind == .alreadyThere)
    #expect(try Data(contentsOf: backup) == Data("notes".utf8))
    let nowhere = directory.url.appendingPathComponent("nowhere/backup.db")
    #expect(throws: ProgressStoreError.self) { try store.backUp(to: nowhere) }
  }

  @Test func aRestoredStoreIsAsItWas() throws {
    try store.backUp(to: backup)
    for number in 20..<30 { try store.record(sampleAttempt(answer: "\(number)")) }
    try store.restore(from: backup)
    #expect(try answers(store) == (0..<20).map(String.init))
    #expect(try store.verifyChain() == [] && store.summariesAreSound())
    #expect(try store.record(sampleAttempt()) == 21)
    #expect(try answers(ProgressStore(directory: directory.store)).count == 21)
  }

  @Test func aBackupOfTheFirstVersionIsRestoredAsOneOfThis() throws {
    let old = try DatabaseQueue(path: backup.path)
    try old.write { try $0.execute(sql: fixtureOfVersion1) }
    try old.close()
    let content = try Data(contentsOf: backup)
    try store.restore(from: backup)
    #expect(try answers(store) == ["0.25", "1/0.25 λ"])
    #expect(try store.verifyChain() == [] && store.summariesAreSound())
    #expect(try Data(contentsOf: backup) == content)
  }

  @Test(arguments: [Data(), Data("no database".utf8), Data(repeating: 7, count: 9000)])
  func whatIsNoBackupReplacesNothing(content: Data) throws {
    try content.write(to: backup)
    #expect(throws: ProgressStoreError.self) { try store.restore(from: backup) }
    #expect(throws: ProgressStoreError.self) {
      try store.restore(from: directory.url.appendingPathComponent("missing"))
    }
    #expect(try answers(store).count == 20)
  }

  private func answers(_ store: ProgressStore) throws -> [String] {
    try store.attempts(learner: learner("Ada"), course: "regularization").map(\.attempt.answer)
  }
}
