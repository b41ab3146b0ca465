import SourceText

/// The courses below a folder, read as far as somebody asks: `course.yaml` for the home screen, a
/// lesson when it is opened, a question when it is met.
public struct ContentLibrary: Sendable {
  /// The folder: one course, or several courses' folders.
  public let root: String

  /// Takes a folder; nothing is read yet.
  public init(root: String) {
    var root = root
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    self.root = root.isEmpty ? "." : root
  }

  /// The courses that there are, in the order of their folders' names.
  ///
  /// A course that can't be read is left out, and the diagnostics say why.
  public func courses() -> Loaded<[Course]> {
    var courses: [Course] = []
    var diagnostics: [Diagnostic] = []
    for path in coursePaths(&diagnostics) {
      let course = Self.course(at: path)
      diagnostics += course.diagnostics
      if let course = course.value { courses.append(course) }
    }
    return Loaded(courses, diagnostics: diagnostics)
  }

  /// The course with an id.
  public func course(_ id: CourseID) -> Loaded<Course> {
    if isCourse, CourseFolder(path: root).name == id.text { return Self.course(at: root) }
    return Self.course(at: CourseFolder(path: root).child(id.text))
  }

  /// A lesson of a course.
  public func lesson(_ id: LessonID, in course: Course) -> Loaded<Lesson> {
    Self.lesson(id, in: course, knownConcepts: nil)
  }

  /// The title of a lesson: the course's word for it, or else that of the lesson's front matter.
  ///
  /// Where neither can be read, the lesson's id.
  public func title(of lesson: Course.LessonReference, in course: Course) -> String {
    if let title = lesson.title { return title }
    let (source, findings, isReadable) = CourseFiles(path: course.directory).text(lesson.path)
    guard isReadable else { return lesson.id.text }
    let reader = LessonReader(
      id: lesson.id, file: source, decoder: ContentDecoder(findings: findings))
    return reader.title() ?? lesson.id.text
  }

  // MARK: - Inside

  /// The folders of the courses; where there are none, that is reported.
  func coursePaths(_ diagnostics: inout [Diagnostic]) -> [String] {
    if isCourse { return [root] }
    let findings = Findings(file: SourceFile(name: root, text: ""))
    var paths: [String] = []
    do {
      let folder = ContentDirectory(path: root)
      for entry in try folder.entries(of: "", limit: CourseFiles.limit).entries
      where entry.kind == .folder && ContentDirectory.isAllowed(entry.name) {
        let path = CourseFolder(path: root).child(entry.name)
        if CourseFolder(path: path).hasCourseFile { paths.append(path) }
      }
      if paths.isEmpty {
        findings.error(
          .unreadable, "there is no course here",
          help: "a course is a folder with a file course.yaml", at: 0..<0)
      }
    } catch {
      findings.error(error.code, error.message, help: error.help, at: 0..<0)
    }
    diagnostics += findings.diagnostics
    return paths
  }

  private var isCourse: Bool { CourseFolder(path: root).hasCourseFile }

  static func course(at path: String) -> Loaded<Course> {
    let (source, findings, isReadable) = CourseFiles(path: path).text("course.yaml")
    var course: Course?
    let name = CourseFolder(path: path).name
    if let id = CourseID(name) {
      if isReadable, let document = YAMLParser.parse(source, findings: findings) {
        course = Course(
          document.root, id: id, directory: path, decoder: ContentDecoder(findings: findings))
      }
    } else {
      findings.error(
        .badIdentifier, "the folder's name `\(name.excerpt)` is the course's id, and is none",
        help: "name the folder with lower-case letters, digits and `-`, at most 32", at: 0..<0)
    }
    return Loaded(course, diagnostics: findings.sorted)
  }

  static func lesson(
    _ id: LessonID, in course: Course, knownConcepts: Set<ConceptID>?
  ) -> Loaded<Lesson> {
    let files = CourseFiles(path: course.directory)
    let (source, findings, isReadable) = files.text("lessons/\(id.text).md")
    guard isReadable else { return Loaded(nil, diagnostics: findings.diagnostics) }
    let reader = LessonReader(
      id: id, file: source,
      decoder: ContentDecoder(findings: findings, knownConcepts: knownConcepts))
    let lesson = reader.lesson()
    return Loaded(lesson, diagnostics: findings.sorted)
  }
}
