/// The lines of a file as they arrive, in memory for one of them.
struct TextLines {
  private let source: ByteSource
  private let start: [UInt8]

  /// The most bytes of a line.
  static let limit = 1 << 20

  /// - Parameter start: what was read before.
  init(_ source: ByteSource, after start: [UInt8]) {
    self.source = source
    self.start = start
  }

  /// Hands over each line that isn't blank, with its number from 1; one that is too long, or not
  /// UTF-8, as what is wrong with it.
  func read(_ take: (Int, Result<String, Failure>) throws -> Void) throws {
    var line: [UInt8] = []
    var number = 1
    func finish() throws {
      defer {
        line.removeAll(keepingCapacity: true)
        number += 1
      }
      guard line.contains(where: { $0 > 0x20 }) else { return }
      if line.count > Self.limit {
        try take(number, .failure(Failure("The line is longer than \(Self.limit) bytes.")))
      } else if let text = String(validating: line, as: UTF8.self) {
        try take(number, .success(text))
      } else {
        try take(number, .failure(Failure("The line is not UTF-8.")))
      }
    }
    var chunk = start[...]
    while !chunk.isEmpty {
      for byte in chunk {
        if byte == 0x0A {
          try finish()
        } else if line.count <= Self.limit {
          line.append(byte)
        }
      }
      chunk = try source.next()
    }
    try finish()
  }
}
