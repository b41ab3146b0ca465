import CourseContent
import Foundation
import Markup
import SourceText

/// Where the lessons and questions are read from.
struct ContentPlace {
  /// The folder that was asked for; nil where nobody said.
  private let asked: String?

  init(folder: String?) { asked = folder }

  /// The folder to read from: asked for, set in the environment, installed, or beside the reader.
  var folder: String {
    get throws {
      if let asked { return asked }
      if let set = ProcessInfo.processInfo.environment["WEIGHTROOM_CONTENT"], !set.isEmpty {
        return set
      }
      let candidates = [Self.installedFolder, "content"].compactMap { $0 }
      for candidate in candidates where FileManager.default.fileExists(atPath: candidate) {
        return candidate
      }
      throw Failure(
        "There is no content here (looked in \(candidates.joined(separator: " and "))). "
          + "Name its folder with --content or in WEIGHTROOM_CONTENT.")
    }
  }

  /// What `make install` puts beside the program.
  private static var installedFolder: String? {
    // The kernel knows the program's file; `Bundle.main` reads the whole folder around it to find it.
    #if os(Linux)
      let program: URL? = URL(fileURLWithPath: "/proc/self/exe")
    #else
      let program = Bundle.main.executableURL
    #endif
    return program?.resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("share/weightroom/content").path
  }

  /// The library, and its first course: the one to study.
  func openCourse() throws -> (library: ContentLibrary, course: Course) {
    let library = ContentLibrary(root: try folder)
    let loaded = library.courses()
    guard let course = loaded.value?.first else {
      let findings = loaded.diagnostics.flatMap { $0.rendered() }
      throw Failure("There is no course that can be read.", details: findings)
    }
    return (library, course)
  }

  /// The course in one of whose folders a file lies, or else the one to study.
  func course(around file: String) throws -> Course {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .deletingLastPathComponent().path
    let own =
      FileManager.default.fileExists(atPath: folder + "/course.yaml")
      ? ContentLibrary(root: folder).courses().value?.first : nil
    return try own ?? openCourse().course
  }
}
