import GRDB

/// What of a learner is to be forgotten.
public enum Forgetting: Hashable, Sendable {
  /// All that they did and set.
  case everything
  /// What they did at some questions of a course.
  case questions(Set<String>, course: String)
  /// What they did at a lesson's questions, and where they stand in it.
  case lesson(String, questions: Set<String>, course: String)
  /// A sitting of an exam, with its answers; it can then be taken again.
  case exam(String, course: String)
}

extension ProgressStore {
  /// How many attempts there are to forget.
  public func attemptCount(
    of learner: LearnerName, _ what: Forgetting
  ) throws(ProgressStoreError) -> Int {
    try read { db in
      let condition = try Condition(what, learner)
      return try Int.fetchOne(
        db, sql: "SELECT COUNT(*) FROM attempt WHERE \(condition.sql)",
        arguments: condition.arguments) ?? 0
    }
  }

  /// Removes attempts for good, with what hangs on them; the rest is numbered and summed anew.
  ///
  /// Backups and exports that were made before still hold them.
  ///
  /// - Returns: how many attempts were removed.
  @discardableResult
  public func forget(
    _ what: Forgetting, of learner: LearnerName
  ) throws(ProgressStoreError) -> Int {
    let count = try write { db in
      let condition = try Condition(what, learner)
      // Attempts are never deleted, except here.
      let triggers = try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name IN (?, ?)",
        arguments: ["attempt_is_not_deleted", "attempt_is_not_updated"])
      try db.execute(
        sql: "DROP TRIGGER attempt_is_not_deleted; DROP TRIGGER attempt_is_not_updated")
      try db.execute(
        sql: "DELETE FROM attempt WHERE \(condition.sql)", arguments: condition.arguments)
      let count = db.changesCount
      try Self.renumber(db)
      for trigger in triggers { try db.execute(sql: trigger) }
      switch what {
      case .everything:
        for table in ["lesson_position", "setting", "exam_sitting"] {
          try db.execute(
            sql: "DELETE FROM \(table) WHERE learner = CAST(? AS TEXT)",
            arguments: [utf8(learner.text)])
        }
      case .lesson(let lesson, _, let course):
        try db.execute(
          sql: """
            DELETE FROM lesson_position WHERE learner = CAST(? AS TEXT)
            AND course = CAST(? AS TEXT) AND lesson = CAST(? AS TEXT)
            """,
          arguments: [utf8(learner.text), utf8(course), utf8(lesson)])
      case .exam(let quiz, let course):
        try db.execute(
          sql: """
            DELETE FROM exam_sitting WHERE learner = CAST(? AS TEXT)
            AND course = CAST(? AS TEXT) AND quiz = CAST(? AS TEXT)
            """,
          arguments: [utf8(learner.text), utf8(course), utf8(quiz)])
      case .questions: break
      }
      try Self.forgetExamAnswers(what, learner, db)
      try Self.rebuildSummaries(db)
      return count
    }
    do { try queue.vacuum() } catch { throw ProgressStoreError(error, path: path) }
    return count
  }

  /// What was answered in exams to the questions that are meant goes too.
  private static func forgetExamAnswers(
    _ what: Forgetting, _ learner: LearnerName, _ db: Database
  ) throws {
    switch what {
    case .everything, .exam: return
    case .questions(let questions, let course), .lesson(_, let questions, let course):
      for question in questions {
        try db.execute(
          sql: """
            DELETE FROM exam_answer WHERE learner = CAST(? AS TEXT)
            AND course = CAST(? AS TEXT) AND question = CAST(? AS TEXT)
            """,
          arguments: [utf8(learner.text), utf8(course), utf8(question)])
      }
    }
  }

  /// Numbers the rows from 1 on and chains them, a page at a time.
  private static func renumber(_ db: Database) throws {
    var last: Int64 = 0
    var end = (id: Int64(0), checksum: RowChecksum.beforeFirst)
    while true {
      let page = try Row.fetchAll(
        db, sql: AttemptRow.selection + " NOT INDEXED WHERE id > ? ORDER BY id LIMIT 500",
        arguments: [last]
      ).map { row in AttemptRow(row) }
      guard let newest = page.last else { break }
      for row in page {
        var columns = row.columns
        columns[0].value = .integer(end.id + 1)
        let checksum = AttemptRow(id: end.id + 1, columns: columns).checksum(after: end.checksum)
        try db.cachedStatement(
          sql: "UPDATE attempt SET id = ?, checksum = CAST(? AS TEXT) WHERE id = ?"
        ).execute(arguments: [end.id + 1, utf8(checksum), row.id])
        end = (end.id + 1, checksum)
      }
      last = newest.id
    }
    try db.execute(
      sql: "UPDATE sqlite_sequence SET seq = ? WHERE name = 'attempt'", arguments: [end.id])
  }
}

/// Which attempts are meant.
private struct Condition {
  let sql: String
  let arguments: StatementArguments

  init(_ what: Forgetting, _ learner: LearnerName) throws {
    var values: [(any DatabaseValueConvertible)?] = [utf8(learner.text)]
    var sql = "learner = CAST(? AS TEXT)"
    func addQuestions(_ questions: Set<String>, or other: String) {
      let marks = questions.map { _ in "CAST(? AS TEXT)" }.joined(separator: ", ")
      sql += " AND course = CAST(? AS TEXT) AND (question IN (\(marks))\(other))"
    }
    switch what {
    case .everything: break
    case .questions(let questions, let course):
      addQuestions(questions, or: "")
      values += [utf8(course)] + questions.map(utf8)
    case .lesson(let lesson, let questions, let course):
      addQuestions(
        questions, or: " OR (activity = CAST(? AS TEXT) AND mode NOT IN ('quiz', 'exam'))")
      values += [utf8(course)] + questions.map(utf8) + [utf8(lesson)]
    case .exam(let quiz, let course):
      sql += " AND course = CAST(? AS TEXT) AND mode = 'exam' AND activity = CAST(? AS TEXT)"
      values += [utf8(course), utf8(quiz)]
    }
    self.sql = sql
    arguments = StatementArguments(values)
  }
}
