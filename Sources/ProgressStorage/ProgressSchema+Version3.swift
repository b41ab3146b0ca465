extension ProgressSchema {
  /// The third version: exams that were begun, with what was answered in them; and a quick way to the
  /// attempts without concepts.
  ///
  /// The answers become attempts when the exam is handed in; until then they can be changed.
  static let version3 = """
    CREATE TABLE exam_sitting (
      learner TEXT NOT NULL CHECK (learner <> ''),
      course TEXT NOT NULL CHECK (course <> ''),
      quiz TEXT NOT NULL CHECK (quiz <> ''),
      quiz_version INTEGER NOT NULL CHECK (quiz_version >= 0),
      variant_index INTEGER NOT NULL CHECK (variant_index >= 0),
      started TEXT NOT NULL,
      started_ms INTEGER NOT NULL,
      -- NULL where there is no time limit.
      deadline_ms INTEGER CHECK (deadline_ms >= started_ms),
      -- NULL as long as it has not been handed in.
      handed_in TEXT,
      handed_in_ms INTEGER CHECK ((handed_in IS NULL) = (handed_in_ms IS NULL)),
      PRIMARY KEY (learner, course, quiz, quiz_version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE exam_answer (
      learner TEXT NOT NULL,
      course TEXT NOT NULL,
      quiz TEXT NOT NULL,
      quiz_version INTEGER NOT NULL,
      question TEXT NOT NULL CHECK (question <> ''),
      -- The part's id; empty where the question has no parts.
      part TEXT NOT NULL,
      variant_seed TEXT NOT NULL
        CHECK (length(variant_seed) = 16 AND variant_seed NOT GLOB '*[^0-9a-f]*'),
      answer TEXT NOT NULL CHECK (length(CAST(answer AS BLOB)) BETWEEN 1 AND 8192),
      time TEXT NOT NULL,
      time_ms INTEGER NOT NULL,
      PRIMARY KEY (learner, course, quiz, quiz_version, question, part),
      FOREIGN KEY (learner, course, quiz, quiz_version) REFERENCES exam_sitting ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    -- The attempts of which it wasn't recorded what they were about, as the first version left them.
    CREATE INDEX attempt_without_concepts ON attempt (learner, course) WHERE concepts IS NULL;
    """
}
