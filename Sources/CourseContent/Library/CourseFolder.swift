#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder's path, and what can be said of it without reading a file.
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

  /// True where something is called `course.yaml` here.
  var hasCourseFile: Bool {
    var status = stat()
    return lstat(child("course.yaml"), &status) == 0
  }
}
