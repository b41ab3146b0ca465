public import Foundation
import GRDB

/// The learners' progress, in one SQLite file.
///
/// Attempts are the truth: they are only ever added, and everything else that is told about them is
/// derived. What a function has recorded when it returns is on the disk and outlives the program,
/// the system and the power.
///
/// Several programs may use the same file at once; each waits up to five seconds for the others.
public struct ProgressStore: Sendable {
  /// The file; none if progress is kept in memory only.
  public let file: URL?
  let queue: DatabaseQueue

  /// Opens the store in the directory, making both where they don't exist.
  ///
  /// - Parameter directory: a file URL. It is made with mode 0700, `progress.db` in it with mode
  ///   0600, whatever the umask; neither may be a symbolic link.
  /// - Throws: an error that says what is the matter. A file that is damaged, not ours or from a
  ///   newer version is left as it is.
  public init(directory: URL) throws(ProgressStoreError) {
    let location = try PrivateDirectory(creating: directory.standardizedFileURL.path)
    let file = ProgressFile(in: location)
    try file.prepare()
    do {
      let queue = try DatabaseQueue(path: file.path, configuration: .progress)
      try queue.read { db in try ProgressSchema.check(db, path: file.path) }
      try Self.useRollbackJournal(queue, path: file.path)
      if try !queue.read(ProgressSchema.migrator.hasCompletedMigrations) {
        try ProgressSchema.migrator.migrate(queue)
      }
      self.queue = queue
      self.file = URL(fileURLWithPath: file.path)
    } catch {
      throw ProgressStoreError(error, path: file.path)
    }
  }

  /// A store that is forgotten with the program: for tests, and for going on without a disk where
  /// the learner agrees to it.
  public static func inMemory() throws(ProgressStoreError) -> ProgressStore {
    do {
      let queue = try DatabaseQueue(configuration: .progress)
      try ProgressSchema.migrator.migrate(queue)
      return ProgressStore(queue: queue)
    } catch {
      throw ProgressStoreError(error, path: pathInMemory)
    }
  }

  private init(queue: DatabaseQueue) {
    self.queue = queue
    file = nil
  }

  /// Opens a file of this version to be read.
  init(reading path: String) throws {
    var configuration = Configuration.progress
    configuration.readonly = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
    file = URL(fileURLWithPath: path)
    try queue.read { db in
      try ProgressSchema.check(db, path: path)
      guard try ProgressSchema.migrator.hasCompletedMigrations(db) else {
        throw ProgressStoreError(.readOnly, path: path)
      }
    }
  }

  /// Whether it can be read only, so that nothing new is kept.
  public var isReadOnly: Bool { queue.configuration.readonly }

  /// Somebody may have switched the file to a write-ahead log with another tool; what makes a commit
  /// durable here holds for a rollback journal.
  private static func useRollbackJournal(_ queue: DatabaseQueue, path: String) throws {
    let mode = try queue.inDatabase { db in
      try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    }
    guard mode == "delete" else {
      throw ProgressStoreError(
        .busy, path: path, detail: "its journal mode is \(mode ?? "unknown")")
    }
  }

  /// Runs the body in a transaction that is on the disk when this returns.
  func write<Result>(
    _ body: (Database) throws -> Result
  ) throws(ProgressStoreError) -> Result {
    do { return try queue.write(body) } catch { throw ProgressStoreError(error, path: path) }
  }

  /// The same with statements that are prepared once: a fifth of the time of a small transaction goes
  /// into all that is not the disk.
  func writePrepared<Result>(
    _ body: (Database) throws -> Result
  ) throws(ProgressStoreError) -> Result {
    do {
      return try queue.writeWithoutTransaction { db in
        try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
        do {
          let result = try body(db)
          try db.cachedStatement(sql: "COMMIT").execute()
          return result
        } catch {
          // After some failures (a full disk) SQLite has rolled back by itself.
          if db.isInsideTransaction { try? db.rollback() }
          throw error
        }
      }
    } catch {
      throw ProgressStoreError(error, path: path)
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(ProgressStoreError) -> Result {
    do { return try queue.read(body) } catch { throw ProgressStoreError(error, path: path) }
  }

  var path: String { file?.path ?? Self.pathInMemory }

  private static let pathInMemory = "progress in memory"
}
