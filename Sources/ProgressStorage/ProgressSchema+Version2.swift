extension ProgressSchema {
  /// The second version: which concepts an answer was about, days, counted notes, and settings.
  static let version2 = """
    -- Ids apart by blanks; NULL where the program that wrote the row didn't say.
    ALTER TABLE attempt ADD COLUMN concepts TEXT CHECK (concepts NOT GLOB '*[^a-z0-9 -]*');

    -- What the next three tables hold is derived from attempt, by the trigger below.
    -- Days are counted from 1970-01-01 on the learner's own clock.
    CREATE TABLE day_total (
      learner TEXT NOT NULL,
      course TEXT NOT NULL,
      day INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      correct INTEGER NOT NULL,
      milliseconds INTEGER NOT NULL,
      PRIMARY KEY (learner, course, day)
    ) STRICT, WITHOUT ROWID;

    -- The earliest outcome on a day for a concept: what the schedule of reviews is made from.
    CREATE TABLE first_outcome (
      learner TEXT NOT NULL,
      course TEXT NOT NULL,
      concept TEXT NOT NULL,
      day INTEGER NOT NULL,
      time_ms INTEGER NOT NULL,
      question TEXT NOT NULL,
      verdict TEXT NOT NULL,
      note TEXT NOT NULL,
      score REAL NOT NULL,
      hints_used INTEGER NOT NULL,
      calculator_used INTEGER NOT NULL,
      milliseconds INTEGER,
      PRIMARY KEY (learner, course, concept, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE note_count (
      learner TEXT NOT NULL,
      course TEXT NOT NULL,
      question TEXT NOT NULL,
      note TEXT NOT NULL,
      count INTEGER NOT NULL,
      newest_attempt INTEGER NOT NULL,
      PRIMARY KEY (learner, course, question, note)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER attempt_is_dated AFTER INSERT ON attempt
    BEGIN
      INSERT INTO day_total
      SELECT NEW.learner, NEW.course,
        CAST(strftime('%s', substr(NEW.time, 1, 10)) AS INTEGER) / 86400,
        kind.counts_as_attempt, NEW.verdict = 'correct', COALESCE(NEW.milliseconds, 0)
      FROM verdict_kind AS kind WHERE kind.name = NEW.verdict
      ON CONFLICT DO UPDATE SET
        attempts = attempts + excluded.attempts,
        correct = correct + excluded.correct,
        milliseconds = milliseconds + excluded.milliseconds;

      INSERT INTO first_outcome
      SELECT NEW.learner, NEW.course, each.value,
        CAST(strftime('%s', substr(NEW.time, 1, 10)) AS INTEGER) / 86400,
        NEW.time_ms, NEW.question, NEW.verdict, NEW.note, NEW.score, NEW.hints_used,
        NEW.calculator_used, NEW.milliseconds
      FROM verdict_kind AS kind,
        json_each('["' || replace(NEW.concepts, ' ', '","') || '"]') AS each
      WHERE kind.name = NEW.verdict AND kind.is_outcome AND NEW.concepts <> ''
      ON CONFLICT DO UPDATE SET
        time_ms = excluded.time_ms, question = excluded.question, verdict = excluded.verdict,
        note = excluded.note, score = excluded.score, hints_used = excluded.hints_used,
        calculator_used = excluded.calculator_used, milliseconds = excluded.milliseconds
      WHERE excluded.time_ms < time_ms;

      INSERT INTO note_count
      SELECT NEW.learner, NEW.course, NEW.question, NEW.note, 1, NEW.id
      WHERE NEW.verdict = 'mistake' AND NEW.note <> ''
      ON CONFLICT DO UPDATE SET count = count + 1, newest_attempt = excluded.newest_attempt;
    END;

    INSERT INTO day_total
    SELECT learner, course, CAST(strftime('%s', substr(time, 1, 10)) AS INTEGER) / 86400 AS day,
      SUM(counts_as_attempt), SUM(verdict = 'correct'), COALESCE(SUM(milliseconds), 0)
    FROM attempt JOIN verdict_kind ON verdict_kind.name = verdict
    GROUP BY learner, course, day;

    INSERT INTO note_count
    SELECT learner, course, question, note, COUNT(*), MAX(id) FROM attempt
    WHERE verdict = 'mistake' AND note <> ''
    GROUP BY learner, course, question, note;

    CREATE TABLE setting (
      learner TEXT NOT NULL CHECK (learner <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      value TEXT NOT NULL,
      PRIMARY KEY (learner, name)
    ) STRICT, WITHOUT ROWID;
    """
}
