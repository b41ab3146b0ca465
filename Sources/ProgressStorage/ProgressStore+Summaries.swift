import GRDB

extension ProgressStore {
  /// What the learner has done with each question of the course that they have met, by question id.
  public func questionSummaries(
    learner: LearnerName, course: String
  ) throws(ProgressStoreError) -> [QuestionSummary] {
    try read { db in
      let arguments: StatementArguments = [utf8(learner.text), utf8(course)]
      let rows = try Row.fetchCursor(db, sql: QuestionSummary.query, arguments: arguments)
      var result: [QuestionSummary] = []
      while let row = try rows.next() {
        result.append(
          QuestionSummary(
            question: try row.decode(forColumn: "question"),
            meaning: try row.decode(forColumn: "meaning"),
            attempts: try row.decode(forColumn: "attempts"),
            bestScore: try row.decode(forColumn: "best_score"),
            isSolved: try row.decode(forColumn: "is_solved"),
            firstOutcome: try verdict(row, "first_outcome"),
            firstHintsUsed: try row.decode(Int?.self, forColumn: "first_hints") ?? 0,
            lastOutcome: try verdict(row, "last_outcome"),
            highestVariantIndex: try row.decode(forColumn: "highest_variant")))
      }
      return result
    }
  }

  /// What the learner has done, in one course or (with nil) in all.
  public func totals(
    learner: LearnerName, course: String? = nil
  ) throws(ProgressStoreError) -> Totals {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: totalsQuery, arguments: [utf8(learner.text), course.map(utf8)])
      func number(_ column: String) throws -> Int { try row?.decode(forColumn: column) ?? 0 }
      return Totals(
        attempts: try number("attempts"), correct: try number("correct"),
        questionsTried: try number("tried"), questionsSolved: try number("solved"),
        milliseconds: try row?.decode(forColumn: "milliseconds") ?? 0)
    }
  }
}

// Decoding throws where a damaged file holds something else; GRDB's subscripts would trap.
private func verdict(_ row: Row, _ column: String) throws -> VerdictKind? {
  try row.decode(String?.self, forColumn: column).flatMap(VerdictKind.init(rawValue:))
}

// The index `attempt_by_question` holds every column that the inner query reads, so it walks the
// learner's part of the index once and never touches the rows; the first and the last row of each
// question are then fetched by number.
extension QuestionSummary {
  static let query = """
    WITH by_meaning AS (
      SELECT question, meaning,
        COUNT(*) FILTER (WHERE verdict IN ('correct', 'partial', 'mistake', 'wrong')) AS attempts,
        MAX(score) FILTER (WHERE verdict IN ('correct', 'partial', 'mistake', 'wrong'))
          AS best_score,
        MAX(verdict = 'correct') AS is_solved,
        MIN(id) FILTER (WHERE verdict NOT IN ('invalid', 'error')) AS first_id,
        MAX(id) FILTER (WHERE verdict NOT IN ('invalid', 'error')) AS last_id,
        MAX(id) AS newest_id,
        MAX(variant_index) AS highest_variant
      FROM attempt
      WHERE learner = CAST(? AS TEXT) AND course = CAST(? AS TEXT)
      GROUP BY question, meaning
    ), by_age AS (
      SELECT *,
        ROW_NUMBER() OVER (PARTITION BY question ORDER BY newest_id DESC) AS age,
        MAX(highest_variant) OVER (PARTITION BY question) AS highest_of_all
      FROM by_meaning
    )
    SELECT by_age.question, by_age.meaning, attempts, best_score, is_solved,
      first.verdict AS first_outcome, first.hints_used AS first_hints,
      last.verdict AS last_outcome, highest_of_all AS highest_variant
    FROM by_age
    LEFT JOIN attempt AS first ON first.id = by_age.first_id
    LEFT JOIN attempt AS last ON last.id = by_age.last_id
    WHERE age = 1
    ORDER BY by_age.question
    """
}

private let totalsQuery = """
  SELECT
    COUNT(*) FILTER (WHERE verdict IN ('correct', 'partial', 'mistake', 'wrong')) AS attempts,
    COUNT(*) FILTER (WHERE verdict = 'correct') AS correct,
    COUNT(DISTINCT course || char(0) || question)
      FILTER (WHERE verdict IN ('correct', 'partial', 'mistake', 'wrong')) AS tried,
    COUNT(DISTINCT course || char(0) || question) FILTER (WHERE verdict = 'correct') AS solved,
    COALESCE(SUM(milliseconds), 0) AS milliseconds
  FROM attempt NOT INDEXED
  WHERE learner = CAST(?1 AS TEXT) AND (?2 IS NULL OR course = CAST(?2 AS TEXT))
  """
