import SourceText

extension ContentLibrary {
  /// The questions of one file, wherever it lies, for an author who is at work on it.
  public static func questions(at path: String) -> Loaded<[Question]> {
    let place = CourseFolder(path: path).split
    let file = QuestionFile(path: place.name, files: CourseFiles(path: place.folder))
    let loaded = file.items.map { QuestionFile.question($0) }
    return Loaded(
      loaded.compactMap(\.value), diagnostics: file.diagnostics + loaded.flatMap(\.diagnostics))
  }

  /// The lesson in one file, wherever it lies, for an author who is at work on it.
  public static func lesson(at path: String) -> Loaded<Lesson> {
    let place = CourseFolder(path: path).split
    let (source, findings, isReadable) = CourseFiles(path: place.folder).text(place.name)
    guard isReadable else { return Loaded(nil, diagnostics: findings.diagnostics) }
    guard place.name.hasSuffix(".md"), let id = LessonID(String(place.name.dropLast(3))) else {
      findings.error(
        .badIdentifier, "the file's name is the lesson's id, and is none",
        help: "call it NAME.md, with lower-case letters, digits and `-`", at: 0..<0)
      return Loaded(nil, diagnostics: findings.diagnostics)
    }
    let reader = LessonReader(
      id: id, file: source, decoder: ContentDecoder(findings: findings))
    return Loaded(reader.lesson(), diagnostics: findings.sorted)
  }

  /// The findings of a check of one file: those of its course that are about it, or, where it lies
  /// in no course, what can be said of it alone.
  static func check(file path: String) -> [Diagnostic] {
    let place = CourseFolder(path: path).split
    let course = CourseFolder(path: place.folder).child("..")
    guard CourseFolder(path: course).hasCourseFile else {
      return place.name.hasSuffix(".md")
        ? lesson(at: path).diagnostics : questions(at: path).diagnostics
    }
    return check(course).filter { CourseFolder(path: $0.file.name).isSameFile(as: path) }
  }
}
