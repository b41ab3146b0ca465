import Foundation
import GRDB
import Testing

@testable import ProgressStorage

/// Single bits that flip: SQLite's own check sees few of those in the content, the chain all.
@Suite struct BitRotTests {
  private static let isTorture = ProcessInfo.processInfo.environment["WEIGHTROOM_TORTURE"] != nil

  @Test func noFlippedBitChangesAnAttemptUnnoticed() throws {
    let directory = try TemporaryDirectory()
    let store = try ProgressStore(directory: directory.store)
    for number in 0..<60 {
      try store.record(sampleAttempt(answer: String(repeating: "\(number) ", count: 80)))
    }
    let original = try attempts(store)
    try store.queue.close()
    let whole = try Data(contentsOf: directory.file)
    let seed: UInt64 = 20_261_122
    var random = SeededGenerator(seed: seed)
    var (damaged, seenBySQLite, unnoticed) = (0, 0, 0)
    let trials = Self.isTorture ? 3000 : 150
    for trial in 0..<trials {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try bytes.write(to: directory.file)
      do {
        let store = try ProgressStore(directory: directory.store)
        let check = try store.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
        let chain = try store.verifyChain()
        let isChanged = (try? attempts(store)) != original
        if isChanged { damaged += 1 }
        if check != ["ok"] { if isChanged { seenBySQLite += 1 } }
        if isChanged, chain.isEmpty {
          unnoticed += 1
          Issue.record("seed \(seed), trial \(trial), byte \(place)")
        }
      } catch {
        damaged += 1
        seenBySQLite += 1
      }
    }
    if Self.isTorture {
      print(
        "bits: \(trials) flipped, \(damaged) damaged the answers or the file, \(seenBySQLite) of "
          + "them seen by SQLite alone, \(unnoticed) unnoticed")
    }
    // The control: there is damage that SQLite doesn't see.
    #expect(damaged > seenBySQLite && unnoticed == 0)
  }

  private func attempts(_ store: ProgressStore) throws -> [RecordedAttempt] {
    try store.attempts(learner: learner("Ada"), course: "regularization")
  }
}
