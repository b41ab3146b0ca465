import Foundation
import GRDB

extension ProgressStore {
  /// Adds the attempt and returns its number once it is on the disk.
  ///
  /// - Throws: an error after which the attempt isn't recorded and everything before it is; the
  ///   store may be used further (when a full disk has room again, say).
  @discardableResult
  public func record(_ attempt: Attempt) throws(ProgressStoreError) -> Int64 {
    try writePrepared { db in
      var end = try ChainEnd(db, path: path)
      return try end.append(attempt, to: db)
    }
  }

  /// A page of a learner's attempts in a course, oldest first.
  ///
  /// - Parameters:
  ///   - question: only attempts at this question; at any if nil.
  ///   - after: only attempts with a higher number: pass the last one of the page before.
  ///   - limit: how many at most.
  public func attempts(
    learner: LearnerName, course: String, question: String? = nil, after: Int64 = 0,
    limit: Int = 1000
  ) throws(ProgressStoreError) -> [RecordedAttempt] {
    let sql = AttemptRow.selection + (question == nil ? pageOfCourse : pageOfQuestion)
    var arguments: StatementArguments = [
      "learner": utf8(learner.text), "course": utf8(course), "after": after,
      "limit": max(0, limit),
    ]
    if let question { arguments += ["question": utf8(question)] }
    return try read { db in
      let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
      var attempts: [RecordedAttempt] = []
      while let row = try rows.next() {
        let stored = AttemptRow(row)
        guard let recorded = stored.recorded else {
          throw ProgressStoreError(
            .damaged, path: path, detail: "attempt \(stored.id) can't be read")
        }
        attempts.append(recorded)
      }
      return attempts
    }
  }
}

// A whole course is read in the order of the numbers; one question by its index.
private let pageOfCourse = """
   NOT INDEXED
  WHERE learner = CAST(:learner AS TEXT) AND course = CAST(:course AS TEXT) AND id > :after
  ORDER BY id LIMIT :limit
  """

private let pageOfQuestion = """

  WHERE learner = CAST(:learner AS TEXT) AND course = CAST(:course AS TEXT)
    AND question = CAST(:question AS TEXT) AND id > :after
  ORDER BY id LIMIT :limit
  """

/// Text as bytes, to be cast to text in the statement: as a string it would end at the first NUL.
func utf8(_ text: String) -> Data { Data(text.utf8) }
