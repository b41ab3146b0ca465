import Foundation
import GRDB
import Testing

@testable import ProgressStorage

@Suite struct ChainTests {
  @Test(arguments: [
    ("123456789", 0x995D_C9BB_DF19_39FA as UInt64), ("", 0), ("a", 0x3302_8477_2E65_2B05),
    ("The quick brown fox jumps over the lazy dog", 0x5B5E_B8C2_E54A_A1C4),
  ])
  func theCheckIsCRC64XZ(text: String, expected: UInt64) {
    #expect(CRC64.of(Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    "UPDATE attempt SET score = 1", "UPDATE attempt SET id = 9 WHERE id = 2",
    "DELETE FROM attempt", "DELETE FROM attempt WHERE id = 3",
    "INSERT OR REPLACE INTO attempt SELECT * FROM attempt WHERE id = 2",
    "REPLACE INTO attempt SELECT * FROM attempt",
  ])
  func attemptsAreOnlyEverAdded(statement: String) throws {
    let store = try storeOfFive()
    #expect(refusal { try store.write { try $0.execute(sql: statement) } } == .refused)
    #expect(try store.attempts(learner: learner("Ada"), course: "regularization").count == 5)
    #expect(try store.verifyChain() == [])
  }

  @Test(arguments: [
    ("UPDATE attempt SET answer = 'forged' WHERE id = 2", [ChainDamage.changed(2)]),
    ("UPDATE attempt SET score = 0.999999 WHERE id = 5", [.changed(5)]),
    ("UPDATE attempt SET milliseconds = NULL WHERE id = 1", [.changed(1)]),
    ("UPDATE attempt SET activity = NULL, note = activity WHERE id = 4", [.changed(4)]),
    ("UPDATE attempt SET checksum = '0000000000000000' WHERE id = 3", [.changed(3), .changed(4)]),
    ("DELETE FROM attempt WHERE id = 1", [.missing(1...1)]),
    ("DELETE FROM attempt WHERE id IN (2, 3)", [.missing(2...3)]),
    ("DELETE FROM attempt WHERE id >= 4", [.missing(4...5)]),
    ("DELETE FROM attempt", [.missing(1...5)]),
  ])
  func whatIsEditedBehindTheStoreIsNoticed(statement: String, expected: [ChainDamage]) throws {
    let store = try storeOfFive()
    try store.write { db in
      try db.execute(sql: "DROP TRIGGER attempt_is_not_updated")
      try db.execute(sql: "DROP TRIGGER attempt_is_not_deleted")
      try db.execute(sql: statement)
    }
    #expect(try store.verifyChain() == expected)
    // The damage stays to be seen when the work goes on.
    #expect(try store.record(sampleAttempt()) == 6)
    #expect(try Set(store.verifyChain()).isSuperset(of: expected))
  }

  /// Numbers that are never given, as a damaged page may hold them.
  @Test(
    arguments: [
      ("0 WHERE id = 1", [.changed(0), .missing(1...1)]),
      ("-3 WHERE id = 5", [.changed(-3), .missing(5...5)]),
      ("-9223372036854775807 - 1 WHERE id = 1", [.changed(.min), .missing(1...1)]),
      ("-id", [.changed(-5), .changed(-4), .changed(-3), .changed(-2), .changed(-1)]),
      ("9223372036854775807 WHERE id = 5", [.missing(5...9_223_372_036_854_775_806)]),
    ] as [(String, [ChainDamage])])
  func aNumberThatIsNeverGivenIsNoticed(change: String, expected: [ChainDamage]) throws {
    let store = try storeOfFive()
    try store.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: "DROP TRIGGER attempt_is_not_updated")
      try db.execute(sql: "UPDATE attempt SET id = " + change)
    }
    #expect(try Array(store.verifyChain().prefix(expected.count)) == expected)
  }

  /// The index is left alone, so this is damage that SQLite can't see.
  @Test func aByteFlippedInAnAnswerIsNoticed() throws {
    let directory = try TemporaryDirectory()
    let store = try ProgressStore(directory: directory.store)
    try store.record(sampleAttempt(answer: "first answer"))
    try store.record(sampleAttempt(answer: "second answer"))
    try store.queue.close()
    var content = try Data(contentsOf: directory.file)
    let place = try #require(content.range(of: Data("second answer".utf8)))
    content[place.lowerBound] ^= 0x01
    try content.write(to: directory.file)

    let again = try ProgressStore(directory: directory.store)
    #expect(
      try again.queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    #expect(try again.verifyChain() == [.changed(2)])
    #expect(ChainDamage.changed(2).description == "Attempt 2 isn't what was written.")
    #expect(ChainDamage.missing(4...5).description == "Attempts 4 to 5 are missing.")
  }

  private func storeOfFive() throws -> ProgressStore {
    let store = try ProgressStore.inMemory()
    for number in 1...5 { try store.record(sampleAttempt(answer: "\(number)")) }
    return store
  }
}
