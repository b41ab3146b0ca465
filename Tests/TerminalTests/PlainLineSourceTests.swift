import Testing

@testable import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct PlainLineSourceTests {
  /// What is read from a file with these bytes, up to the end.
  private func results(_ bytes: [UInt8]) throws -> [LineResult] {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/input"
    let descriptor = open(path, O_RDWR | O_CREAT, 0o600)
    defer { close(descriptor) }
    try OutputDescriptor(number: descriptor).write(bytes)
    lseek(descriptor, 0, SEEK_SET)
    var source = PlainLineSource(descriptor: descriptor)
    var results: [LineResult] = []
    while true {
      let result = source.next()
      if result == .endOfInput { return results }
      results.append(result)
    }
  }

  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]),
    ("a\r\nb\r\n", ["a", "b"]), ("a\rb\n", ["a\rb"]), ("\r\n", [""]), ("\u{FEFF}a\n", ["a"]),
    ("a\n\u{FEFF}b\n", ["a", "\u{FEFF}b"]), ("a\u{0}b\n", ["a\u{0}b"]), ("λ\n", ["λ"]),
  ])
  func linesAreTakenAsTheyCome(text: String, lines: [String]) throws {
    #expect(try results(Array(text.utf8)) == lines.map { .line($0) })
  }

  @Test func bytesThatAreNoTextAreRepairedAndFlagged() throws {
    #expect(
      try results([0x61, 0xFF, 0x0A, 0x62, 0x0A])
        == [.damaged(.notUTF8, repaired: "a\u{FFFD}"), .line("b")])
  }

  @Test(arguments: [65_535, 65_536, 65_537, 200_000])
  func aLineOverTheLimitIsCutAndTheNextOneIsWhole(count: Int) throws {
    let long = [UInt8](repeating: 0x78, count: count)
    let results = try results(long + [0x0A] + Array("next".utf8))
    if count <= 65_536 {
      #expect(results == [.line(String(repeating: "x", count: count)), .line("next")])
    } else {
      let kept = String(repeating: "x", count: 65_536)
      #expect(results == [.damaged(.tooLong(limit: 65_536), repaired: kept), .line("next")])
    }
  }

  @Test func aDescriptorThatCanNotBeReadIsTheEnd() {
    var source = PlainLineSource(descriptor: -1)
    #expect(source.next() == .endOfInput)
    #expect(source.next() == .endOfInput)
  }

  @Test func aLineThatArrivesInPiecesIsOneLine() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { close(ends[0]) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    try OutputDescriptor(number: ends[1]).write(Array("one\ntw".utf8))
    var source = PlainLineSource(descriptor: ends[0])
    #expect(source.next() == .line("one"))
    try OutputDescriptor(number: ends[1]).write(Array("o".utf8))
    close(ends[1])
    #expect(source.next() == .line("two"))
  }
}
