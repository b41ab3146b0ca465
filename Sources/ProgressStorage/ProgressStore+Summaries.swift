import GRDB

// A trigger keeps one row for each question (and meaning) that a learner has met up to date in the
// transaction that adds an attempt. So the home screen reads some hundred rows, however many
// attempts there are: adding up 100,000 of them takes a tenth of a second.
extension ProgressStore {
  /// What the learner has done with each question of the course that they have met, by question id.
  public func questionSummaries(
    learner: LearnerName, course: String
  ) throws(ProgressStoreError) -> [QuestionSummary] {
    try read { db in
      let arguments: StatementArguments = [utf8(learner.text), utf8(course)]
      let rows = try Row.fetchCursor(db, sql: QuestionSummary.query, arguments: arguments)
      var summaries: [QuestionSummary] = []
      while let row = try rows.next() { summaries.append(try QuestionSummary(row)) }
      return summaries
    }
  }

  /// What the learner has done, in one course or (with nil) in all.
  public func totals(
    learner: LearnerName, course: String? = nil
  ) throws(ProgressStoreError) -> Totals {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: Totals.query, arguments: [utf8(learner.text), course.map(utf8)])
      func number(_ column: String) throws -> Int { try row?.decode(forColumn: column) ?? 0 }
      return Totals(
        attempts: try number("attempts"), correct: try number("correct"),
        questionsTried: try number("tried"), questionsSolved: try number("solved"),
        milliseconds: try row?.decode(forColumn: "milliseconds") ?? 0)
    }
  }

  /// The lowest index above all variants of the question that the learner has met; 0 for a new one.
  public func nextVariantIndex(
    learner: LearnerName, course: String, question: String
  ) throws(ProgressStoreError) -> Int {
    try read { db in
      let highest = try Int.fetchOne(
        db,
        sql: """
          SELECT MAX(highest_variant) FROM question_summary WHERE learner = CAST(? AS TEXT)
          AND course = CAST(? AS TEXT) AND question = CAST(? AS TEXT)
          """,
        arguments: [utf8(learner.text), utf8(course), utf8(question)])
      guard let highest else { return 0 }
      return highest == .max ? .max : highest + 1
    }
  }
}

extension QuestionSummary {
  // Decoding throws where a damaged file holds something else; GRDB's subscripts would trap.
  fileprivate init(_ row: Row) throws {
    func verdict(_ column: String) throws -> VerdictKind? {
      try row.decode(String?.self, forColumn: column).flatMap(VerdictKind.init(rawValue:))
    }
    self.init(
      question: try row.decode(forColumn: "question"),
      meaning: try row.decode(forColumn: "meaning"),
      attempts: try row.decode(forColumn: "attempts"),
      bestScore: try row.decode(forColumn: "best_score"),
      isSolved: try row.decode(Int.self, forColumn: "correct") > 0,
      firstOutcome: try verdict("first_outcome"),
      firstHintsUsed: try row.decode(Int?.self, forColumn: "first_hints") ?? 0,
      lastOutcome: try verdict("last_outcome"),
      highestVariantIndex: try row.decode(forColumn: "highest_variant_of_all"))
  }

  fileprivate static let query = """
    WITH by_age AS (
      SELECT *,
        ROW_NUMBER() OVER (PARTITION BY question ORDER BY newest_attempt DESC) AS age,
        MAX(highest_variant) OVER (PARTITION BY question) AS highest_variant_of_all
      FROM question_summary
      WHERE learner = CAST(? AS TEXT) AND course = CAST(? AS TEXT)
    )
    SELECT * FROM by_age WHERE age = 1 ORDER BY question
    """
}

extension Totals {
  fileprivate static let query = """
    SELECT SUM(attempts) AS attempts, SUM(correct) AS correct,
      SUM(attempts > 0) AS tried, SUM(correct > 0) AS solved, SUM(milliseconds) AS milliseconds
    FROM (
      SELECT SUM(attempts) AS attempts, SUM(correct) AS correct,
        SUM(milliseconds) AS milliseconds
      FROM question_summary
      WHERE learner = CAST(?1 AS TEXT) AND (?2 IS NULL OR course = CAST(?2 AS TEXT))
      GROUP BY course, question
    )
    """
}
