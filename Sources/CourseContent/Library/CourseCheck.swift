import SourceText

/// The check of one course across its files.
struct CourseCheck {
  let course: Course
  let files: CourseFiles
  let knownConcepts: Set<ConceptID>
  /// Where each question id was first met.
  var questions: [QuestionID: String] = [:]
  /// What those that can be asked ask for.
  var kinds: [QuestionID: QuestionKind] = [:]
  /// The traces that there are files for.
  var traces: Set<String> = []
  /// Those that lessons refer to.
  var shownTraces: Set<String> = []
  var diagnostics: [Diagnostic] = []

  init(course: Course) {
    self.course = course
    files = CourseFiles(path: course.directory)
    knownConcepts = Set(course.concepts.map(\.id))
  }

  mutating func run(_ labProblems: (LabReference) -> [LabProblem]) -> [Diagnostic] {
    checkQuestions()
    let questionDiagnostics = diagnostics
    diagnostics = []
    checkTraces()
    let traceDiagnostics = diagnostics
    diagnostics = []
    checkLessons(labProblems)
    checkQuizzes()
    checkAnswerTests()
    return diagnostics + questionDiagnostics + traceDiagnostics + unusedTraces
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
    let (files, knownConcepts) = (files, knownConcepts)
    let read = (names.value ?? []).concurrentMap { name in
      let file = QuestionFile(path: "questions/\(name).yaml", files: files)
      return (file: file, items: file.items.map { CheckedQuestion($0, knownConcepts) })
    }
    for (name, found) in zip(names.value ?? [], read) {
      diagnostics += found.file.diagnostics
      var count = 0
      for (item, checked) in zip(found.file.items, found.items) {
        noteID(of: item, path: "questions/\(name).yaml")
        if let (id, kind) = checked.kind, kinds[id] == nil { kinds[id] = kind }
        guard count < Findings.limit else { continue }
        diagnostics += checked.diagnostics
        count += checked.diagnostics.count
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
    diagnostics.append(QuestionFile.repeated(id, place, in: item.file))
  }

  private mutating func checkLessons(_ labProblems: (LabReference) -> [LabProblem]) {
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
      check(
        ContentLibrary.lesson(lesson.id, in: course, knownConcepts: knownConcepts), labProblems)
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

  private mutating func check(
    _ lesson: Loaded<Lesson>, _ labProblems: (LabReference) -> [LabProblem]
  ) {
    var found = lesson.diagnostics
    if let lesson = lesson.value {
      let findings = Findings(file: lesson.file)
      for item in lesson.steps.flatMap(\.items) {
        switch item {
        case .prose: break
        case .question(let reference):
          check(reference, in: "questions/\(lesson.id).yaml", findings)
        case .lab(let reference):
          for problem in labProblems(reference) {
            findings.error(.unknownLab, problem.message, help: problem.help, at: problem.span)
          }
        case .trace(let reference): check(reference, findings)
        }
      }
      found += findings.diagnostics
      if !found.contains(where: { $0.severity == .error }) { found += lesson.problems }
    }
    diagnostics += found.inOrder
  }

  func check(_ reference: QuestionReference, in file: String, _ findings: Findings) {
    guard questions[reference.id] != nil else {
      findings.error(
        .unknownQuestion, "no file of questions has `\(reference.id)`",
        help: nearQuestion(reference.id, findings) ?? "write it in \(file)", at: reference.span)
      return
    }
    guard let kind = kinds[reference.id], !reference.mode.suits(kind) else { return }
    findings.error(
      .unsuitableQuestion,
      "`\(reference.id)` is \(kind.name.phrase), and a place `\(reference.mode.rawValue)` wants "
        + reference.mode.wantedKind,
      help: "ask it in a place `question`, or write one for this place", at: reference.span)
  }

  /// A near id. Looking through a large course takes a while, so only the first few are told.
  private func nearQuestion(_ id: QuestionID, _ findings: Findings) -> String? {
    guard findings.diagnostics.count < 10 else { return nil }
    return closestName(to: id.text, among: questions.keys.map(\.text))
      .map { "did you mean `\($0)`?" }
  }
}

extension QuestionReference.Mode {
  /// True where a question of a kind can be asked so.
  fileprivate func suits(_ kind: QuestionKind) -> Bool {
    switch (self, kind) {
    case (.question, _): true
    case (.predict, .parts): false
    case (.predict, _): true
    case (.myth, .trueFalse): true
    case (.pitfall, .choice(let key)): key.selection == .one && key.choices.count == 2
    case (.myth, _), (.pitfall, _): false
    }
  }

  fileprivate var wantedKind: String {
    switch self {
    case .question: "any question"
    case .predict: "one that is answered at once"
    case .myth: "a true-false question"
    case .pitfall: "a choice of one among two"
    }
  }
}

extension QuestionKind.Name {
  /// The kind with its article.
  fileprivate var phrase: String { "\(self == .ordering ? "an" : "a") \(rawValue) question" }
}

/// What the check of a course keeps of a question.
private struct CheckedQuestion: Sendable {
  /// What it asks for, where it can be asked.
  let kind: (QuestionID, QuestionKind)?
  let diagnostics: [Diagnostic]

  init(_ item: YAMLValue, _ knownConcepts: Set<ConceptID>) {
    let loaded = QuestionFile.question(item, knownConcepts: knownConcepts)
    kind = loaded.value.map { ($0.id, $0.kind) }
    diagnostics = loaded.diagnostics
  }
}
