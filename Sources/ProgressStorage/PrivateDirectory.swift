import Foundation

/// The directory that holds progress: for its owner alone, and no symbolic link.
struct PrivateDirectory {
  let path: String

  /// Takes a directory that is there, whosever it is.
  init(existing path: String) { self.path = path }

  /// Makes the directory, and those above it that are missing, with mode 0700 whatever the umask.
  ///
  /// One that exists keeps its mode: it may be somebody's home. Links higher up are followed, since
  /// homes often lie behind one.
  init(creating path: String) throws(ProgressStoreError) {
    self.path = path
    guard !path.utf8.contains(0) else {
      throw ProgressStoreError(.cannotOpen, path: path, detail: "a path can't hold a NUL")
    }
    var missing: [String] = []
    var place = path
    while true {
      var status = stat()
      if lstat(place, &status) == 0 {
        try Self.check(status, at: place, isLast: missing.isEmpty)
        break
      }
      let code = errno
      let parent = (place as NSString).deletingLastPathComponent
      guard code == ENOENT, parent != place, !parent.isEmpty else {
        throw ProgressStoreError(systemError: code, path: place)
      }
      missing.append(place)
      place = parent
    }
    for place in missing.reversed() { try Self.make(place) }
  }

  /// Writes the directory's list of names to the disk. Not every file system can; then it has
  /// its own way.
  func synchronize() { Self.synchronize(path) }

  private static func check(
    _ status: stat, at place: String, isLast: Bool
  ) throws(ProgressStoreError) {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return
    case S_IFLNK where isLast: throw ProgressStoreError(.symbolicLink, path: place)
    case S_IFLNK: return
    default: throw ProgressStoreError(.notADirectory, path: place)
    }
  }

  private static func make(_ place: String) throws(ProgressStoreError) {
    if mkdir(place, 0o700) == 0 {
      // The umask may have taken away the owner's own rights.
      guard chmod(place, 0o700) == 0 else {
        throw ProgressStoreError(systemError: errno, path: place)
      }
      // SQLite writes the directory of its file to the disk, but not the ones above.
      synchronize((place as NSString).deletingLastPathComponent)
      return
    }
    let code = errno
    var status = stat()
    // Somebody else may just have made it.
    guard code == EEXIST, lstat(place, &status) == 0 else {
      throw ProgressStoreError(systemError: code, path: place)
    }
    try check(status, at: place, isLast: true)
  }

  private static func synchronize(_ place: String) {
    let descriptor = open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }
}
