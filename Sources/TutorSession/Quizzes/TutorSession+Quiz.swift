import CourseContent
import Grading
public import Markup

/// Quizzes for practice: each answer is told at once, and the score at the end.
extension TutorSession {
  /// The most questions that are asked on lessons and concepts at one go.
  private static let shortSeries = 8

  /// Begins with a quiz; where none fits the name, that is said and the session is over.
  public mutating func startQuiz(_ name: String) -> SessionOutput {
    var output = quiz(name)
    output.isFinished = series == nil
    return output
  }

  /// The quizzes that there are, and how one is begun.
  public var quizList: [Block] {
    let quizzes = quizzes
    guard !quizzes.isEmpty else {
      return [
        .paragraph(
          """
          This course has no quizzes of its own; \(":quiz", .accent) with a lesson or a concept behind \
          it asks some of its questions.
          """)
      ]
    }
    let rows = quizzes.map { quiz -> [StyledText] in
      let minutes = quiz.minutes.map { "\($0) minutes" } ?? ""
      return [StyledText(quiz.id.text, .accent), StyledText(quiz.title), StyledText(minutes)]
    }
    return [
      .table(header: ["quiz", "", "time"], alignments: [.left, .left, .right], rows: rows),
      .paragraph(
        """
        \(":quiz NAME", .accent) practises one, or asks some questions on a lesson or a concept. \
        \(":exam NAME", .accent) takes one in earnest: timed, handed in once, told at the end.
        """),
    ]
  }

  /// Begins a quiz by the name of a quiz, a lesson or a concept.
  mutating func quiz(_ name: String) -> SessionOutput {
    guard !name.isEmpty else { return SessionOutput(quizList) }
    switch topic(named: name) {
    case .quiz(let quiz):
      let loaded = bank.questions()
      let paper = QuizPlan(quiz, course: course.id, bank: loaded.value ?? []).paper(for: learner)
      return practise(paper.items.map(\.question), title: quiz.title, quiz: quiz)
    case .questions(let questions, let title):
      return practise(mixed(questions), title: title, quiz: nil)
    case .several(let ids):
      let list = ids.map(\.text).joined(separator: ", ")
      return SessionOutput([.paragraph("“\(name.excerpt)” could be any of these: \(list).")])
    case .nothing(let near):
      let advice: StyledText =
        near.map { "Did you mean \($0, .accent)?" } ?? "\(":quiz", .accent) lists the quizzes."
      return SessionOutput([
        .paragraph(
          "There is no quiz, lesson or concept “\(name.excerpt)”. \(advice)")
      ])
    }
  }

  private mutating func practise(_ questions: [Question], title: String, quiz: Quiz?)
    -> SessionOutput
  {
    guard !questions.isEmpty else {
      return SessionOutput([.paragraph("There are no questions on “\(title)” yet.")])
    }
    for question in questions { setNextVariant(of: question, freshVariant(of: question)) }
    return start(
      OpenSeries(title: title, mode: .quiz, questions: questions.map(\.id), quiz: quiz))
  }

  /// A few of the questions: by turns of each concept, those that were asked least first.
  private func mixed(_ questions: [Question]) -> [Question] {
    var order: [ConceptID?] = []
    var groups: [ConceptID?: [Question]] = [:]
    for question in questions {
      let concept = question.concepts.first
      if groups[concept] == nil { order.append(concept) }
      groups[concept, default: []].append(question)
    }
    for (concept, group) in groups {
      let sorted = group.enumerated().sorted {
        (freshIndex($0.element), $0.offset) < (freshIndex($1.element), $1.offset)
      }
      groups[concept] = sorted.map(\.element)
    }
    let rounds = groups.values.map(\.count).max() ?? 0
    let turns = (0..<rounds).flatMap { round in
      order.compactMap { groups[$0]?.dropFirst(round).first }
    }
    // The least asked of all come first; of those that were asked alike, the turns decide.
    let chosen = turns.enumerated().sorted {
      (freshIndex($0.element), $0.offset) < (freshIndex($1.element), $1.offset)
    }
    return chosen.prefix(Self.shortSeries).map(\.element)
  }

  /// The score of a practice, and where to start.
  func score(of done: OpenSeries) -> [Block] {
    let right = done.results.count { $0.isFirstTry }
    guard !done.results.isEmpty else { return [] }
    let percent = Int((100 * Double(right) / Double(done.results.count)).rounded())
    let solved = done.results.count { $0.isSolved }
    let missed = done.results.filter { !$0.isSolved }.map(\.question.text)
    var text: StyledText = """
      That was “\(done.title, .strong)”: \("\(right) of \(done.results.count)", .strong) at the \
      first try, \(percent) %
      """
    if solved > right { text += StyledText("; \(solved) solved in the end") }
    text += "."
    if !missed.isEmpty {
      text += StyledText(" To look at again: \(missed.joined(separator: ", ")).")
    }
    if let quiz = done.quiz {
      text += " \(":exam \(quiz.id)", .accent) takes it in earnest, with other numbers."
    }
    let advice = LessonAdvice(
      asked: done.results.map(\.question),
      missed: done.results.filter { !$0.isFirstTry }.map(\.question), self)
    return [.paragraph(text)] + advice.blocks
  }
}
