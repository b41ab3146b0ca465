import GRDB

extension ProgressStore {
  /// The days on which the learner did anything, in a course or (with nil) in all, in order.
  public func studyDays(
    learner: LearnerName, course: String? = nil
  ) throws(ProgressStoreError) -> [StudyDay] {
    try fetch(
      """
      SELECT day, SUM(attempts), SUM(correct), SUM(milliseconds) FROM day_total
      WHERE learner = CAST(?1 AS TEXT) AND (?2 IS NULL OR course = CAST(?2 AS TEXT))
      GROUP BY day ORDER BY day
      """, [utf8(learner.text), course.map(utf8)]
    ) { row in
      StudyDay(
        day: try row.decode(atIndex: 0), attempts: try row.decode(atIndex: 1),
        correct: try row.decode(atIndex: 2), milliseconds: try row.decode(atIndex: 3))
    }
  }

  /// The earliest outcome on each day for each concept of the course, by concept, then by day.
  ///
  /// Skipping a question and looking at its solution are outcomes too; what couldn't be read is none.
  public func firstOutcomes(
    learner: LearnerName, course: String
  ) throws(ProgressStoreError) -> [FirstOutcome] {
    try fetch(
      """
      SELECT day, time_ms, \(Self.verdictNumber), note NOT IN ('', 'correct'), score, hints_used,
        calculator_used, milliseconds, concept
      FROM first_outcome WHERE learner = CAST(?1 AS TEXT) AND course = CAST(?2 AS TEXT)
      ORDER BY concept, day
      """, [utf8(learner.text), utf8(course)]
    ) { row in try outcome(row, concept: row.decode(atIndex: 8)) }
  }

  /// All outcomes at questions whose concepts were not recorded, as the first version left them,
  /// oldest first.
  ///
  /// - Parameter concepts: the concepts of a question, by its id as it was recorded; an outcome is
  ///   told once for each of them, and not at all where there is none.
  public func outcomesWithoutConcepts(
    learner: LearnerName, course: String, concepts: (String) -> [String]
  ) throws(ProgressStoreError) -> [FirstOutcome] {
    let found = try fetch(
      """
      SELECT CAST(strftime('%s', substr(time, 1, 10)) AS INTEGER) / 86400, time_ms,
        \(Self.verdictNumber), note NOT IN ('', 'correct'), score, hints_used, calculator_used,
        milliseconds, question
      FROM attempt INDEXED BY attempt_without_concepts JOIN verdict_kind ON verdict_kind.name = verdict
      WHERE concepts IS NULL AND is_outcome
        AND learner = CAST(?1 AS TEXT) AND course = CAST(?2 AS TEXT)
      ORDER BY time_ms, id
      """, [utf8(learner.text), utf8(course)]
    ) { row in
      (question: try row.decode(String.self, atIndex: 8), outcome: try outcome(row, concept: ""))
    }
    return found.flatMap { question, outcome in
      concepts(question).map { outcome.of(concept: $0) }
    }
  }

  /// A verdict by its place among all: many outcomes are read, and numbers are read faster than texts.
  private static let verdictNumber: String = {
    let cases = VerdictKind.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return "CASE verdict \(cases.joined(separator: " ")) ELSE -1 END"
  }()

  /// An outcome, in the order of columns that the queries above share.
  private func outcome(_ row: Row, concept: String) throws -> FirstOutcome {
    let number: Int = try row.decode(atIndex: 2)
    guard VerdictKind.allCases.indices.contains(number) else {
      throw ProgressStoreError(.damaged, path: path, detail: "an outcome can't be read")
    }
    return FirstOutcome(
      concept: concept, day: try row.decode(atIndex: 0), time: try row.decode(atIndex: 1),
      verdict: VerdictKind.allCases[number], hasRemark: try row.decode(Int.self, atIndex: 3) != 0,
      score: try row.decode(atIndex: 4),
      hintsUsed: try row.decode(atIndex: 5),
      calculatorUsed: try row.decode(Int.self, atIndex: 6) != 0,
      milliseconds: try row.decode(atIndex: 7))
  }

  /// The known mistakes that the learner made in the course, the most frequent first.
  ///
  /// - Parameter limit: how many at most.
  public func noteCounts(
    learner: LearnerName, course: String, limit: Int = 1000
  ) throws(ProgressStoreError) -> [NoteCount] {
    try fetch(
      """
      SELECT question, note, count FROM note_count
      WHERE learner = CAST(?1 AS TEXT) AND course = CAST(?2 AS TEXT)
      ORDER BY count DESC, newest_attempt DESC LIMIT ?3
      """, [utf8(learner.text), utf8(course), max(0, limit)]
    ) { row in
      NoteCount(
        question: try row.decode(atIndex: 0), note: try row.decode(atIndex: 1),
        count: try row.decode(atIndex: 2))
    }
  }

  /// Decoding throws where a damaged file holds something else; GRDB's subscripts would trap.
  func fetch<Result>(
    _ sql: String, _ arguments: StatementArguments, _ decode: (Row) throws -> Result
  ) throws(ProgressStoreError) -> [Result] {
    try read { db in
      let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
      var results: [Result] = []
      while let row = try rows.next() { results.append(try decode(row)) }
      return results
    }
  }
}
