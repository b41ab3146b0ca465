import CourseContent
import Foundation
import SourceText

/// Where suites of answer tests are: a file, a folder of files, a course, or a folder of courses.
struct SuitePlace {
  /// The suites with their files, in order.
  private(set) var suites: [(file: String, suite: Loaded<AnswerSuite>)] = []
  /// What is wrong with the folders and courses themselves.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads everything at a path.
  ///
  /// - Parameter content: where the questions are that a file is about which lies in no course.
  init(_ path: String, _ content: ContentOptions) throws {
    guard let isFolder = Self.isFolder(path) else {
      throw Failure("There is no file or folder \(path).")
    }
    guard isFolder else {
      suites = ContentLibrary.answerSuites(at: [path], of: try content.place.course(around: path))
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    let courses = ContentLibrary(root: path).courses()
    guard courses.value?.isEmpty ?? true, !names.isEmpty, !names.contains("course.yaml") else {
      diagnostics = courses.diagnostics
      take(courses.value ?? [])
      return
    }
    let files = names.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    suites = ContentLibrary.answerSuites(at: files, of: try content.place.course(around: files[0]))
  }

  /// Reads the suites that a check of a path runs: those of its courses, or the file itself where
  /// it is one of a course's suites. What is wrong with files and folders the check tells itself.
  init(inCourseAt path: String) {
    switch Self.isFolder(path) {
    case nil: break
    case true?: take(ContentLibrary(root: path).courses().value ?? [])
    case false?:
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      guard folder.lastPathComponent == ContentLibrary.answerTestFolder,
        let course = ContentLibrary(root: folder.deletingLastPathComponent().path).courses()
          .value?.first
      else { return }
      suites = ContentLibrary.answerSuites(at: [path], of: course)
    }
  }

  private mutating func take(_ courses: [Course]) {
    for course in courses {
      let loaded = ContentLibrary.answerSuites(of: course)
      diagnostics += loaded.diagnostics
      suites += loaded.value ?? []
    }
  }

  /// Nil where nothing is there.
  private static func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue
  }
}
