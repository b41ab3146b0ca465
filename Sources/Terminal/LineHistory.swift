#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The lines typed before, in a file that several sessions may add to at once.
///
/// One line an entry, the oldest first; a line feed within an entry is kept as U+2028. A history
/// that can't be read or written is no reason to disturb anybody: it is then empty, or shorter.
/// The file is ours alone (0600, its new directories 0700).
public struct LineHistory: Sendable {
  /// The entries that are kept.
  public static let entryLimit = 1_000
  /// The bytes that are read of a file, from its end.
  static let byteLimit = 1_048_576
  /// The bytes of the longest line that is remembered.
  static let entryByteLimit = 8_192

  /// Where the file is.
  public let path: String

  /// Makes the history of a file, which need not exist.
  public init(path: String) { self.path = path }

  /// The lines remembered, the oldest first, at most 1,000. Shortens a file that has outgrown that.
  public func load() -> [String] {
    guard let file = HistoryFile(path: path, access: O_RDONLY) else { return [] }
    let entries = Self.entries(in: file.read(last: Self.byteLimit))
    let kept = Array(entries.suffix(Self.entryLimit))
    // Only now and then, so that not every session writes the whole file anew.
    if entries.count > Self.entryLimit + Self.entryLimit / 5 { compact() }
    return kept
  }

  /// Adds a line at the end of the file.
  public func append(_ line: String) {
    makeDirectories()
    let bytes = Array(Self.encoded(line).utf8)
    // A compaction may put a new file in the place of the one just opened: then once more.
    for _ in 0..<3 {
      guard let file = HistoryFile(path: path, access: O_WRONLY | O_APPEND | O_CREAT) else {
        return
      }
      file.lock()
      if file.isStill(at: path) {
        file.write(bytes)
        return
      }
    }
  }

  /// True for a line worth remembering: not blank, not begun with a space (which says "don't"), not
  /// the same as the one before, and without control characters.
  public static func isWorthKeeping(_ line: String, after last: String?) -> Bool {
    guard line != last, line.first != " ", line.utf8.count <= entryByteLimit else { return false }
    return line.contains { !$0.isWhitespace } && isHarmless(line)
  }

  private func compact() {
    let temporaryPath = "\(path).\(getpid()).new"
    // The lock on the old file keeps other sessions from adding to it until it is replaced.
    guard let old = HistoryFile(path: path, access: O_RDWR), old.lock(), old.isStill(at: path),
      let new = HistoryFile(path: temporaryPath, access: O_WRONLY | O_CREAT | O_EXCL)
    else { return }
    let kept = Self.entries(in: old.read(last: Self.byteLimit)).suffix(Self.entryLimit)
    let isComplete = new.write(Array(kept.map(Self.encoded).joined().utf8))
    if !isComplete || rename(temporaryPath, path) != 0 { unlink(temporaryPath) }
  }

  private func makeDirectories() {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    var directory = path.hasPrefix("/") ? "" : "."
    for part in parts {
      directory += "/" + part
      mkdir(directory, 0o700)
    }
  }

  private static func encoded(_ line: String) -> String {
    String(line.map { $0.isNewline ? "\u{2028}" : $0 }) + "\n"
  }

  private static func entries(in bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).compactMap { line in
      guard line.count <= entryByteLimit, let text = String(validating: line, as: UTF8.self) else {
        return nil
      }
      let entry = String(text.map { $0 == "\u{2028}" ? "\n" : $0 })
      return isHarmless(entry) ? entry : nil
    }
  }

  private static func isHarmless(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
    }
  }
}

/// An open history file. A class, because a descriptor is to be closed exactly once.
private final class HistoryFile {
  private let descriptor: Int32

  init?(path: String, access: Int32) {
    // Not through a symbolic link, which could name any file of the learner's.
    descriptor = open(path, access | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
    var status = stat()
    guard descriptor >= 0 else { return nil }
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    // Whoever made the file, and with whatever umask.
    if access & O_ACCMODE != O_RDONLY { fchmod(descriptor, 0o600) }
  }

  deinit { close(descriptor) }

  /// Keeps other sessions out until the file is closed. On file systems that can't, it does
  /// nothing, and what is lost in the worst case is a line of history.
  @discardableResult
  func lock() -> Bool { flock(descriptor, LOCK_EX) == 0 }

  func isStill(at path: String) -> Bool {
    var ours = stat()
    var theirs = stat()
    return fstat(descriptor, &ours) == 0 && lstat(path, &theirs) == 0
      && ours.st_ino == theirs.st_ino && ours.st_dev == theirs.st_dev
  }

  func read(last limit: Int) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return [] }
    let start = max(0, Int(status.st_size) - limit)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = pread(descriptor, &chunk, chunk.count, off_t(start + bytes.count))
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      bytes += chunk.prefix(count)
    }
    // A start in the middle of a line would give half an entry.
    if start > 0, let end = bytes.firstIndex(of: 0x0A) { bytes.removeSubrange(...end) }
    return bytes
  }

  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    do throws(OutputFailure) {
      try OutputDescriptor(number: descriptor).write(bytes)
      return true
    } catch {
      return false
    }
  }
}
