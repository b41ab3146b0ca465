import CourseContent
import Foundation
import Testing
import TutorSession

/// The folder of this target.
let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

/// A course to hold sessions over.
struct TestedCourse {
  let library: ContentLibrary
  let course: Course

  /// The course that these tests have for themselves, with all that can go wrong in it.
  static func fixture() throws -> TestedCourse {
    try TestedCourse(folder: testFolder.appendingPathComponent("Fixtures"), id: "small-weights")
  }

  /// The course that learners get.
  static func published() throws -> TestedCourse {
    let package = testFolder.deletingLastPathComponent().deletingLastPathComponent()
    return try TestedCourse(
      folder: package.appendingPathComponent("content"), id: "regularization")
  }

  init(folder: URL, id: String) throws {
    library = ContentLibrary(root: folder.path)
    let id = try #require(CourseID(id))
    course = try #require(library.course(id).value)
  }

  func session(
    learner: String = "ada", history: StudyHistory = StudyHistory(), width: Int = 80
  ) -> TutorSession {
    TutorSession(
      library: library, course: course, learner: learner, history: history,
      presentation: Presentation(width: width))
  }
}
