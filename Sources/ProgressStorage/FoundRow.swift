/// A row of attempts as it was found in a file, with the checksum that stood beside it.
struct FoundRow {
  let row: AttemptRow
  let checksum: String

  func follows(_ previous: String) -> Bool { row.checksum(after: previous) == checksum }
}

/// Which of the rows found in a damaged file are what was written.
struct SalvagedAttempts {
  /// Those that can be kept, in order.
  private(set) var attempts: [Attempt] = []
  /// The numbers of rows that aren't what was written; they are left out.
  private(set) var changed: [Int64] = []
  /// The numbers of rows that weren't found.
  private(set) var missing: [ClosedRange<Int64>] = []
  /// How many are kept although the row before them is lost, so that nothing proves them.
  private(set) var unprovenCount = 0

  /// Judges the rows, in any order; a number may come more than once, where an old copy of a page
  /// was left in the file.
  init(_ found: [FoundRow]) {
    let candidates = Dictionary(grouping: found.filter { $0.row.id > 0 }, by: \.row.id)
    let ids = candidates.keys.sorted()
    var before: (id: Int64, checksum: String)? = (0, RowChecksum.beforeFirst)
    var lastID: Int64 = 0
    for (place, id) in ids.enumerated() {
      let rows = candidates[id] ?? []
      if id - lastID > 1 {
        missing.append(lastID + 1...id - 1)
        before = nil
      }
      lastID = id
      let next =
        place + 1 < ids.count && ids[place + 1] - 1 == id ? candidates[ids[place + 1]] : nil
      let (row, checksum) = Self.judge(rows, after: before?.checksum, next: next ?? [])
      if let row, let recorded = row.recorded {
        attempts.append(recorded.attempt)
        if before == nil { unprovenCount += 1 }
      } else {
        changed.append(id)
      }
      before = checksum.map { (id, $0) }
    }
  }

  /// The row to keep, if one is, and the checksum that the next one follows.
  private static func judge(
    _ rows: [FoundRow], after previous: String?, next: [FoundRow]
  ) -> (row: AttemptRow?, checksum: String?) {
    guard let previous else {
      let first = rows.first { row in next.contains { $0.follows(row.checksum) } } ?? rows.first
      return (first?.row, first?.checksum)
    }
    if let sound = rows.first(where: { $0.follows(previous) }) {
      return (sound.row, sound.checksum)
    }
    // Only the checksum may be damaged; then the next row was summed after the right one.
    for row in rows {
      let checksum = row.row.checksum(after: previous)
      if next.contains(where: { $0.follows(checksum) }) { return (row.row, checksum) }
    }
    return (nil, rows.first?.checksum)
  }
}
