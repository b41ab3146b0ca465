public import SourceText

extension ContentLibrary {
  /// Everything that can be known to be wrong with the courses in a folder without asking a
  /// question: every file is read, every reference resolved, every formula and all maths checked.
  ///
  /// - Parameter path: a course's folder, one with courses' folders in it, or one file.
  /// - Returns: all findings, file by file, in the order of each file.
  public static func check(_ path: String) -> [Diagnostic] {
    if CourseFolder(path: path).isFile { return check(file: path) }
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
    checkQuizzes()
    return diagnostics + questionDiagnostics
  }

  private mutating func checkQuizzes() {
    let library = ContentLibrary(root: course.directory)
    let ids = library.quizIDs(in: course)
    diagnostics += ids.diagnostics
    guard let ids = ids.value, !ids.isEmpty else { return }
    let bank = QuestionBank(course: course).questions().value ?? []
    for id in ids {
      let quiz = library.quiz(id, in: course)
      diagnostics += quiz.diagnostics + (quiz.value?.findings(for: bank) ?? [])
    }
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
    if let lesson = lesson.value {
      let findings = Findings(file: lesson.file)
      for item in lesson.steps.flatMap(\.items) {
        guard case .question(let reference) = item, questions[reference.id] == nil else { continue }
        findings.error(
          .unknownQuestion, "no file of questions has `\(reference.id)`",
          help: nearQuestion(reference.id, findings)
            ?? "write it in questions/\(lesson.id).yaml", at: reference.span)
      }
      found += findings.diagnostics
    }
    diagnostics += found.inOrder
  }

  /// A near id. Looking through a large course takes a while, so only the first few are told.
  private func nearQuestion(_ id: QuestionID, _ findings: Findings) -> String? {
    guard findings.diagnostics.count < 10 else { return nil }
    return closestName(to: id.text, among: questions.keys.map(\.text))
      .map { "did you mean `\($0)`?" }
  }
}
