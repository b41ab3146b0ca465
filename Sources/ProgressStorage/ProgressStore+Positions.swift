import GRDB

extension ProgressStore {
  /// Notes where the learner stands in a lesson, which becomes the one opened last; on the disk when
  /// this returns.
  public func setPosition(
    _ position: LessonPosition, learner: LearnerName
  ) throws(ProgressStoreError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO lesson_position (learner, course, lesson, step, item, visit, time, time_ms)
          SELECT CAST(:learner AS TEXT), CAST(:course AS TEXT), CAST(:lesson AS TEXT), :step,
            :item, COALESCE(MAX(visit), 0) + 1, :time, :time_ms
          FROM lesson_position WHERE learner = CAST(:learner AS TEXT)
          ON CONFLICT (learner, course, lesson) DO UPDATE SET step = excluded.step,
            item = excluded.item, visit = excluded.visit, time = excluded.time,
            time_ms = excluded.time_ms
          """,
        arguments: [
          "learner": utf8(learner.text), "course": utf8(position.course),
          "lesson": utf8(position.lesson), "step": position.step, "item": position.item,
          "time": position.time.iso8601, "time_ms": position.time.millisecondsSince1970,
        ])
    }
  }

  /// Where the learner stands in the lesson that they opened last: in one course, or (with nil) in
  /// all. Nothing, if they have opened none.
  public func position(
    learner: LearnerName, course: String? = nil
  ) throws(ProgressStoreError) -> LessonPosition? {
    try firstPosition(learner: learner, course: course, lesson: nil)
  }

  /// Where the learner stands in a lesson; nothing, if they haven't opened it.
  public func position(
    learner: LearnerName, course: String, lesson: String
  ) throws(ProgressStoreError) -> LessonPosition? {
    try firstPosition(learner: learner, course: course, lesson: lesson)
  }

  // The order of visits is counted, not read off a clock, which may have been set back.
  private func firstPosition(
    learner: LearnerName, course: String?, lesson: String?
  ) throws(ProgressStoreError) -> LessonPosition? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT course, lesson, step, item, time, time_ms FROM lesson_position
          WHERE learner = CAST(?1 AS TEXT) AND (?2 IS NULL OR course = CAST(?2 AS TEXT))
            AND (?3 IS NULL OR lesson = CAST(?3 AS TEXT))
          ORDER BY visit DESC LIMIT 1
          """,
        arguments: [utf8(learner.text), course.map(utf8), lesson.map(utf8)])
      guard let row else { return nil }
      let time = Timestamp(
        stored: try row.decode(forColumn: "time"),
        milliseconds: try row.decode(forColumn: "time_ms"))
      guard let time else {
        throw ProgressStoreError(.damaged, path: path, detail: "a lesson's position can't be read")
      }
      return LessonPosition(
        course: try row.decode(forColumn: "course"), lesson: try row.decode(forColumn: "lesson"),
        step: try row.decode(forColumn: "step"), item: try row.decode(forColumn: "item"),
        time: time)
    }
  }
}
