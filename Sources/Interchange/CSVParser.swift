/// Reads comma-separated values as they arrive, in memory for one record (RFC 4180; lines may also
/// end with a line feed alone, and the text may begin with a byte order mark).
public struct CSVParser: Sendable {
  /// A record, with the line on which it begins, from 1.
  public struct Record: Hashable, Sendable {
    /// The line.
    public let line: Int
    /// Its fields.
    public let fields: [String]
    /// Why it can't be used; nil where it can.
    public let problem: Problem?
  }

  /// Why a record can't be used.
  public enum Problem: Error, Hashable, Sendable {
    /// A quotation mark within a field that has none around it, or something behind the closing one.
    case strayQuote
    /// A quotation mark that is never closed.
    case openQuote
    /// More than ``longestRecord`` bytes.
    case tooLong
    /// It is not UTF-8.
    case notUTF8
  }

  /// The most bytes that a record may have.
  public static let longestRecord = 1 << 20

  private enum Place { case start, plain, quoted, quoteInQuoted }

  private var place = Place.start
  private var field: [UInt8] = []
  private var fields: [String] = []
  private var size = 0
  private var line = 1
  private var firstLine = 1
  private var problem: Problem?
  private var isFirst = true

  /// Makes a parser at the beginning of a text.
  public init() {}

  /// Takes the next bytes, and gives the records that they complete.
  public mutating func take(_ bytes: some Sequence<UInt8>) -> [Record] {
    var records: [Record] = []
    for byte in bytes { take(byte, &records) }
    return records
  }

  /// The record that the end of the text completes, where there is one.
  public mutating func finish() -> [Record] {
    if place == .quoted { problem = problem ?? .openQuote }
    var records: [Record] = []
    if size > 0 { endRecord(&records) }
    return records
  }

  private mutating func take(_ byte: UInt8, _ records: inout [Record]) {
    if byte == 0x0A { line += 1 }
    switch (byte, place) {
    case (0x0A, .start), (0x0A, .plain), (0x0A, .quoteInQuoted):
      // A blank line is no record.
      if size == 0 || (size == 1 && field == [0x0D]) {
        reset()
      } else {
        endRecord(&records)
      }
      return
    case (UInt8(ascii: ","), .start), (UInt8(ascii: ","), .plain),
      (UInt8(ascii: ","), .quoteInQuoted):
      endField()
    case (UInt8(ascii: "\""), .start): place = .quoted
    case (UInt8(ascii: "\""), .plain):
      problem = problem ?? .strayQuote
    case (UInt8(ascii: "\""), .quoted): place = .quoteInQuoted
    case (UInt8(ascii: "\""), .quoteInQuoted):
      field.append(byte)
      place = .quoted
    case (0x0D, .quoteInQuoted): break
    case (_, .quoteInQuoted): problem = problem ?? .strayQuote
    case (_, .start), (_, .plain):
      place = .plain
      field.append(byte)
    case (_, .quoted): field.append(byte)
    }
    size += 1
    if size > Self.longestRecord {
      problem = .tooLong
      field.removeAll(keepingCapacity: true)
    }
    if isFirst, size == 3, field == [0xEF, 0xBB, 0xBF] {
      field = []
      size = 0
      place = .start
    }
  }

  private mutating func endField() {
    if let text = String(validating: field, as: UTF8.self) {
      fields.append(text)
    } else {
      problem = problem ?? .notUTF8
      fields.append("")
    }
    field.removeAll(keepingCapacity: true)
    place = .start
  }

  private mutating func endRecord(_ records: inout [Record]) {
    if place == .plain, field.last == 0x0D { field.removeLast() }
    endField()
    records.append(Record(line: firstLine, fields: fields, problem: problem))
    reset()
  }

  private mutating func reset() {
    place = .start
    field.removeAll(keepingCapacity: true)
    fields = []
    size = 0
    firstLine = line
    problem = nil
    isFirst = false
  }
}

extension CSVParser.Problem: CustomStringConvertible {
  /// What is wrong, as a sentence.
  public var description: String {
    switch self {
    case .strayQuote: "A quotation mark stands where none can be; write it twice, within quotes."
    case .openQuote: "A quotation mark is never closed."
    case .tooLong: "The record is longer than \(CSVParser.longestRecord) bytes."
    case .notUTF8: "The record is not UTF-8."
    }
  }
}
