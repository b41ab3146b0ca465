import CourseContent
import SourceText

/// Whether there are lessons that can be read.
enum ContentDoctor {
  static func examine(_ options: ContentOptions) -> [HealthFinding] {
    let folder: String
    do {
      folder = try options.folder
    } catch {
      let message = (error as? Failure)?.message ?? "\(error)"
      return [HealthFinding(.trouble, "content", message)]
    }
    let errors = ContentLibrary.check(folder).count { $0.severity == .error }
    let courses = ContentLibrary(root: folder).courses().value ?? []
    guard errors == 0, !courses.isEmpty else {
      return [
        HealthFinding(
          .trouble, "content",
          "\(folder) has \(courses.count) courses and \(errors) errors; weightroom check tells them"
        )
      ]
    }
    let lessons = courses.reduce(0) { $0 + $1.lessons.count }
    return [
      HealthFinding(
        .well, "content", "\(folder): \(courses.count) courses, \(lessons) lessons")
    ]
  }
}
