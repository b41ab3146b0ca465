import Foundation
import Testing

@testable import ProgressStorage

@Suite struct ConcurrencyTests {
  @Test func twoConnectionsThatWriteAtOnceLoseNothing() async throws {
    let directory = try TemporaryDirectory()
    let stores = [
      try ProgressStore(directory: directory.store), try ProgressStore(directory: directory.store),
    ]
    let given = try await withThrowingTaskGroup { group in
      for (writer, store) in stores.enumerated() {
        group.addTask {
          try (0..<60).map { try store.record(sampleAttempt(answer: "\(writer): \($0)")) }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(given.sorted() == Array(1...120))
    let found = try stores[0].attempts(learner: learner("Ada"), course: "regularization")
    #expect(Set(found.map(\.attempt.answer)).count == 120)
    #expect(try stores[1].verifyChain() == [])
  }

  @Test func manyThatBeginAtOnceShareOneFile() async throws {
    for _ in 0..<10 {
      let directory = try TemporaryDirectory()
      let place = directory.store
      try await withThrowingTaskGroup { group in
        for _ in 0..<4 {
          group.addTask { _ = try ProgressStore(directory: place).record(sampleAttempt()) }
        }
        try await group.waitForAll()
      }
      let store = try ProgressStore(directory: place)
      #expect(try store.attempts(learner: learner("Ada"), course: "regularization").count == 4)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["progress.db"])
    }
  }
}
