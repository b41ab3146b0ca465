import Foundation

/// The bytes of a file, or of standard input, as they arrive. A class, for its `deinit`.
final class ByteSource {
  /// The path as it was given; `-` is standard input.
  let path: String
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// The name by which the file is known in messages.
  var name: String { path == "-" ? "<standard input>" : path }

  init(path: String) throws(Failure) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.unreadable(path) }
  }

  deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

  /// The next bytes; none at the end.
  func next() throws(Failure) -> ArraySlice<UInt8> {
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.unreadable(path) }
      return buffer.prefix(count)
    }
  }

  /// All that is left, as text.
  func rest(after start: [UInt8] = [], limit: Int) throws(Failure) -> String {
    var bytes = start
    while true {
      let chunk = try next()
      bytes += chunk
      guard bytes.count <= limit else {
        throw Failure("\(name) is larger than \(limit) bytes.")
      }
      guard chunk.isEmpty else { continue }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure("\(name) is not UTF-8.")
      }
      return text
    }
  }

  /// Why the last call to the system failed.
  private static func unreadable(_ path: String) -> Failure {
    Failure("\(path) can't be read: \(String(cString: strerror(errno))).")
  }
}
