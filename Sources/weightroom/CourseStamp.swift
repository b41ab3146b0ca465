import CourseContent
import Foundation

/// The state of a course's files and of this program: where one of them changes, so does this.
///
/// Besides size and time it holds the file's number and the time of its last change of any kind,
/// which a copy with an old date doesn't take along.
struct CourseStamp: Hashable {
  /// One line.
  let text: String

  /// Looks at the files; nil where a folder can't be listed.
  init?(_ course: Course) {
    var parts: [String] = []
    #if os(Linux)
      parts.append(Self.state(of: "/proc/self/exe"))
    #else
      parts.append(Self.state(of: Bundle.main.executablePath ?? ""))
    #endif
    let manager = FileManager.default
    for folder in ["", "/lessons", "/questions"] {
      let path = course.directory + folder
      guard let names = try? manager.contentsOfDirectory(atPath: path) else {
        // A course may still be without questions.
        parts.append("none")
        continue
      }
      for name in names.sorted() { parts.append("\(name) \(Self.state(of: "\(path)/\(name)"))") }
    }
    let directory = URL(fileURLWithPath: course.directory).standardizedFileURL.path
    text = ([directory] + parts).joined(separator: "; ")
    guard !text.contains("\n") else { return nil }
  }

  private static func state(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "gone" }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return "\(status.st_dev)/\(status.st_ino) \(status.st_size) "
      + "\(modified.tv_sec).\(modified.tv_nsec) \(changed.tv_sec).\(changed.tv_nsec)"
  }
}
