import CourseContent
import Foundation
import Testing

/// A course in a folder of its own, taken away with its owner.
final class TemporaryCourse {
  let path: String

  /// Writes files by their paths within the course; `course.yaml` is there unless given.
  init(_ files: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("weightroom-\(UUID().uuidString.lowercased())")
    path = folder.appendingPathComponent("course").path
    for folder in ["lessons", "questions", "traces"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    }
    if files["course.yaml"] == nil {
      try write("course.yaml", Data("format: 1\ntitle: Test\nlessons: []\n".utf8))
    }
    for (name, text) in files { try write(name, Data(text.utf8)) }
  }

  deinit {
    let root = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.removeItem(at: root)
  }

  /// The course as the library reads it.
  func loaded() throws -> Course {
    let id = try #require(CourseID("course"))
    return try #require(ContentLibrary(root: path).course(id).value)
  }

  func write(_ name: String, _ data: Data) throws {
    try data.write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }
}
