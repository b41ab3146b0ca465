public import SourceText

extension ContentLibrary {
  /// Everything that can be known to be wrong with the courses in a folder without asking a
  /// question: every file is read, every reference resolved, every formula and all maths checked.
  ///
  /// - Parameter path: a course's folder, or one with courses' folders in it.
  /// - Returns: all findings, file by file, in the order of each file.
  public static func check(_ path: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for path in ContentLibrary(root: path).coursePaths(&diagnostics) {
      let course = course(at: path)
      diagnostics += course.diagnostics
      if let course = course.value {
        var check = CourseCheck(course: course)
        diagnostics += check.run()
      }
    }
    return diagnostics
  }
}

/// The check of one course across its files.
private struct CourseCheck {
  let course: Course
  let files: CourseFiles
  let knownConcepts: Set<ConceptID>
  /// Where each question id was first met.
  var questions: [QuestionID: String] = [:]
  var diagnostics: [Diagnostic] = []

  init(course: Course) {
    self.course = course
    files = CourseFiles(path: course.directory)
    knownConcepts = Set(course.concepts.map(\.id))
  }

  mutating func run() -> [Diagnostic] {
    checkQuestions()
    let questionDiagnostics = diagnostics
    diagnostics = []
    checkLessons()
    return diagnostics + questionDiagnostics
  }

  private mutating func checkQuestions() {
    let names = files.names(in: "questions", ending: ".yaml")
    diagnostics += names.diagnostics
    for name in names.value ?? [] {
      let path = "questions/\(name).yaml"
      let file = QuestionFile(path: path, files: files)
      diagnostics += file.diagnostics
      var count = 0
      for item in file.items {
        noteID(of: item, path: path)
        let loaded = QuestionFile.question(item, knownConcepts: knownConcepts)
        guard count < Findings.limit else { continue }
        diagnostics += loaded.diagnostics
        count += loaded.diagnostics.count
      }
    }
  }

  private mutating func noteID(of item: YAMLValue, path: String) {
    guard let id = QuestionFile.id(of: item) else { return }
    guard let first = questions[id.value] else {
      questions[id.value] = path
      return
    }
    let place = first == path ? "above in this file" : "in \(first)"
    diagnostics.append(
      Diagnostic(
        .error, code: FindingCode.duplicateIdentifier.rawValue,
        message: "there is already a question `\(id.value)` \(place)",
        help: "give this one another id", file: item.file, span: id.span))
  }

  private mutating func checkLessons() {
    let names = files.names(in: "lessons", ending: ".md")
    diagnostics += names.diagnostics
    let present = Set(names.value ?? [])
    let listed = Set(course.lessons.map(\.id.text))
    for lesson in course.lessons {
      guard present.contains(lesson.id.text) else {
        let help = closestName(to: lesson.id.text, among: present).map { "did you mean `\($0)`?" }
        diagnostics.append(
          Diagnostic(
            .error, code: FindingCode.missingLesson.rawValue,
            message: "there is no file \(lesson.path)",
            help: help ?? "write it, or take the lesson from the list", file: course.file,
            span: lesson.span))
        continue
      }
      check(ContentLibrary.lesson(lesson.id, in: course, knownConcepts: knownConcepts))
    }
    for name in present.subtracting(listed).sorted() {
      let file = SourceFile(name: files.name(of: "lessons/\(name).md"), text: "")
      diagnostics.append(
        Diagnostic(
          .warning, code: FindingCode.unusedFile.rawValue,
          message: "course.yaml does not list this lesson, so nobody sees it",
          help: "add `\(name)` under `lessons:`", file: file, span: 0..<0))
    }
  }

  private mutating func check(_ lesson: Loaded<Lesson>) {
    var found = lesson.diagnostics
    for item in lesson.value?.steps.flatMap(\.items) ?? [] {
      guard case .question(let reference) = item, questions[reference.id] == nil,
        let file = lesson.value?.file
      else { continue }
      let known = questions.keys.map(\.text)
      let help = closestName(to: reference.id.text, among: known).map { "did you mean `\($0)`?" }
      found.append(
        Diagnostic(
          .error, code: FindingCode.unknownQuestion.rawValue,
          message: "no file of questions has `\(reference.id)`",
          help: help ?? "write it in questions/\(lesson.value?.id.text ?? "NAME").yaml",
          file: file, span: reference.span))
    }
    diagnostics += found.inOrder
  }
}
