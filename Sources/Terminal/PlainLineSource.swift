#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Lines from a pipe or a file: no prompt, no echo, and never more than a line's limit in memory.
struct PlainLineSource {
  /// The bytes that a line may have, where nothing else is said: more than any answer or formula
  /// typed at a prompt needs.
  static let byteLimit = 65_536
  private static let chunkSize = 65_536

  let descriptor: Int32
  let byteLimit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtStart = true
  private var isAtEnd = false

  init(descriptor: Int32, byteLimit: Int = Self.byteLimit) {
    self.descriptor = descriptor
    self.byteLimit = byteLimit
  }

  /// The next line; `endOfInput` at the end, and also where reading fails.
  mutating func next() -> LineResult {
    var line: [UInt8] = []
    var isTooLong = false
    var hasEnded = false
    var hasBytes = false
    while !hasEnded {
      if position == buffer.count, !fill() { break }
      hasBytes = true
      let rest = buffer[position...]
      let end = rest.firstIndex(of: 0x0A)
      let piece = rest[..<(end ?? rest.endIndex)]
      let room = byteLimit - line.count
      line += piece.prefix(room)
      isTooLong = isTooLong || piece.count > room
      position = end.map { $0 + 1 } ?? rest.endIndex
      hasEnded = end != nil
    }
    guard hasBytes else { return .endOfInput }
    if isAtStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isAtStart = false
    if !isTooLong, line.last == 0x0D { line.removeLast() }
    return LineResult(bytes: line, isTooLong: isTooLong, byteLimit: byteLimit)
  }

  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    while true {
      var bytes = [UInt8](repeating: 0, count: Self.chunkSize)
      let count = read(descriptor, &bytes, bytes.count)
      if count > 0 {
        buffer = Array(bytes.prefix(count))
        position = 0
        return true
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, -1)
        continue
      }
      isAtEnd = true
      return false
    }
  }
}

extension LineResult {
  /// The result for a line's bytes: the line, or what is wrong with it.
  init(
    bytes: [UInt8], isTooLong: Bool = false, byteLimit: Int = PlainLineSource.byteLimit
  ) {
    if isTooLong || bytes.count > byteLimit {
      let kept = bytes.prefix(byteLimit)
      self = .damaged(
        .tooLong(limit: byteLimit), repaired: String(decoding: kept, as: UTF8.self))
    } else if let line = String(validating: bytes, as: UTF8.self) {
      self = .line(line)
    } else {
      self = .damaged(.notUTF8, repaired: String(decoding: bytes, as: UTF8.self))
    }
  }
}
