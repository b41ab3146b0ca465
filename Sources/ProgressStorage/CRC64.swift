/// The cyclic redundancy check CRC-64/XZ: polynomial 42F0E1EBA9EA3693 of ECMA-182, bits reflected,
/// all ones before and after. The check of `123456789` is 995DC9BBDF1939FA.
struct CRC64: Sendable {
  private var register: UInt64 = .max

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      register = Self.table[Int((register ^ UInt64(byte)) & 0xFF)] ^ (register >> 8)
    }
  }

  var value: UInt64 { ~register }

  private static let table: [UInt64] = (0..<256).map { byte in
    (0..<8).reduce(UInt64(byte)) { rest, _ in
      rest & 1 == 1 ? (rest >> 1) ^ 0xC96C_5795_D787_0F42 : rest >> 1
    }
  }
}

/// Sixteen hexadecimal digits, as seeds and checksums are stored: SQLite's integers are signed.
func hexadecimal(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
