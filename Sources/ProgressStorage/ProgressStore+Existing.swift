public import Foundation

extension ProgressStore {
  /// Opens the store in the directory where there is one; makes nothing where there is none.
  ///
  /// Where the file can be read and not written (a disk that is mounted so, a file of somebody else),
  /// it is opened to be read: ``isReadOnly``.
  ///
  /// - Parameter directory: a file URL.
  /// - Returns: nil where nobody has kept progress there yet.
  /// - Throws: what `init(directory:)` throws, if anything at all stands in the file's place.
  public static func existing(in directory: URL) throws(ProgressStoreError) -> ProgressStore? {
    let path = directory.standardizedFileURL.appendingPathComponent(ProgressFile.name).path
    var status = stat()
    if lstat(path, &status) != 0, errno == ENOENT { return nil }
    do throws(ProgressStoreError) {
      return try ProgressStore(directory: directory)
    } catch {
      guard error.kind == .readOnly || error.kind == .noPermission,
        let store = try? ProgressStore(reading: path)
      else { throw error }
      return store
    }
  }
}
