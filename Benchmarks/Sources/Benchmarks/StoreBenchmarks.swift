import Floors
import Foundation
import ProgressStorage

extension Comparison {
  /// Answers made durable one by one, in the folder for temporary files: what counts is its disk.
  static var store: [Comparison] {
    let commits = 20
    return [
      Comparison(
        // 0.8 of the bare library's commits in a second.
        "store.commit", against: "SQLite from C, the same pragmas", aim: .ratio(1.25),
        operations: commits, agreement: 0
      ) {
        let folder = try TemporaryFolder()
        let floor = floor_store_open(folder.url.appendingPathComponent("floor.db").path)
        guard floor != nil else { throw CocoaError(.fileWriteUnknown) }
        let store = try ProgressStore(directory: folder.url.appendingPathComponent("ours"))
        let attempt = try attempt()
        var number: Int32 = 0
        return (
          floor: {
            var recorded = 0.0
            for _ in 0..<commits {
              number += 1
              recorded += Double(floor_store_commit(floor, number))
            }
            return recorded
          },
          ours: {
            var recorded = 0.0
            for _ in 0..<commits where try store.record(attempt) > 0 { recorded += 1 }
            return withExtendedLifetime(folder) { recorded }
          }
        )
      }
    ]
  }

  private static func attempt() throws -> Attempt {
    Attempt(
      learner: try LearnerName("learner"), course: "regularization", question: "prior-to-penalty",
      meaning: "0123456789abcdef", variantIndex: 0, variantSeed: 0x0123_4567_89AB_CDEF,
      parameters: #"{"prior_variance":0.25}"#, answer: "1/0.25", verdict: .correct, score: 1,
      milliseconds: 4000, mode: .lesson,
      time: Timestamp(millisecondsSince1970: 1_767_268_800_000, utcOffsetMinutes: 0),
      concepts: ["gaussian-prior"])
  }
}

/// A folder that goes when nobody needs it any more.
private final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("weightroom-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
