import Foundation
import GRDB
import Testing

@testable import ProgressStorage

/// Files that aren't, or aren't any more, what the store wrote: each is refused and left as it is.
@Suite struct DamagedFileTests {
  @Test(arguments: [
    (Data(), ProgressStoreError.Kind.emptyFile),
    (Data("#!/bin/sh\necho no database\n".utf8), .notADatabase),
    (Data(repeating: 0x5A, count: 100_000), .notADatabase),
    (Data("SQLite format 3\0".utf8), .notADatabase),
  ])
  func whatIsNoDatabaseIsRefused(content: Data, expected: ProgressStoreError.Kind) throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      at: directory.store, withIntermediateDirectories: true)
    try content.write(to: directory.file)
    #expect(refusal(opening: directory.store) == expected)
    #expect(try Data(contentsOf: directory.file) == content)
  }

  @Test func aDatabaseOfAnotherProgramIsRefused() throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      at: directory.store, withIntermediateDirectories: true)
    let other = try DatabaseQueue(path: directory.file.path)
    try other.write { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
    try other.close()
    let content = try Data(contentsOf: directory.file)
    #expect(refusal(opening: directory.store) == .foreignDatabase)
    #expect(try Data(contentsOf: directory.file) == content)
  }

  @Test func aFileOfANewerVersionIsRefusedAndNotTouched() throws {
    let directory = try TemporaryDirectory()
    try ProgressStore(directory: directory.store).record(sampleAttempt())
    let newer = try DatabaseQueue(path: directory.file.path)
    try newer.write { db in
      try db.execute(sql: "CREATE TABLE schedule (concept TEXT)")
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')")
    }
    try newer.close()
    let content = try Data(contentsOf: directory.file)
    #expect(refusal(opening: directory.store) == .newerVersion)
    #expect(try Data(contentsOf: directory.file) == content)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.store.path) == ["progress.db"])
  }

  @Test func aFileCutShortAnywhereIsRefused() throws {
    let directory = try TemporaryDirectory()
    try fill(directory, rows: 60)
    let whole = try Data(contentsOf: directory.file)
    for length in stride(from: 0, to: whole.count, by: 509) {
      let cut = whole.prefix(length)
      try cut.write(to: directory.file)
      let kind = refusal(opening: directory.store)
      #expect(
        [.emptyFile, .notADatabase, .damaged].contains(kind),
        "\(length) of \(whole.count) bytes: \(String(describing: kind))")
      #expect(try Data(contentsOf: directory.file) == cut)
    }
    try whole.write(to: directory.file)
    #expect(try ProgressStore(directory: directory.store).verifyChain() == [])
  }

  /// Whatever byte is flipped, the store never traps, and it never passes off as sound what isn't
  /// what was recorded.
  @Test func aFlippedByteNeverChangesAnAttemptUnnoticed() throws {
    let seed: UInt64 = 20_261_121
    var generator = SeededGenerator(seed: seed)
    let directory = try TemporaryDirectory()
    let original = try fill(directory, rows: 40)
    let whole = try Data(contentsOf: directory.file)
    var noticed = 0
    for trial in 0..<150 {
      var flipped = whole
      let place = Int.random(in: 0..<whole.count, using: &generator)
      flipped[place] ^= UInt8.random(in: 1...255, using: &generator)
      try flipped.write(to: directory.file)
      do {
        let store = try ProgressStore(directory: directory.store)
        let damage = try store.verifyChain()
        _ = try store.questionSummaries(learner: learner("Ada"), course: "regularization")
        _ = try store.totals(learner: learner("Ada"))
        _ = try store.summariesAreSound()
        _ = try store.positions(learner: learner("Ada"))
        let found = try store.attempts(learner: learner("Ada"), course: "regularization")
        if damage.isEmpty {
          #expect(found == original, "seed \(seed), trial \(trial), byte \(place)")
        } else {
          noticed += 1
        }
      } catch is ProgressStoreError {
        noticed += 1
      }
    }
    // Much of a page is unused, and what is derived from the attempts isn't summed.
    #expect(noticed > 20)
  }

  @discardableResult
  private func fill(_ directory: TemporaryDirectory, rows: Int) throws -> [RecordedAttempt] {
    let store = try ProgressStore(directory: directory.store)
    for number in 0..<rows {
      try store.record(sampleAttempt(answer: String(repeating: "\(number) ", count: 40)))
    }
    let place = LessonPosition(
      course: "regularization", lesson: "weights", step: 1, item: 2,
      time: Timestamp(millisecondsSince1970: 0, utcOffsetMinutes: 0))
    try store.setPosition(place, learner: learner("Ada"))
    return try store.attempts(learner: learner("Ada"), course: "regularization")
  }
}
