import Foundation

/// A new, empty file beside the place that it is made for, for its owner alone.
struct DraftFile {
  let path: String

  init(for place: String, in directory: PrivateDirectory) throws(ProgressStoreError) {
    path = "\(place).new-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw ProgressStoreError(systemError: errno, path: directory.path)
    }
    // The umask may have taken away the owner's own rights.
    let isPrivate = fchmod(descriptor, 0o600) == 0
    let code = errno
    _ = close(descriptor)
    guard isPrivate else { throw ProgressStoreError(systemError: code, path: path) }
  }

  /// Takes the file away again, with the journal of a database that it may be.
  func remove() {
    _ = unlink(path)
    _ = unlink(path + "-journal")
  }
}
