#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A directory of a test's own, gone with the test. A class, for its `deinit`.
final class TemporaryDirectory {
  let path: String

  init() throws {
    var template = Array("/tmp/terminal-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove(path) }

  func write(_ text: String, to name: String) throws {
    guard let file = fopen("\(path)/\(name)", "w") else { throw SystemFailure(code: errno) }
    defer { fclose(file) }
    fputs(text, file)
  }

  func read(_ name: String) throws -> String {
    guard let file = fopen("\(path)/\(name)", "r") else { throw SystemFailure(code: errno) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4_194_304)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  func mode(of name: String) -> UInt32 {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 ? UInt32(status.st_mode & 0o777) : 0
  }

  var names: [String] { Self.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func remove(_ path: String) {
    if unlink(path) != 0 {
      for name in TemporaryDirectory.names(in: path) { remove("\(path)/\(name)") }
      rmdir(path)
    }
  }
}

struct SystemFailure: Error {
  let code: Int32
}
