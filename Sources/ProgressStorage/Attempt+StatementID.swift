extension Attempt {
  /// An id for this attempt in other systems, in the form of a UUID (version 8: made from the
  /// content): the same wherever and however often it is made, for the same attempt.
  public var statementID: String {
    // Two checks over the same content that begin differently.
    let halves = ["first", "second"].map { seed -> UInt64 in
      var checksum = RowChecksum(after: seed)
      for (name, value) in AttemptRow(self, id: 0).columns { checksum.add(name, value) }
      return checksum.value
    }
    let high = halves[0] & ~0xF000 | 0x8000
    let low = halves[1] & ~(0b11 << 62) | 0b10 << 62
    let digits = Array(hexadecimal(high) + hexadecimal(low))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }
}
