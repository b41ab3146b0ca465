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

  private static let version1 = """
    PRAGMA application_id = 0x57676874;

    CREATE TABLE verdict_kind (
      name TEXT PRIMARY KEY,
      counts_as_attempt INTEGER NOT NULL CHECK (counts_as_attempt IN (0, 1)),
      is_outcome INTEGER NOT NULL CHECK (is_outcome IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO verdict_kind VALUES
      ('correct', 1, 1), ('partial', 1, 1), ('mistake', 1, 1), ('wrong', 1, 1),
      ('skipped', 0, 1), ('shown', 0, 1), ('invalid', 0, 0), ('error', 0, 0);

    CREATE TABLE study_mode (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO study_mode VALUES
      ('lesson'), ('predict'), ('quiz'), ('myth'), ('pitfall'), ('trace'), ('lab'), ('review'),
      ('exam');

    CREATE TABLE attempt (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      learner TEXT NOT NULL CHECK (learner <> ''),
      course TEXT NOT NULL CHECK (course <> ''),
      question TEXT NOT NULL CHECK (question <> ''),
      question_version INTEGER NOT NULL CHECK (question_version >= 0),
      meaning TEXT NOT NULL,
      variant_index INTEGER NOT NULL CHECK (variant_index >= 0),
      variant_seed TEXT NOT NULL
        CHECK (length(variant_seed) = 16 AND variant_seed NOT GLOB '*[^0-9a-f]*'),
      parameters TEXT NOT NULL CHECK (parameters GLOB '{*}'),
      answer TEXT NOT NULL CHECK (length(CAST(answer AS BLOB)) <= 8192),
      verdict TEXT NOT NULL REFERENCES verdict_kind (name),
      note TEXT NOT NULL,
      score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
      hints_used INTEGER NOT NULL CHECK (hints_used >= 0),
      calculator_used INTEGER NOT NULL CHECK (calculator_used IN (0, 1)),
      milliseconds INTEGER CHECK (milliseconds >= 0),
      mode TEXT NOT NULL REFERENCES study_mode (name),
      activity TEXT,
      time TEXT NOT NULL,
      time_ms INTEGER NOT NULL,
      checksum TEXT NOT NULL
        CHECK (length(checksum) = 16 AND checksum NOT GLOB '*[^0-9a-f]*')
    ) STRICT;

    CREATE INDEX attempt_by_question ON attempt
      (learner, course, question, meaning, verdict, score, variant_index);

    CREATE TRIGGER attempt_is_not_updated BEFORE UPDATE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END;
    CREATE TRIGGER attempt_is_not_deleted BEFORE DELETE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempts are never deleted'); END;
    CREATE TRIGGER attempt_is_not_replaced BEFORE INSERT ON attempt
    WHEN EXISTS (SELECT 1 FROM attempt WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'attempts are never replaced'); END;

    CREATE TABLE lesson_position (
      learner TEXT NOT NULL CHECK (learner <> ''),
      course TEXT NOT NULL CHECK (course <> ''),
      lesson TEXT NOT NULL CHECK (lesson <> ''),
      step INTEGER NOT NULL CHECK (step >= 0),
      item INTEGER NOT NULL CHECK (item >= 0),
      visit INTEGER NOT NULL CHECK (visit > 0),
      time TEXT NOT NULL,
      time_ms INTEGER NOT NULL,
      PRIMARY KEY (learner, course, lesson)
    ) STRICT, WITHOUT ROWID;
    """
}

extension Configuration {
  /// How every connection to progress is set up.
  ///
  /// A commit must outlive a power cut: with a rollback journal that takes `synchronous = EXTRA`,
  /// which also writes the directory to the disk after the journal is removed.
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
          """)
    }
    return configuration
  }
}
