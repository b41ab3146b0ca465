import Testing

@testable import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct LineHistoryTests {
  private let directory: TemporaryDirectory
  private let history: LineHistory

  init() throws {
    directory = try TemporaryDirectory()
    history = LineHistory(path: directory.path + "/history")
  }

  @Test func whatIsAddedIsThere() {
    for line in ["one", "\\lambda", "let a = 1 in\na", "tab\tbed"] { history.append(line) }
    #expect(history.load() == ["one", "\\lambda", "let a = 1 in\na", "tab\tbed"])
  }

  @Test func aMissingFileIsAnEmptyHistory() {
    #expect(history.load() == [])
    #expect(directory.names == [])
  }

  @Test func anOutgrownFileIsShortenedToTheLastThousand() throws {
    try directory.write((1...1_300).map { "line \($0)\n" }.joined(), to: "history")
    #expect(history.load() == (301...1_300).map { "line \($0)" })
    #expect(try directory.read("history") == (301...1_300).map { "line \($0)\n" }.joined())
    #expect(directory.names == ["history"])
    #expect(directory.mode(of: "history") == 0o600)
  }

  @Test func aFileLittleOverTheLimitIsLeftAlone() throws {
    let text = (1...1_100).map { "line \($0)\n" }.joined()
    try directory.write(text, to: "history")
    #expect(history.load().count == 1_000)
    #expect(try directory.read("history") == text)
  }

  @Test func onlyTheEndOfAHugeFileIsRead() throws {
    let line = String(repeating: "x", count: 4_000)
    try directory.write((0..<800).map { "\($0)\(line)\n" }.joined(), to: "history")
    let loaded = history.load()
    #expect((200...265).contains(loaded.count))
    #expect(loaded.first?.hasSuffix(line) == true)
    #expect(loaded.last == "799\(line)")
  }

  @Test func entriesThatCouldActOnTheTerminalAreDropped() throws {
    try directory.write("good\n\u{1B}[2Jbad\nc1\u{9B}31m\nalso good\n", to: "history")
    #expect(history.load() == ["good", "also good"])
  }

  @Test func aSymbolicLinkIsNotWrittenThrough() throws {
    try directory.write("precious\n", to: "target")
    #expect(symlink(directory.path + "/target", history.path) == 0)
    history.append("line")
    #expect(try directory.read("target") == "precious\n")
    #expect(history.load() == [])
  }

  @Test func aDirectoryOrADeviceInItsPlaceDisturbsNobody() {
    for path in [directory.path, "/dev/null", "/dev/full", ""] {
      let history = LineHistory(path: path)
      history.append("line")
      #expect(history.load() == [])
    }
  }

  @Test(
    arguments: [
      ("new", nil, true), ("same", "same", false), (" hidden", nil, false), ("", nil, false),
      ("\t", nil, false), ("a\u{1B}b", nil, false), ("a\nb", "a", true),
      (String(repeating: "x", count: 8_193), nil, false),
    ] as [(String, String?, Bool)])
  func onlyWhatIsWorthItIsKept(line: String, last: String?, expected: Bool) {
    #expect(LineHistory.isWorthKeeping(line, after: last) == expected)
  }
}
