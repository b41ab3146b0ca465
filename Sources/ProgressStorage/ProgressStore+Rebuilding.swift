import GRDB

extension ProgressStore {
  /// Whether what is derived says the same as the attempts. If not, rebuild it.
  public func summariesAreSound() throws(ProgressStoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: "SELECT NOT EXISTS (SELECT * FROM (" + summariesFromAttempts
          + ") EXCEPT SELECT * FROM question_summary)"
          + " AND NOT EXISTS (SELECT * FROM question_summary EXCEPT SELECT * FROM ("
          + summariesFromAttempts + "))") ?? false
    }
  }

  /// Derives everything again that is derived from the attempts.
  public func rebuildSummaries() throws(ProgressStoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM question_summary")
      try db.execute(sql: "INSERT INTO question_summary " + summariesFromAttempts)
    }
  }
}

// Says at one go what the trigger `attempt_is_summed` says row by row; a test holds them together.
private let summariesFromAttempts = """
  SELECT sums.learner, sums.course, sums.question, sums.meaning, attempts, correct, best_score,
    first.verdict, first.hints_used, last.verdict, highest_variant, sums.milliseconds,
    newest_attempt
  FROM (
    SELECT learner, course, question, meaning,
      SUM(counts_as_attempt) AS attempts,
      SUM(verdict = 'correct') AS correct,
      MAX(iif(counts_as_attempt, score, NULL)) AS best_score,
      MIN(iif(is_outcome, id, NULL)) AS first_id,
      MAX(iif(is_outcome, id, NULL)) AS last_id,
      MAX(variant_index) AS highest_variant,
      COALESCE(SUM(milliseconds), 0) AS milliseconds,
      MAX(id) AS newest_attempt
    FROM attempt JOIN verdict_kind ON verdict_kind.name = verdict
    GROUP BY learner, course, question, meaning
  ) AS sums
  LEFT JOIN attempt AS first ON first.id = sums.first_id
  LEFT JOIN attempt AS last ON last.id = sums.last_id
  """
