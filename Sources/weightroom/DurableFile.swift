import Foundation

/// A file that is written whole: when this returns, all of the new one is on disk under its name;
/// where it fails, the old one is as it was.
struct DurableFile {
  let path: String

  /// Writes the file, for its owner alone.
  func save(_ text: String) throws(Failure) {
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unwritable }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw unwritable }
    // The new name is on disk when its folder is.
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let directory = open(folder, O_RDONLY | O_CLOEXEC)
    guard directory >= 0 else { throw unwritable }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw unwritable }
  }

  private var unwritable: Failure {
    Failure("\(path) can't be written: \(String(cString: strerror(errno))).")
  }
}
