#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A path, and what can be said of it without reading a file.
struct CourseFolder {
  let path: String

  /// The folder's own name, also where the path is `.` or ends in `..`.
  var name: String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    guard last.isEmpty || last == "." || last == ".." else { return last }
    guard let resolved = realpath(path, nil) else { return last }
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").last.map(String.init) ?? last
  }

  /// The path of something in the folder.
  func child(_ name: String) -> String {
    path == "." ? name : path == "/" ? "/\(name)" : "\(path)/\(name)"
  }

  /// The folder that the path's last part lies in, and that part.
  var split: (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  /// The folder around a folder, in the shortest way of saying it.
  var parent: String {
    if path == "." || path.split(separator: "/").last == ".." { return child("..") }
    let (folder, _) = split
    return folder
  }

  /// True for a plain file, also behind a link.
  var isFile: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// True where both paths name one file.
  func isSameFile(as other: String) -> Bool {
    var (own, its) = (stat(), stat())
    return stat(path, &own) == 0 && stat(other, &its) == 0
      && own.st_dev == its.st_dev && own.st_ino == its.st_ino
  }

  /// True where something is called `course.yaml` here.
  var hasCourseFile: Bool {
    var status = stat()
    return lstat(child("course.yaml"), &status) == 0
  }
}
