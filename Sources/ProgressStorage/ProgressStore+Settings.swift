import GRDB

extension ProgressStore {
  /// A learner's setting; nil where it was never set.
  public func setting(
    _ name: String, learner: LearnerName
  ) throws(ProgressStoreError) -> String? {
    try fetch(
      "SELECT value FROM setting WHERE learner = CAST(? AS TEXT) AND name = CAST(? AS TEXT)",
      [utf8(learner.text), utf8(name)]
    ) { row in try row.decode(String.self, atIndex: 0) }.first
  }

  /// Keeps a learner's setting, or with nil forgets it; on the disk when this returns.
  public func set(
    _ name: String, to value: String?, learner: LearnerName
  ) throws(ProgressStoreError) {
    try write { db in
      guard let value else {
        try db.execute(
          sql:
            "DELETE FROM setting WHERE learner = CAST(? AS TEXT) AND name = CAST(? AS TEXT)",
          arguments: [utf8(learner.text), utf8(name)])
        return
      }
      try db.execute(
        sql: """
          INSERT INTO setting VALUES (CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))
          ON CONFLICT DO UPDATE SET value = excluded.value
          """,
        arguments: [utf8(learner.text), utf8(name), utf8(value)])
    }
  }
}
