import Foundation
import GRDB

/// The file that holds progress: complete from the moment it has its name, for its owner alone.
///
/// A new database is built under another name and then linked to its own. So a file of no bytes
/// is never one that was just being made: it is one whose content is lost, and is refused rather
/// than quietly filled with an empty store.
struct ProgressFile {
  static let name = "progress.db"
  let directory: PrivateDirectory
  let path: String

  init(in directory: PrivateDirectory) {
    self.directory = directory
    path = (directory.path as NSString).appendingPathComponent(Self.name)
  }

  /// Sees to it that the file is there, plain, and ours to write.
  ///
  /// The file is never opened here: closing it again would release every lock that SQLite holds on
  /// it elsewhere in this process (that is how POSIX locks work).
  func prepare() throws(ProgressStoreError) {
    if try status() == nil { try create() }
    guard let status = try status() else {
      throw ProgressStoreError(.moved, path: path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw ProgressStoreError(.symbolicLink, path: path)
    default: throw ProgressStoreError(.notAFile, path: path)
    }
    guard status.st_size > 0 else { throw ProgressStoreError(.emptyFile, path: path) }
    if status.st_mode & 0o077 != 0 {
      // A copy put back from a backup, most likely. Where it isn't ours to change, it stays.
      _ = chmod(path, 0o600)
    }
    // SQLite would silently open a file that it can't write as one to be read.
    guard access(path, R_OK | W_OK) == 0 else {
      throw ProgressStoreError(systemError: errno, path: path)
    }
    guard access(directory.path, W_OK | X_OK) == 0 else {
      throw ProgressStoreError(systemError: errno, path: directory.path)
    }
  }

  private func status() throws(ProgressStoreError) -> stat? {
    var status = stat()
    if lstat(path, &status) == 0 { return status }
    let code = errno
    guard code == ENOENT else { throw ProgressStoreError(systemError: code, path: path) }
    return nil
  }

  private func create() throws(ProgressStoreError) {
    let draft = try DraftFile(for: path, in: directory)
    do {
      let queue = try DatabaseQueue(path: draft.path, configuration: .progress)
      try ProgressSchema.migrator.migrate(queue)
      try queue.close()
      try publish(draft.path)
    } catch {
      draft.remove()
      // Another program that was faster has removed our draft: then the file is there.
      if try status() != nil { return }
      throw ProgressStoreError(error, path: path)
    }
    directory.synchronize()
    removeDrafts()
  }

  /// Gives the draft its name, unless another process was first: then theirs is as good as ours.
  private func publish(_ draft: String) throws(ProgressStoreError) {
    if link(draft, path) == 0 { return }
    let code = errno
    if try status() != nil { return }
    switch code {
    case EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK: break
    default: throw ProgressStoreError(systemError: code, path: path)
    }
    // A file system without hard links. Another process that begins in the same instant could lose
    // its first rows here; that is better than not to work on such a disk at all.
    guard rename(draft, path) == 0 else {
      throw ProgressStoreError(systemError: errno, path: path)
    }
  }

  /// Puts a draft in the place of the file, which stays beside it under another name.
  ///
  /// - Returns: where the old file is now.
  func replace(with draft: String) throws(ProgressStoreError) -> URL {
    for number in 1...10_000 {
      let aside = "\(path).damaged-\(number)"
      guard link(path, aside) != 0 else {
        // A journal that belongs to the old file must never be taken for the new one's.
        if rename(path + "-journal", aside + "-journal") != 0, errno != ENOENT {
          throw ProgressStoreError(systemError: errno, path: path)
        }
        guard rename(draft, path) == 0 else {
          throw ProgressStoreError(systemError: errno, path: path)
        }
        directory.synchronize()
        return URL(fileURLWithPath: aside)
      }
      guard errno == EEXIST else { throw ProgressStoreError(systemError: errno, path: path) }
    }
    throw ProgressStoreError(.alreadyThere, path: path + ".damaged-1")
  }

  /// Removes our draft and those of programs that were killed while they made one.
  ///
  /// By now the file has its name, so a draft that somebody else is still writing has lost the race;
  /// they notice that and open the file.
  private func removeDrafts() {
    let prefix = Self.name + ".new-"
    let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path)
    for name in names ?? [] where name.hasPrefix(prefix) {
      _ = unlink((directory.path as NSString).appendingPathComponent(name))
    }
  }
}
