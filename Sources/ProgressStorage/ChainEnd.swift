import GRDB

/// The end of the chain of attempts, where the next one is put. To be used within one transaction.
struct ChainEnd {
  private let path: String
  private(set) var id: Int64
  private(set) var checksum: String

  /// Looks the end up.
  init(_ db: Database, path: String) throws {
    self.path = path
    // Where the last rows were lost, their numbers aren't given out again: the gap stays to be seen.
    let end = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT MAX(id) FROM attempt),
            (SELECT seq FROM sqlite_sequence WHERE name = 'attempt'),
            (SELECT checksum FROM attempt ORDER BY id DESC LIMIT 1)
          """))
    id = max(
      try end?.decode(Int64?.self, atIndex: 0) ?? 0, try end?.decode(Int64?.self, atIndex: 1) ?? 0)
    checksum = try end?.decode(String?.self, atIndex: 2) ?? RowChecksum.beforeFirst
  }

  /// Adds the attempt and returns its number.
  mutating func append(_ attempt: Attempt, to db: Database) throws -> Int64 {
    let (next, overflow) = id.addingReportingOverflow(1)
    guard !overflow else { throw ProgressStoreError(.damaged, path: path) }
    let row = AttemptRow(attempt, id: next)
    let sum = row.checksum(after: checksum)
    try db.cachedStatement(sql: AttemptRow.insertion)
      .execute(arguments: row.arguments(checksum: sum))
    (id, checksum) = (next, sum)
    return next
  }
}
