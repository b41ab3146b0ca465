import GRDB

extension ProgressStore {
  /// Notes where the learner stands in a lesson, which becomes the one opened last; on the disk when
  /// this returns.
  public func setPosition(
    _ position: LessonPosition, learner: LearnerName
  ) throws(ProgressStoreError) {
    try write { db in try Self.setPosition(position, learner: learner, db) }
  }

  static func setPosition(
    _ position: LessonPosition, learner: LearnerName, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO lesson_position
          (learner, course, lesson, step, item, is_finished, visit, time, time_ms)
        SELECT CAST(:learner AS TEXT), CAST(:course AS TEXT), CAST(:lesson AS TEXT), :step,
          :item, :is_finished, COALESCE(MAX(visit), 0) + 1, :time, :time_ms
        FROM lesson_position WHERE learner = CAST(:learner AS TEXT)
        ON CONFLICT (learner, course, lesson) DO UPDATE SET step = excluded.step,
          item = excluded.item, is_finished = excluded.is_finished, visit = excluded.visit,
          time = excluded.time, time_ms = excluded.time_ms
        """,
      arguments: [
        "learner": utf8(learner.text), "course": utf8(position.course),
        "lesson": utf8(position.lesson), "step": position.step, "item": position.item,
        "is_finished": position.isFinished,
        "time": position.time.iso8601, "time_ms": position.time.millisecondsSince1970,
      ])
  }

  /// Where the learner stands in each lesson that they have opened, in a course or (with nil) in all;
  /// the one opened last comes last.
  public func positions(
    learner: LearnerName, course: String? = nil
  ) throws(ProgressStoreError) -> [LessonPosition] {
    try read { db in
      // The order of visits is counted, not read off a clock, which may have been set back.
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT course, lesson, step, item, is_finished, time, time_ms FROM lesson_position
          WHERE learner = CAST(?1 AS TEXT) AND (?2 IS NULL OR course = CAST(?2 AS TEXT))
          ORDER BY visit
          """,
        arguments: [utf8(learner.text), course.map(utf8)])
      return try rows.map(position(of:))
    }
  }

  private func position(of row: Row) throws -> LessonPosition {
    let time = Timestamp(
      stored: try row.decode(forColumn: "time"),
      milliseconds: try row.decode(forColumn: "time_ms"))
    guard let time else {
      throw ProgressStoreError(.damaged, path: path, detail: "a lesson's position can't be read")
    }
    return LessonPosition(
      course: try row.decode(forColumn: "course"), lesson: try row.decode(forColumn: "lesson"),
      step: try row.decode(forColumn: "step"), item: try row.decode(forColumn: "item"),
      isFinished: try row.decode(forColumn: "is_finished"), time: time)
  }
}
