import GRDB

/// Damage to the attempts that SQLite itself doesn't notice.
public enum ChainDamage: Hashable, Sendable, CustomStringConvertible {
  /// The row's content, or that of the checksum before it, isn't what was written.
  case changed(Int64)
  /// Rows with these numbers were written and are gone.
  case missing(ClosedRange<Int64>)

  /// What is wrong, as a sentence.
  public var description: String {
    switch self {
    case .changed(let id): "Attempt \(id) isn't what was written."
    case .missing(let ids) where ids.count == 1: "Attempt \(ids.lowerBound) is missing."
    case .missing(let ids): "Attempts \(ids.lowerBound) to \(ids.upperBound) are missing."
    }
  }
}

extension ProgressStore {
  /// Computes every checksum again, from the first attempt to the last, and tells what doesn't fit.
  ///
  /// - Throws: `damaged`, if SQLite can't read on.
  public func verifyChain() throws(ProgressStoreError) -> [ChainDamage] {
    try read { db in
      var damage: [ChainDamage] = []
      var previous = (id: Int64(0), checksum: RowChecksum.beforeFirst)
      let rows = try Row.fetchCursor(db, sql: AttemptRow.selection + " NOT INDEXED ORDER BY id")
      while let row = try rows.next() {
        let stored = AttemptRow(row)
        // Numbers are given from 1 on; no other one is where it was written.
        guard stored.id > 0 else {
          damage.append(.changed(stored.id))
          continue
        }
        let bytes: [UInt8] =
          if case .text(let bytes) = try ColumnValue(row.decode(forColumn: "checksum")) {
            bytes
          } else { [] }
        let checksum = String(decoding: bytes, as: UTF8.self)
        if let gap = numbers(between: previous.id, and: stored.id) {
          damage.append(.missing(gap))
        } else if stored.checksum(after: previous.checksum) != checksum {
          damage.append(.changed(stored.id))
        }
        previous = (stored.id, checksum)
      }
      // A row that follows a gap was summed after one that is gone, so it can't be judged.
      let given = try Int64.fetchOne(
        db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'attempt'")
      if let given, given > previous.id { damage.append(.missing(previous.id + 1...given)) }
      return damage
    }
  }
}

/// The numbers between two that are 0 or above.
private func numbers(between before: Int64, and after: Int64) -> ClosedRange<Int64>? {
  after > before && after - before > 1 ? before + 1...after - 1 : nil
}
