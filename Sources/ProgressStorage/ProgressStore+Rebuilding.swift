import GRDB

extension ProgressStore {
  /// Whether what is derived says the same as the attempts. If not, rebuild it.
  public func summariesAreSound() throws(ProgressStoreError) -> Bool {
    try read { db in
      let derived = try DerivedRows(db)
      return try DerivedTable.allCases.allSatisfy { try Self.holds($0, derived, db) }
    }
  }

  /// Derives everything again that is derived from the attempts.
  ///
  /// - Returns: whether it was as it should be before.
  @discardableResult
  public func rebuildSummaries() throws(ProgressStoreError) -> Bool {
    try write { db in try Self.rebuildSummaries(db) }
  }

  @discardableResult
  static func rebuildSummaries(_ db: Database) throws -> Bool {
    let derived = try DerivedRows(db)
    var wasSound = true
    // A table that can't be read any more, or not as what it was, is filled anew too.
    for table in DerivedTable.allCases where (try? holds(table, derived, db)) != true {
      wasSound = false
      try db.execute(sql: "DELETE FROM \(table.rawValue)")
      let statement = try db.cachedStatement(sql: table.insertion)
      for row in derived.rows(of: table) {
        try statement.execute(arguments: StatementArguments(row))
      }
    }
    return wasSound
  }

  /// Whether a table holds the derived rows and no others.
  private static func holds(
    _ table: DerivedTable, _ derived: DerivedRows, _ db: Database
  ) throws -> Bool {
    var expected = Set(derived.rows(of: table))
    let rows = try Row.fetchCursor(db, sql: table.selection)
    while let row = try rows.next() {
      guard expected.remove(Array(row.databaseValues)) != nil else { return false }
    }
    return expected.isEmpty
  }
}
