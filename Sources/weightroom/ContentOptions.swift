import ArgumentParser
import CourseContent

/// Where the lessons and questions are.
struct ContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with the courses, or with one course.",
      discussion: "By default $WEIGHTROOM_CONTENT, then what was installed, then ./content.",
      valueName: "folder"))
  var content: String?

  /// The place that is meant.
  var place: ContentPlace { ContentPlace(folder: content) }

  /// The folder to read from.
  var folder: String { get throws { try place.folder } }

  /// The library, and its first course: the one to study.
  func openCourse() throws -> (library: ContentLibrary, course: Course) { try place.openCourse() }
}
