/// A file as the second version left it, as the statements that make it: the content of a store that
/// the program of that version wrote, first the tables, then the rows, then what acts on them.
///
/// This text is never edited: later versions must open such a file and keep every row.
let fixtureOfVersion2 = #"""
  PRAGMA application_id = 0x57676874;

  CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

  CREATE TABLE verdict_kind (
    name TEXT PRIMARY KEY,
    counts_as_attempt INTEGER NOT NULL CHECK (counts_as_attempt IN (0, 1)),
    is_outcome INTEGER NOT NULL CHECK (is_outcome IN (0, 1))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE study_mode (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

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
  , concepts TEXT CHECK (concepts NOT GLOB '*[^a-z0-9 -]*')) STRICT;

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

  CREATE TABLE day_total (
    learner TEXT NOT NULL,
    course TEXT NOT NULL,
    day INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    correct INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    PRIMARY KEY (learner, course, day)
  ) STRICT, WITHOUT ROWID;

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

  CREATE TABLE setting (
    learner TEXT NOT NULL CHECK (learner <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    value TEXT NOT NULL,
    PRIMARY KEY (learner, name)
  ) STRICT, WITHOUT ROWID;

  INSERT INTO grdb_migrations VALUES ('v1');
  INSERT INTO grdb_migrations VALUES ('v2');
  INSERT INTO verdict_kind VALUES ('correct', 1, 1);
  INSERT INTO verdict_kind VALUES ('error', 0, 0);
  INSERT INTO verdict_kind VALUES ('invalid', 0, 0);
  INSERT INTO verdict_kind VALUES ('mistake', 1, 1);
  INSERT INTO verdict_kind VALUES ('partial', 1, 1);
  INSERT INTO verdict_kind VALUES ('shown', 0, 1);
  INSERT INTO verdict_kind VALUES ('skipped', 0, 1);
  INSERT INTO verdict_kind VALUES ('wrong', 1, 1);
  INSERT INTO study_mode VALUES ('exam');
  INSERT INTO study_mode VALUES ('lab');
  INSERT INTO study_mode VALUES ('lesson');
  INSERT INTO study_mode VALUES ('myth');
  INSERT INTO study_mode VALUES ('pitfall');
  INSERT INTO study_mode VALUES ('predict');
  INSERT INTO study_mode VALUES ('quiz');
  INSERT INTO study_mode VALUES ('review');
  INSERT INTO study_mode VALUES ('trace');
  INSERT INTO attempt VALUES (1, 'Ada', 'regularization', 'cost-of-a-candidate', 1,
    '540da22aa4d5e6881b856cb2c9770f219f90559fd1f4bcbdad0de9ced2a1850f', 0,
    '3f3361f61fec94d9',
    '{"measured": "3", "candidate": "1", "noise_variance": "2", "prior_variance": "0.8"}',
    '1', 'mistake', 'prior-left-out', 0.0, 0, 0, NULL, 'lesson', 'penalties-are-priors',
    '2026-12-01T00:10:35.533+00:00', 1796083835533, 'dda859cc83bbc7fb', 'gaussian-prior');
  INSERT INTO attempt VALUES (2, 'Ada', 'regularization', 'cost-of-a-candidate', 1,
    '540da22aa4d5e6881b856cb2c9770f219f90559fd1f4bcbdad0de9ced2a1850f', 0,
    '3f3361f61fec94d9',
    '{"measured": "3", "candidate": "1", "noise_variance": "2", "prior_variance": "0.8"}',
    '', 'skipped', 'skipped', 0.0, 0, 0, NULL, 'lesson', 'penalties-are-priors',
    '2026-12-01T00:10:35.576+00:00', 1796083835576, 'd5c1d653028b35ac', 'gaussian-prior');
  INSERT INTO question_summary VALUES ('Ada', 'regularization', 'cost-of-a-candidate',
    '540da22aa4d5e6881b856cb2c9770f219f90559fd1f4bcbdad0de9ced2a1850f', 1, 0, 0.0, 'mistake',
    0, 'skipped', 0, 0, 2);
  INSERT INTO lesson_position VALUES ('Ada', 'regularization', 'penalties-are-priors', 1, 2,
    0, 4, '2026-12-01T00:10:35.579+00:00', 1796083835579);
  INSERT INTO day_total VALUES ('Ada', 'regularization', 20788, 1, 0, 0);
  INSERT INTO first_outcome VALUES ('Ada', 'regularization', 'gaussian-prior', 20788,
    1796083835533, 'cost-of-a-candidate', 'mistake', 'prior-left-out', 0.0, 0, 0, NULL);
  INSERT INTO note_count VALUES ('Ada', 'regularization', 'cost-of-a-candidate',
    'prior-left-out', 1, 1);
  INSERT INTO setting VALUES ('Ada', 'review.limit', '7');

  CREATE INDEX attempt_by_question ON attempt (learner, course, question);

  CREATE TRIGGER attempt_is_not_updated BEFORE UPDATE ON attempt
  BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END;

  CREATE TRIGGER attempt_is_not_deleted BEFORE DELETE ON attempt
  BEGIN SELECT RAISE(ABORT, 'attempts are never deleted'); END;

  CREATE TRIGGER attempt_is_not_replaced BEFORE INSERT ON attempt
  WHEN EXISTS (SELECT 1 FROM attempt WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'attempts are never replaced'); END;

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
  """#
