import GRDB

extension ProgressStore {
  /// Whether what is derived says the same as the attempts. If not, rebuild it.
  public func summariesAreSound() throws(ProgressStoreError) -> Bool {
    try read { db in
      try DerivedTable.allCases.allSatisfy { table in
        let query = table.query
        let name = table.rawValue
        return try Bool.fetchOne(
          db,
          sql: "SELECT NOT EXISTS (SELECT * FROM (\(query)) EXCEPT SELECT * FROM \(name))"
            + " AND NOT EXISTS (SELECT * FROM \(name) EXCEPT SELECT * FROM (\(query)))") ?? false
      }
    }
  }

  /// Derives everything again that is derived from the attempts.
  public func rebuildSummaries() throws(ProgressStoreError) {
    try write { db in try Self.rebuildSummaries(db) }
  }

  static func rebuildSummaries(_ db: Database) throws {
    for table in DerivedTable.allCases {
      try db.execute(sql: "DELETE FROM \(table.rawValue)")
      try db.execute(sql: "INSERT INTO \(table.rawValue) \(table.query)")
    }
  }
}
