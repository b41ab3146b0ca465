public import Foundation

extension ProgressStore {
  /// Opens the store in the directory where there is one; makes nothing where there is none.
  ///
  /// - Parameter directory: a file URL.
  /// - Returns: nil where nobody has kept progress there yet.
  /// - Throws: what `init(directory:)` throws, if anything at all stands in the file's place.
  public static func existing(in directory: URL) throws(ProgressStoreError) -> ProgressStore? {
    let path = directory.standardizedFileURL.appendingPathComponent(ProgressFile.name).path
    var status = stat()
    if lstat(path, &status) != 0, errno == ENOENT { return nil }
    return try ProgressStore(directory: directory)
  }
}
