/// The checksum of one row of `attempt`, over its own content and the checksum of the row before.
///
/// SQLite notices damage to its own structure, hardly any to the content. This chain notices a
/// flipped byte, a row that is missing, and a row that was edited by hand. It isn't secret: whoever
/// can write the file can also write new checksums.
///
/// What is summed: the 16 digits of the checksum before (zeros for the first row), then each
/// column that isn't NULL, in the order of the table, as its name, a zero byte, a letter for
/// its type (`i`, `r`, `t`), the count of its bytes (8 bytes, little-endian) and the bytes. Since
/// NULL is left out, a column that is added later changes no older checksum.
struct RowChecksum {
  static let beforeFirst = "0000000000000000"
  // Collected first and summed at once, which is several times as fast as byte by byte.
  private var bytes: [UInt8] = []

  init(after previous: String) {
    bytes.reserveCapacity(768)
    bytes += previous.utf8
  }

  var value: UInt64 { CRC64.of(bytes) }
  var text: String { hexadecimal(value) }

  mutating func add(_ name: String, _ value: ColumnValue) {
    switch value {
    case .null: break
    case .integer(let number):
      begin(name, "i", count: 8)
      append(UInt64(bitPattern: number))
    case .real(let number):
      begin(name, "r", count: 8)
      append(number.bitPattern)
    case .text(let content):
      begin(name, "t", count: content.count)
      bytes += content
    }
  }

  private mutating func begin(_ name: String, _ type: Unicode.Scalar, count: Int) {
    bytes += name.utf8
    bytes.append(0)
    bytes.append(UInt8(ascii: type))
    append(UInt64(count))
  }

  private mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

/// What one column of a row holds. Text is its bytes: those of a damaged row may be no Unicode.
enum ColumnValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text([UInt8])
}
