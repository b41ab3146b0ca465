extension ProgressSchema {
  /// The first version's tables.
  static let version1 = """
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
      milliseconds INTEGER CHECK (milliseconds BETWEEN 0 AND 1000000000000),
      mode TEXT NOT NULL REFERENCES study_mode (name),
      activity TEXT,
      time TEXT NOT NULL,
      time_ms INTEGER NOT NULL,
      checksum TEXT NOT NULL
        CHECK (length(checksum) = 16 AND checksum NOT GLOB '*[^0-9a-f]*')
    ) STRICT;

    CREATE INDEX attempt_by_question ON attempt (learner, course, question);

    CREATE TRIGGER attempt_is_not_updated BEFORE UPDATE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END;
    CREATE TRIGGER attempt_is_not_deleted BEFORE DELETE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempts are never deleted'); END;
    CREATE TRIGGER attempt_is_not_replaced BEFORE INSERT ON attempt
    WHEN EXISTS (SELECT 1 FROM attempt WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'attempts are never replaced'); END;

    -- Derived from attempt, row by row, by the trigger below; may be rebuilt at any time.
    CREATE TABLE question_summary (
      learner TEXT NOT NULL,
      course TEXT NOT NULL,
      question TEXT NOT NULL,
      meaning TEXT NOT NULL,
      attempts INTEGER NOT NULL,
      correct INTEGER NOT NULL,
      best_score REAL,
      first_outcome TEXT,
      first_hints INTEGER,
      last_outcome TEXT,
      highest_variant INTEGER NOT NULL,
      milliseconds INTEGER NOT NULL,
      newest_attempt INTEGER NOT NULL,
      PRIMARY KEY (learner, course, question, meaning)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER attempt_is_summed AFTER INSERT ON attempt
    BEGIN
      INSERT INTO question_summary
      SELECT NEW.learner, NEW.course, NEW.question, NEW.meaning, kind.counts_as_attempt,
        NEW.verdict = 'correct', iif(kind.counts_as_attempt, NEW.score, NULL),
        iif(kind.is_outcome, NEW.verdict, NULL), iif(kind.is_outcome, NEW.hints_used, NULL),
        iif(kind.is_outcome, NEW.verdict, NULL), NEW.variant_index,
        COALESCE(NEW.milliseconds, 0), NEW.id
      FROM verdict_kind AS kind WHERE kind.name = NEW.verdict
      ON CONFLICT DO UPDATE SET
        attempts = attempts + excluded.attempts,
        correct = correct + excluded.correct,
        best_score = COALESCE(
          MAX(best_score, excluded.best_score), best_score, excluded.best_score),
        first_hints = iif(first_outcome IS NULL, excluded.first_hints, first_hints),
        first_outcome = COALESCE(first_outcome, excluded.first_outcome),
        last_outcome = COALESCE(excluded.last_outcome, last_outcome),
        highest_variant = MAX(highest_variant, excluded.highest_variant),
        milliseconds = milliseconds + excluded.milliseconds,
        newest_attempt = excluded.newest_attempt;
    END;

    CREATE TABLE lesson_position (
      learner TEXT NOT NULL CHECK (learner <> ''),
      course TEXT NOT NULL CHECK (course <> ''),
      lesson TEXT NOT NULL CHECK (lesson <> ''),
      step INTEGER NOT NULL CHECK (step >= 0),
      item INTEGER NOT NULL CHECK (item >= 0),
      is_finished INTEGER NOT NULL CHECK (is_finished IN (0, 1)),
      visit INTEGER NOT NULL CHECK (visit > 0),
      time TEXT NOT NULL,
      time_ms INTEGER NOT NULL,
      PRIMARY KEY (learner, course, lesson)
    ) STRICT, WITHOUT ROWID;
    """
}
