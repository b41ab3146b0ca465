public import SourceText

extension ContentLibrary {
  /// The questions of a text, wherever it comes from.
  public static func questions(in source: SourceFile) -> Loaded<[Question]> {
    questions(QuestionFile(source, findings: Findings(file: source)))
  }

  /// The questions of one file, wherever it lies, for an author who is at work on it.
  public static func questions(at path: String) -> Loaded<[Question]> {
    let place = CourseFolder(path: path).split
    return questions(QuestionFile(path: place.name, files: CourseFiles(path: place.folder)))
  }

  private static func questions(_ file: QuestionFile) -> Loaded<[Question]> {
    let loaded = file.items.map { QuestionFile.question($0) }
    return Loaded(
      loaded.compactMap(\.value), diagnostics: file.diagnostics + loaded.flatMap(\.diagnostics))
  }

  /// The lesson of a text, wherever it comes from.
  public static func lesson(_ id: LessonID, in source: SourceFile) -> Loaded<Lesson> {
    let findings = Findings(file: source)
    let reader = LessonReader(
      id: id, file: source, decoder: ContentDecoder(findings: findings))
    return Loaded(reader.lesson(), diagnostics: findings.sorted)
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
    return lesson(id, in: source)
  }

  /// The findings of a check of one file: those of its course that are about it, or, where it lies
  /// in no course, what can be said of it alone.
  static func check(
    file path: String, labProblems: (LabReference) -> [LabProblem]
  ) -> [Diagnostic] {
    let place = CourseFolder(path: path).split
    let course = CourseFolder(path: place.folder).parent
    guard CourseFolder(path: course).hasCourseFile else {
      guard place.name.hasSuffix(".md") else { return checkQuestions(of: path) }
      let lesson = lesson(at: path)
      return lesson.diagnostics + (lesson.hasErrors ? [] : lesson.value?.problems ?? [])
    }
    return check(course, labProblems: labProblems).filter {
      CourseFolder(path: $0.file.name).isSameFile(as: path)
    }
  }

  private static func checkQuestions(of path: String) -> [Diagnostic] {
    let place = CourseFolder(path: path).split
    let file = QuestionFile(path: place.name, files: CourseFiles(path: place.folder))
    var seen: Set<QuestionID> = []
    let repeated = file.items.compactMap { QuestionFile.id(of: $0) }
      .filter { !seen.insert($0.value).inserted }
    let findings = repeated.compactMap { id in
      file.items.first.map {
        QuestionFile.repeated(id, "above in this file", in: $0.file)
      }
    }
    return questions(file).diagnostics + findings
  }
}
