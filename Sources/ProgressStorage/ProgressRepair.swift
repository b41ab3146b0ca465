public import Foundation
import GRDB

/// A damaged store that was set aside, with what could be saved of it in a new one.
public struct ProgressRepair: Sendable {
  /// Where the damaged file is now.
  public let damagedFile: URL
  /// How many attempts were saved.
  public let savedCount: Int
  /// How many of them stand behind a gap, so that nothing proves them.
  public let unprovenCount: Int
  /// The numbers of attempts that aren't what was written, and were left out.
  public let changed: [Int64]
  /// The numbers of attempts that weren't found.
  public let missing: [ClosedRange<Int64>]
  /// Whether the places in lessons could be saved.
  public let hasPositions: Bool
  /// Whether the exams that were begun could be saved.
  public let hasExams: Bool
  /// Whether the settings could be saved.
  public let hasSettings: Bool

  /// Saves what can be saved.
  ///
  /// The new file takes the old one's name in one step, and the old one stays beside it, so that
  /// nothing is lost wherever this is interrupted. Whoever still has the old file open is told that
  /// it moved.
  ///
  /// - Parameter directory: where the store is.
  /// - Throws: where a new store can't be written; the old one is then as it was.
  public init(directory: URL) throws(ProgressStoreError) {
    let place = PrivateDirectory(existing: directory.standardizedFileURL.path)
    let file = ProgressFile(in: place)
    let old = OldStore(path: file.path)
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
    } catch {
      throw ProgressStoreError(.inputOutput, path: file.path, detail: "it can't be read")
    }
    let salvaged = SalvagedAttempts(AttemptCarver([UInt8](bytes)).rows())
    let draft = try DraftFile(for: file.path, in: place)
    do {
      let queue = try DatabaseQueue(path: draft.path, configuration: .progress)
      try ProgressSchema.migrator.migrate(queue)
      try queue.write { db in
        var end = try ChainEnd(db, path: file.path)
        for attempt in salvaged.attempts { _ = try end.append(attempt, to: db) }
        for (learner, position) in old.positions ?? [] {
          try ProgressStore.setPosition(position, learner: learner, db)
        }
        for (learner, exam) in old.exams ?? [] {
          try ProgressStore.insert(exam.sitting, learner: learner, db)
          for answer in exam.answers {
            try ProgressStore.insert(answer, in: exam.sitting, learner: learner, db)
          }
        }
        for setting in old.settings ?? [] {
          try db.execute(
            sql: "INSERT INTO setting VALUES (?, ?, ?)", arguments: StatementArguments(setting))
        }
      }
      try queue.close()
      damagedFile = try file.replace(with: draft.path)
    } catch {
      draft.remove()
      throw ProgressStoreError(error, path: file.path)
    }
    savedCount = salvaged.attempts.count
    unprovenCount = salvaged.unprovenCount
    changed = salvaged.changed
    missing = salvaged.missing
    hasPositions = old.positions != nil
    hasExams = old.exams != nil
    hasSettings = old.settings != nil
  }
}

/// What SQLite can still read of a damaged store besides its attempts.
private struct OldStore {
  /// Nil where they can't be read.
  let positions: [(LearnerName, LessonPosition)]?
  /// Nil where they can't be read.
  let exams: [(LearnerName, ExamRecord)]?
  /// Learner, name, value; nil where they can't be read.
  let settings: [[String]]?

  init(path: String) {
    // Opening it also takes back a transaction that was cut short.
    let queue = try? DatabaseQueue(path: path, configuration: .progress)
    defer { try? queue?.close() }
    positions = try? queue?.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT learner, course, lesson, step, item, is_finished, time, time_ms
          FROM lesson_position ORDER BY learner, visit
          """
      ).compactMap { row in
        let line = ArchiveLine.PositionLine(
          learner: try row.decode(atIndex: 0), course: try row.decode(atIndex: 1),
          lesson: try row.decode(atIndex: 2), step: try row.decode(atIndex: 3),
          item: try row.decode(atIndex: 4), isFinished: try row.decode(atIndex: 5),
          time: try row.decode(atIndex: 6), timeMs: try row.decode(atIndex: 7))
        return line.position.map { ($0.learner, $0.position) }
      }
    }
    exams = try? queue?.read { db in
      // A file of an older version has none.
      guard try db.tableExists("exam_sitting") else { return [] }
      let names = try String.fetchAll(db, sql: "SELECT DISTINCT learner FROM exam_sitting")
      return try names.flatMap { name -> [(LearnerName, ExamRecord)] in
        let learner = LearnerName(stored: name)
        return try ProgressStore.exams(learner: learner, course: nil, db).map { (learner, $0) }
      }
    }
    settings = try? queue?.read { db in
      try Row.fetchAll(db, sql: "SELECT learner, name, value FROM setting").map { row in
        [
          try row.decode(String.self, atIndex: 0), try row.decode(String.self, atIndex: 1),
          try row.decode(String.self, atIndex: 2),
        ]
      }
    }
  }
}
