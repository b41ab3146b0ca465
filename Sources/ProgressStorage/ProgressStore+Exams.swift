import GRDB

extension ProgressStore {
  /// The exams that a learner has begun, in a course or (with nil) in all, with their answers.
  public func exams(
    learner: LearnerName, course: String? = nil
  ) throws(ProgressStoreError) -> [ExamRecord] {
    try read { db in try Self.exams(learner: learner, course: course, db) }
  }

  /// Begins an exam; on the disk when this returns.
  ///
  /// - Returns: the sitting: this one, or the one that was begun before, perhaps by another program.
  public func begin(
    _ sitting: ExamSitting, learner: LearnerName
  ) throws(ProgressStoreError) -> ExamSitting {
    try write { db in
      if let here = try Self.sitting(like: sitting, learner: learner, db) { return here }
      try Self.insert(sitting, learner: learner, db)
      return sitting
    }
  }

  /// Keeps an answer in place of the one before; on the disk when this returns.
  ///
  /// Nothing is changed where the exam was handed in, or the answer was given after its time.
  public func keep(
    _ answer: ExamAnswer, in sitting: ExamSitting, learner: LearnerName
  ) throws(ProgressStoreError) -> ExamAnswerOutcome {
    try write { db in
      guard let here = try Self.sitting(like: sitting, learner: learner, db),
        here.handedIn == nil,
        answer.time.millisecondsSince1970 <= here.deadline ?? .max
      else { return .tooLate }
      try Self.insert(answer, in: here, learner: learner, db)
      return .kept
    }
  }

  /// Hands an exam in, once: it is marked, and its attempts are added, in one step that is on the
  /// disk when this returns.
  ///
  /// - Parameter attempts: what came of the answers, to be added to what the learner did.
  /// - Returns: false where it was handed in before; then nothing is changed.
  @discardableResult
  public func handIn(
    _ sitting: ExamSitting, learner: LearnerName, at time: Timestamp, attempts: [Attempt]
  ) throws(ProgressStoreError) -> Bool {
    try write { db in
      guard let here = try Self.sitting(like: sitting, learner: learner, db),
        here.handedIn == nil
      else { return false }
      try db.execute(
        sql: """
          UPDATE exam_sitting SET handed_in = :time, handed_in_ms = :time_ms WHERE \(Self.sameExam)
          """,
        arguments: Self.key(here, learner)
          + ["time": time.iso8601, "time_ms": time.millisecondsSince1970])
      var end = try ChainEnd(db, path: path)
      for attempt in attempts { _ = try end.append(attempt, to: db) }
      return true
    }
  }

  // MARK: - Within a transaction

  /// The sitting of the same learner and the same version of the same quiz; nil where there is none.
  static func sitting(
    like sitting: ExamSitting, learner: LearnerName, _ db: Database
  ) throws -> ExamSitting? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM exam_sitting WHERE \(sameExam)", arguments: key(sitting, learner)
    ).map { try ExamSitting($0) }
  }

  static func insert(_ sitting: ExamSitting, learner: LearnerName, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO exam_sitting
          (learner, course, quiz, quiz_version, variant_index, started, started_ms, deadline_ms,
          handed_in, handed_in_ms)
        VALUES (CAST(:learner AS TEXT), CAST(:course AS TEXT), CAST(:quiz AS TEXT), :version,
          :variant_index, :started, :started_ms, :deadline_ms, :handed_in, :handed_in_ms)
        """,
      arguments: key(sitting, learner) + [
        "variant_index": sitting.variantIndex, "started": sitting.started.iso8601,
        "started_ms": sitting.started.millisecondsSince1970, "deadline_ms": sitting.deadline,
        "handed_in": sitting.handedIn?.iso8601,
        "handed_in_ms": sitting.handedIn?.millisecondsSince1970,
      ])
  }

  static func insert(
    _ answer: ExamAnswer, in sitting: ExamSitting, learner: LearnerName, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO exam_answer
          (learner, course, quiz, quiz_version, question, part, variant_seed, answer, time, time_ms)
        VALUES (CAST(:learner AS TEXT), CAST(:course AS TEXT), CAST(:quiz AS TEXT), :version,
          CAST(:question AS TEXT), CAST(:part AS TEXT), :seed, CAST(:answer AS TEXT), :time,
          :time_ms)
        ON CONFLICT DO UPDATE SET variant_seed = excluded.variant_seed, answer = excluded.answer,
          time = excluded.time, time_ms = excluded.time_ms
        """,
      arguments: key(sitting, learner) + [
        "question": utf8(answer.question), "part": utf8(answer.part ?? ""),
        "seed": hexadecimal(answer.variantSeed), "answer": utf8(answer.answer),
        "time": answer.time.iso8601, "time_ms": answer.time.millisecondsSince1970,
      ])
  }

  static func remove(_ sitting: ExamSitting, learner: LearnerName, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM exam_sitting WHERE \(sameExam)", arguments: key(sitting, learner))
  }

  static func exams(
    learner: LearnerName, course: String?, _ db: Database
  ) throws -> [ExamRecord] {
    let sittings = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM exam_sitting
        WHERE learner = CAST(?1 AS TEXT) AND (?2 IS NULL OR course = CAST(?2 AS TEXT))
        ORDER BY course, quiz, quiz_version
        """,
      arguments: [utf8(learner.text), course.map(utf8)]
    ).map { try ExamSitting($0) }
    return try sittings.map { sitting in
      let answers = try Row.fetchAll(
        db,
        sql: """
          SELECT question, part, variant_seed, CAST(answer AS BLOB) AS answer, time, time_ms
          FROM exam_answer WHERE \(sameExam) ORDER BY question, part
          """,
        arguments: key(sitting, learner)
      ).map { try ExamAnswer($0) }
      return ExamRecord(sitting: sitting, answers: answers)
    }
  }

  private static let sameExam = """
    learner = CAST(:learner AS TEXT) AND course = CAST(:course AS TEXT)
    AND quiz = CAST(:quiz AS TEXT) AND quiz_version = :version
    """

  private static func key(_ sitting: ExamSitting, _ learner: LearnerName) -> StatementArguments {
    [
      "learner": utf8(learner.text), "course": utf8(sitting.course), "quiz": utf8(sitting.quiz),
      "version": sitting.quizVersion,
    ]
  }
}
