public import SourceText

extension ContentLibrary {
  /// The ids of a course's quizzes, in order.
  public func quizIDs(in course: Course) -> Loaded<[QuizID]> {
    let names = CourseFiles(path: course.directory).names(in: "quizzes", ending: ".yaml")
    return Loaded((names.value ?? []).compactMap { QuizID($0) }, diagnostics: names.diagnostics)
  }

  /// A quiz of a course.
  public func quiz(_ id: QuizID, in course: Course) -> Loaded<Quiz> {
    let path = "quizzes/\(id.text).yaml"
    let (source, findings, isReadable) = CourseFiles(path: course.directory).text(path)
    guard isReadable else { return Loaded(nil, diagnostics: findings.diagnostics) }
    return Self.quiz(id, in: source, findings, knownConcepts: Set(course.concepts.map(\.id)))
  }

  /// The quiz of a text, wherever it comes from.
  public static func quiz(_ id: QuizID, in source: SourceFile) -> Loaded<Quiz> {
    quiz(id, in: source, Findings(file: source), knownConcepts: nil)
  }

  private static func quiz(
    _ id: QuizID, in source: SourceFile, _ findings: Findings, knownConcepts: Set<ConceptID>?
  ) -> Loaded<Quiz> {
    let decoder = ContentDecoder(findings: findings, knownConcepts: knownConcepts)
    let quiz = YAMLParser.parse(source, findings: findings)
      .flatMap { Quiz($0.root, id: id, decoder: decoder) }
    return Loaded(quiz, diagnostics: findings.sorted)
  }
}

extension Quiz {
  /// The questions that entries name, which therefore no other entry draws.
  public var namedQuestions: Set<QuestionID> {
    Set(
      entries.compactMap { entry in
        if case .question(let id) = entry.selection { id } else { nil }
      })
  }

  /// What is wrong with the quiz as a selection from a bank: questions that no file has, and pools
  /// that are too small.
  public func findings(for bank: [Question]) -> [Diagnostic] {
    let findings = Findings(file: file)
    let known = Set(bank.map(\.id))
    let named = namedQuestions
    for entry in entries {
      switch entry.selection {
      case .question(let id) where !known.contains(id):
        findings.error(
          .unknownQuestion, "no file of questions has `\(id)`",
          help: closestName(to: id.text, among: known.map(\.text)).map { "did you mean `\($0)`?" },
          at: entry.span)
      case .drawn(let count, let pool):
        let fitting = bank.count { pool.contains($0) && !named.contains($0.id) }
        guard fitting < count else { continue }
        findings.error(
          .smallPool,
          "\(count) questions are to be drawn here, and \(fitting == 0 ? "none fits" : "only \(fitting) fit")",
          help: "lower `count`, or draw from more", at: entry.span)
      case .question: continue
      }
    }
    return findings.diagnostics
  }
}
