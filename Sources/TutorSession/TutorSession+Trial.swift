public import CourseContent

extension TutorSession {
  /// Makes a session that asks an author's questions once, and ends.
  ///
  /// - Parameters:
  ///   - questions: the questions, in the order in which they are asked.
  ///   - course: the course whose seeds the variants follow from.
  ///   - student: whose variants they are.
  ///   - variant: which of them comes first.
  public init(
    trying questions: [Question], course: CourseID, student: String, variant: Int,
    presentation: Presentation
  ) {
    var history = StudyHistory()
    for question in questions {
      history.questions[question.id.text] = StudyHistory.QuestionHistory(nextVariantIndex: variant)
    }
    self.init(
      library: ContentLibrary(root: "."), course: Course.draft(course),
      bank: QuestionBank(questions: questions), learner: student, history: history,
      presentation: presentation)
  }

  /// The first page of a session that tries questions out.
  ///
  /// - Parameter title: what the series is called; a file's name.
  public mutating func startTrial(_ questions: [QuestionID], title: String) -> SessionOutput {
    openQuestion = nil
    series = OpenSeries(title: title, mode: .quiz, questions: questions, endsSession: true)
    return askNextOfSeries()
  }
}
