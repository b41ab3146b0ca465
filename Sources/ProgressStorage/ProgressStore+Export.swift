import GRDB

extension ProgressStore {
  /// Everything that the store holds as truth, line by line in JSON Lines, or all of one learner.
  ///
  /// - Parameters:
  ///   - learner: whose; everybody's if nil.
  ///   - write: takes each line, without its end; what it throws ends the export.
  public func export(
    learner: LearnerName? = nil, write: (String) throws -> Void
  ) throws {
    try write(
      ArchiveLine.text(
        ArchiveLine.Header(
          format: ArchiveLine.formatName, version: ArchiveLine.formatVersion)))
    try forEachAttempt(learner: learner) { recorded in
      try write(ArchiveLine.text(ArchiveLine.AttemptLine(recorded.attempt)))
    }
    for name in try learners() where learner == nil || learner == name {
      for position in try positions(learner: name) {
        try write(ArchiveLine.text(ArchiveLine.PositionLine(position, learner: name.text)))
      }
      for exam in try exams(learner: name) {
        try write(ArchiveLine.text(ArchiveLine.ExamLine(exam.sitting, learner: name.text)))
        for answer in exam.answers {
          try write(
            ArchiveLine.text(
              ArchiveLine.ExamAnswerLine(answer, in: exam.sitting, learner: name.text)))
        }
      }
      for (setting, value) in try settings(learner: name) {
        try write(
          ArchiveLine.text(
            ArchiveLine.SettingLine(learner: name.text, name: setting, value: value)))
      }
    }
  }

  /// Hands over all attempts, or those of one learner, oldest first, a page at a time.
  public func forEachAttempt(
    learner: LearnerName? = nil, _ body: (RecordedAttempt) throws -> Void
  ) throws {
    var last: Int64 = 0
    while true {
      let page = try fetch(
        AttemptRow.selection + " NOT INDEXED WHERE id > ?1 "
          + "AND (?2 IS NULL OR learner = CAST(?2 AS TEXT)) ORDER BY id LIMIT 1000",
        [last, learner.map { utf8($0.text) }]
      ) { row -> RecordedAttempt in
        let stored = AttemptRow(row)
        guard let recorded = stored.recorded else {
          throw ProgressStoreError(
            .damaged, path: path, detail: "attempt \(stored.id) can't be read")
        }
        return recorded
      }
      guard let newest = page.last else { return }
      for recorded in page { try body(recorded) }
      last = newest.id
    }
  }

  /// All who have done or set anything, in the order of their names.
  public func learners() throws(ProgressStoreError) -> [LearnerName] {
    try fetch(
      """
      SELECT learner FROM attempt UNION SELECT learner FROM lesson_position
      UNION SELECT learner FROM exam_sitting UNION SELECT learner FROM setting ORDER BY learner
      """, []
    ) { row in LearnerName(stored: try row.decode(String.self, atIndex: 0)) }
  }

  private func settings(
    learner: LearnerName
  ) throws(ProgressStoreError) -> [(name: String, value: String)] {
    try fetch(
      "SELECT name, value FROM setting WHERE learner = CAST(? AS TEXT) ORDER BY name",
      [utf8(learner.text)]
    ) { row in
      (
        name: try row.decode(String.self, atIndex: 0),
        value: try row.decode(String.self, atIndex: 1)
      )
    }
  }
}
