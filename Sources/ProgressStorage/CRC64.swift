/// The cyclic redundancy check CRC-64/XZ: polynomial 42F0E1EBA9EA3693 of ECMA-182, bits reflected,
/// all ones before and after. The check of `123456789` is 995DC9BBDF1939FA.
enum CRC64 {
  /// The check of the bytes, eight at a time (the algorithm "slicing by 8").
  static func of(_ bytes: [UInt8]) -> UInt64 {
    tables.withUnsafeBufferPointer { tables in
      bytes.withUnsafeBytes { bytes in
        var register = UInt64.max
        var place = 0
        while place + 8 <= bytes.count {
          let word = UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
          register ^= word
          var next: UInt64 = 0
          for slice in 0..<8 {
            let shifted = register >> UInt64(8 * slice)
            let byte = Int(truncatingIfNeeded: shifted & 0xFF)
            let row = (7 - slice) * 256
            next ^= tables[row + byte]
          }
          register = next
          place += 8
        }
        while place < bytes.count {
          register = tables[Int((register ^ UInt64(bytes[place])) & 0xFF)] ^ (register >> 8)
          place += 1
        }
        return ~register
      }
    }
  }

  /// Eight tables of 256: the check of each byte, followed by 0 to 7 zero bytes.
  private static let tables: [UInt64] = {
    var tables: [UInt64] = []
    for byte in 0..<UInt64(256) {
      var rest = byte
      for _ in 0..<8 { rest = rest & 1 == 1 ? (rest >> 1) ^ 0xC96C_5795_D787_0F42 : rest >> 1 }
      tables.append(rest)
    }
    for place in 256..<8 * 256 {
      let before = tables[place - 256]
      tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
    }
    return tables
  }()
}

/// Sixteen hexadecimal digits, as seeds and checksums are stored: SQLite's integers are signed.
func hexadecimal(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
