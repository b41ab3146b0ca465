import Foundation
import GRDB
import Testing

@testable import ProgressStorage

@Suite struct FullDiskTests {
  @Test func aFullDatabaseLosesNothingAndGoesOnWhenThereIsRoom() throws {
    let directory = try TemporaryDirectory()
    let store = try ProgressStore(directory: directory.store)
    try store.record(sampleAttempt())
    let pages = try store.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try limit(store, pages: pages + 3)

    var acknowledged = 1
    let error = #expect(throws: ProgressStoreError.self) {
      while acknowledged < 1000 {
        try store.record(sampleAttempt())
        acknowledged += 1
      }
    }
    #expect(error?.kind == .diskFull)
    #expect(error?.path == directory.file.path)
    #expect(try count(store) == acknowledged)

    try limit(store, pages: pages + 100)
    #expect(try store.record(sampleAttempt()) == Int64(acknowledged + 1))
    #expect(try store.verifyChain() == [])
  }

  /// Needs a file system of a few hundred kilobytes: `mount -t tmpfs -o size=400k tmpfs DIRECTORY`.
  @Test(.enabled(if: smallDisk != nil, "WEIGHTROOM_SMALL_DISK names no small file system"))
  func aFullDiskLosesNothingAndGoesOnWhenThereIsRoom() throws {
    let disk = URL(fileURLWithPath: try #require(smallDisk))
    let directory = try TemporaryDirectory(in: disk)
    let store = try ProgressStore(directory: directory.store)
    let ballast = directory.url.appendingPathComponent("ballast")
    try Data(count: 100_000).write(to: ballast)
    var acknowledged = 0
    let error = #expect(throws: ProgressStoreError.self) {
      while acknowledged < 10_000 {
        try store.record(sampleAttempt())
        acknowledged += 1
      }
    }
    #expect(error?.kind == .diskFull)
    #expect(refusal(opening: directory.url.appendingPathComponent("another")) == .diskFull)
    try FileManager.default.removeItem(at: ballast)
    #expect(try store.record(sampleAttempt()) == Int64(acknowledged + 1))
    #expect(try count(store) == acknowledged + 1)
    #expect(try store.verifyChain() == [])
  }

  private static var smallDisk: String? {
    ProcessInfo.processInfo.environment["WEIGHTROOM_SMALL_DISK"]
  }

  private var smallDisk: String? { Self.smallDisk }

  private func limit(_ store: ProgressStore, pages: Int) throws {
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
  }

  private func count(_ store: ProgressStore) throws -> Int {
    try store.attempts(learner: learner("Ada"), course: "regularization", limit: 100_000).count
  }
}
