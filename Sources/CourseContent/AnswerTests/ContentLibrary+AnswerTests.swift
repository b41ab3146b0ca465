import SourceText

extension ContentLibrary {
  /// The folder of a course with its suites of answer tests.
  public static let answerTestFolder = "answer-tests"

  /// The suites of answer tests of a course, each with its file, in the order of their names, and
  /// what is wrong with their folder.
  public static func answerSuites(
    of course: Course
  ) -> Loaded<[(file: String, suite: Loaded<AnswerSuite>)]> {
    let files = CourseFiles(path: course.directory)
    let names = files.names(in: answerTestFolder, ending: ".yaml")
    let bank = QuestionBank(course: course)
    let suites = (names.value ?? []).map { name in
      let path = "\(answerTestFolder)/\(name).yaml"
      return (files.name(of: path), answerSuite(path, files, course, bank))
    }
    return Loaded(suites, diagnostics: names.diagnostics)
  }

  /// The suites of answer tests in files, wherever they lie, about the questions of a course.
  public static func answerSuites(
    at paths: [String], of course: Course
  ) -> [(file: String, suite: Loaded<AnswerSuite>)] {
    let bank = QuestionBank(course: course)
    return paths.map { path in
      let place = CourseFolder(path: path).split
      return (path, answerSuite(place.name, CourseFiles(path: place.folder), course, bank))
    }
  }

  private static func answerSuite(
    _ path: String, _ files: CourseFiles, _ course: Course, _ bank: QuestionBank
  ) -> Loaded<AnswerSuite> {
    let (source, findings, isReadable) = files.text(path)
    guard isReadable else { return Loaded(nil, diagnostics: findings.diagnostics) }
    let decoder = ContentDecoder(findings: findings)
    let suite = YAMLParser.parse(source, findings: findings)
      .flatMap { AnswerSuite($0.root, course: course.id, bank: bank, decoder: decoder) }
    return Loaded(suite, diagnostics: findings.sorted)
  }
}

extension CourseCheck {
  /// Reads every suite of answer tests of the course; running them is for who can grade.
  mutating func checkAnswerTests() {
    let suites = ContentLibrary.answerSuites(of: course)
    diagnostics += suites.diagnostics
    for (_, suite) in suites.value ?? [] { diagnostics += suite.diagnostics }
  }
}
