/// Attempts read straight from the bytes of a database file, for when SQLite can't read it any more.
///
/// Each page that looks like a leaf of a table is searched for rows of the shape of `attempt`: its
/// tree, its header and the rest of the file may be damaged or gone. The format is SQLite's own
/// ("Database File Format", sections 1.5, 1.6 and 2.1).
struct AttemptCarver {
  private let bytes: [UInt8]
  private let pageSize: Int
  /// The part of a page that SQLite uses.
  private let usableSize: Int

  /// Payloads above this are no attempts.
  private static let longestPayload = 1 << 20

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var pageSize = 4096
    var reserved = 0
    if bytes.count >= 100, bytes.starts(with: "SQLite format 3\0".utf8) {
      let size = Int(bytes[16]) << 8 | Int(bytes[17])
      let found = size == 1 ? 65_536 : size
      if found >= 512, found & (found - 1) == 0 { pageSize = found }
      if bytes[20] <= 32 { reserved = Int(bytes[20]) }
    }
    self.pageSize = pageSize
    usableSize = pageSize - reserved
  }

  /// What was found, page by page.
  func rows() -> [FoundRow] {
    var rows: [FoundRow] = []
    for start in stride(from: 0, to: bytes.count, by: pageSize) {
      let header = start == 0 ? 100 : start
      guard byte(header) == 0x0D, let count = bigEndian(header + 3, 2) else { continue }
      for cell in 0..<min(count, usableSize / 4) {
        guard let pointer = bigEndian(header + 8 + 2 * cell, 2), pointer < pageSize,
          let row = row(at: start + pointer, pageEnd: start + usableSize)
        else { continue }
        rows.append(row)
      }
    }
    return rows
  }

  private func row(at start: Int, pageEnd: Int) -> FoundRow? {
    var place = start
    guard let length = varint(&place, in: bytes), length <= Self.longestPayload,
      let id = varint(&place, in: bytes),
      let payload = payload(Int(length), at: place, pageEnd: pageEnd)
    else { return nil }
    return FoundRow(record: payload, id: id)
  }

  /// A payload, from its page and, where it is too long for that, from the pages that it overflows
  /// into.
  private func payload(_ length: Int, at start: Int, pageEnd: Int) -> [UInt8]? {
    guard length > 0 else { return nil }
    let most = usableSize - 35
    guard length > most else {
      let end = start + length
      return end <= min(pageEnd, bytes.count) ? Array(bytes[start..<end]) : nil
    }
    let least = (usableSize - 12) * 32 / 255 - 23
    let surplus = least + (length - least) % (usableSize - 4)
    let local = surplus <= most ? surplus : least
    guard start + local + 4 <= min(pageEnd, bytes.count), var page = bigEndian(start + local, 4)
    else { return nil }
    var payload = Array(bytes[start..<start + local])
    // Each page adds bytes, so this ends.
    while payload.count < length {
      let (place, overflow) = (page - 1).multipliedReportingOverflow(by: pageSize)
      let part = min(usableSize - 4, length - payload.count)
      guard page > 0, !overflow, place <= bytes.count - 4 - part, let next = bigEndian(place, 4)
      else { return nil }
      payload += bytes[place + 4..<place + 4 + part]
      page = next
    }
    return payload
  }

  private func byte(_ place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

  private func bigEndian(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place <= bytes.count - count else { return nil }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }
}

/// SQLite's number of 1 to 9 bytes, high bits first; nil at the end of the bytes.
func varint(_ place: inout Int, in bytes: [UInt8]) -> Int64? {
  var number: UInt64 = 0
  for index in 0..<9 {
    guard place >= 0, place < bytes.count else { return nil }
    let byte = bytes[place]
    place += 1
    if index == 8 { return Int64(bitPattern: number << 8 | UInt64(byte)) }
    number = number << 7 | UInt64(byte & 0x7F)
    if byte < 0x80 { break }
  }
  return Int64(bitPattern: number)
}
