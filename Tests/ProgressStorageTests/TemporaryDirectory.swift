import Foundation

/// A directory of its own for one test, removed with it.
final class TemporaryDirectory {
  let url: URL

  init(in parent: URL = FileManager.default.temporaryDirectory) throws {
    url = parent.appendingPathComponent("progress-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Where the tests let the store be made; it doesn't exist yet.
  var store: URL { url.appendingPathComponent("weightroom") }

  var file: URL { store.appendingPathComponent("progress.db") }
}

/// The permissions of what is at the path, without following a link.
func mode(of url: URL) -> Int {
  var status = stat()
  guard lstat(url.path, &status) == 0 else { return -1 }
  return Int(status.st_mode & 0o7777)
}
