extension FoundRow {
  /// Reads a record of the shape of `attempt`; nil where it has another.
  ///
  /// In the record, `concepts` stands behind the checksum, since it was added later; records that
  /// are older than it end before it.
  init?(record: [UInt8], id: Int64) {
    guard let values = Self.values(of: record) else { return nil }
    let names = AttemptRow.names
    // The checksum stands in the last place of the first version.
    guard values.count == names.count || values.count == names.count + 1 else { return nil }
    let last = names.count - 1
    guard values[0] == .null, case .text(let checksum) = values[last], checksum.count == 16 else {
      return nil
    }
    var columns = zip(names, values.prefix(last)).map { (name: $0, value: $1) }
    columns.append((names[last], values.count > names.count ? values[names.count] : .null))
    columns[0].value = .integer(id)
    // A real number without a fraction is stored as an integer.
    if let score = names.firstIndex(of: "score"), case .integer(let number) = columns[score].value {
      columns[score].value = .real(Double(number))
    }
    row = AttemptRow(id: id, columns: columns)
    self.checksum = String(decoding: checksum, as: UTF8.self)
  }

  /// The values of a record: a header of type codes, then the contents.
  private static func values(of record: [UInt8]) -> [ColumnValue]? {
    var place = 0
    guard let headerLength = varint(&place, in: record), headerLength <= 512,
      headerLength <= record.count
    else { return nil }
    var content = Int(headerLength)
    var values: [ColumnValue] = []
    while place < Int(headerLength) {
      guard let type = varint(&place, in: record), values.count < 64, type >= 0 else { return nil }
      let length: Int =
        switch type {
        case 0, 8, 9: 0
        case 1...4: Int(type)
        case 5: 6
        case 6, 7: 8
        case 12...: Int((type - 12) / 2)
        default: -1
        }
      guard length >= 0, content >= 0, length <= record.count - content else { return nil }
      let bytes = record[content..<content + length]
      content += length
      switch type {
      case 0: values.append(.null)
      case 8, 9: values.append(.integer(type - 8))
      case 1...6: values.append(.integer(signed(bytes)))
      case 7: values.append(.real(Double(bitPattern: UInt64(bitPattern: signed(bytes)))))
      default: values.append(.text(Array(bytes)))
      }
    }
    return values
  }

  private static func signed(_ bytes: ArraySlice<UInt8>) -> Int64 {
    let isNegative = bytes.first.map { $0 & 0x80 != 0 } ?? false
    return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }
  }
}
