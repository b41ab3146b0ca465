public import Foundation
import GRDB

extension ProgressStore {
  /// Copies the store to a new file, whole and readable by its owner alone; on the disk when this
  /// returns. Others may go on writing meanwhile.
  ///
  /// - Throws: `alreadyThere` where there is a file of that name.
  public func backUp(to file: URL) throws(ProgressStoreError) {
    let path = file.standardizedFileURL.path
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw ProgressStoreError(.alreadyThere, path: path)
    }
    let directory = PrivateDirectory(existing: (path as NSString).deletingLastPathComponent)
    let draft = try DraftFile(for: path, in: directory)
    defer { draft.remove() }
    do {
      let copy = try DatabaseQueue(path: draft.path, configuration: .progress)
      try queue.backup(to: copy)
      try copy.close()
    } catch {
      throw ProgressStoreError(error, path: path)
    }
    // A link never replaces what has come there meanwhile; not every file system has links.
    if link(draft.path, path) != 0 {
      let code = errno
      guard code != EEXIST else { throw ProgressStoreError(.alreadyThere, path: path) }
      guard rename(draft.path, path) == 0 else {
        throw ProgressStoreError(systemError: errno, path: path)
      }
    }
    directory.synchronize()
  }

  /// Puts the content of a backup in the place of what is here; on the disk when this returns. A
  /// backup of an older version becomes one of this version; the file itself isn't changed.
  ///
  /// - Throws: what keeps the backup from being read: then nothing has been replaced.
  public func restore(from file: URL) throws(ProgressStoreError) {
    let source = file.standardizedFileURL.path
    do {
      var configuration = Configuration.progress
      configuration.readonly = true
      var status = stat()
      guard lstat(source, &status) == 0 else {
        throw ProgressStoreError(systemError: errno, path: source)
      }
      guard status.st_size > 0 else { throw ProgressStoreError(.emptyFile, path: source) }
      let backup = try DatabaseQueue(path: source, configuration: configuration)
      try backup.read { db in
        try ProgressSchema.check(db, path: source)
        guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok" else {
          throw ProgressStoreError(.damaged, path: source)
        }
      }
      do {
        try backup.backup(to: queue)
        try ProgressSchema.migrator.migrate(queue)
      } catch {
        throw ProgressStoreError(error, path: path)
      }
      try backup.close()
    } catch {
      throw ProgressStoreError(error, path: source)
    }
  }
}
