import Foundation
import GRDB

/// The tables, and how older files become newer ones.
///
/// What has been released is never edited: each change is one more migration at the end.
/// - Names that may grow (verdicts, modes) are rows of a table, so that a new one is an insertion.
/// - A column that is added to `attempt` later must be empty in old rows: their checksums leave out
///   what is empty, and so stay valid (see ``RowChecksum``).
enum ProgressSchema {
  /// What marks a database as ours: `Wght` in ASCII.
  static let applicationID: Int32 = 0x5767_6874

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { db in
      try db.execute(sql: version1)
    }
    migrator.registerMigration("v2") { db in
      try db.execute(sql: version2)
    }
    migrator.registerMigration("v3") { db in
      try db.execute(sql: version3)
    }
    return migrator
  }

  /// Refuses a database of another program or of a newer version of this one, and one that has lost
  /// its end; changes nothing. To be called in a transaction.
  static func check(_ db: Database, path: String) throws {
    let found = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    guard found == applicationID else {
      throw ProgressStoreError(.foreignDatabase, path: path)
    }
    guard try !migrator.hasBeenSuperseded(db) else {
      throw ProgressStoreError(.newerVersion, path: path)
    }
    // SQLite takes a last page that is only half there for a whole one. While we read, nobody else
    // can change the length of the file.
    let length = try Int64.fetchOne(
      db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    var status = stat()
    if lstat(path, &status) == 0, let length, Int64(status.st_size) < length {
      throw ProgressStoreError(.damaged, path: path, detail: "its end is missing")
    }
  }
}

extension Configuration {
  /// How every connection to progress is set up.
  ///
  /// A commit must outlive a power cut: with a rollback journal that takes `synchronous = EXTRA`,
  /// which also writes the directory to the disk after the journal is removed. What is forgotten is
  /// overwritten.
  static var progress: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = EXTRA;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = ON;
          """)
    }
    return configuration
  }
}
