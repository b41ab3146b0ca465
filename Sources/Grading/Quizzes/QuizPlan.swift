public import CourseContent

/// A quiz over a course's questions, ready to be dealt to any number of learners.
///
/// What each learner is asked follows from the course, the quiz, its version and the learner's name
/// alone, so that a paper is never stored: who has the four has the paper.
public struct QuizPlan: Sendable {
  /// The quiz.
  public let quiz: Quiz
  /// The course whose questions it asks.
  public let course: CourseID
  /// Everything that the course could ask, by id.
  public let bank: [QuestionID: Question]
  /// For each entry of the quiz, the questions that it may ask, by id; the one that it names, or
  /// those that fit its pool and are named by no entry.
  private let candidates: [[Question]]
  /// The meaning hash of each candidate, which is the same in every paper.
  private let meanings: [QuestionID: String]
  /// The entries that draw, in the order in which they do: those with the fewest candidates first,
  /// so that a large pool does not take what a small one needs.
  private let drawingOrder: [Int]
  /// What grading one learner after another remembers; two plans of the same quiz grade alike.
  let memory = GradingMemory()

  /// Plans a quiz.
  ///
  /// A question that the bank doesn't have is left out; `Quiz.findings(for:)` tells which.
  /// - Parameter bank: every question of the course.
  public init(_ quiz: Quiz, course: CourseID, bank: [Question]) {
    self.quiz = quiz
    self.course = course
    let known = Dictionary(bank.map { ($0.id, $0) }) { first, _ in first }
    self.bank = known
    let sorted = known.values.sorted { $0.id < $1.id }
    let named = quiz.namedQuestions
    candidates = quiz.entries.map { entry in
      switch entry.selection {
      case .question(let id): known[id].map { [$0] } ?? []
      case .drawn(_, let pool): sorted.filter { pool.contains($0) && !named.contains($0.id) }
      }
    }
    meanings = Dictionary(
      candidates.joined().map { ($0.id, $0.meaningHash) }, uniquingKeysWith: { first, _ in first })
    drawingOrder = quiz.entries.indices.filter { quiz.entries[$0].drawnCount != nil }
      .sorted { [candidates] in (candidates[$0].count, $0) < (candidates[$1].count, $1) }
  }

  /// What a learner is asked.
  ///
  /// The questions of an entry come in the order of the stream `select:N`, N being the entry's
  /// number from 1, of the seed that has the quiz in the question's place; no question comes twice.
  /// - Parameters:
  ///   - student: the learner's name; the empty name has a paper too.
  ///   - variantIndex: which of the learner's variants are asked, so that somebody who has met some
  ///     of them can be asked others; a quiz that asks everyone the same has only the first.
  public func paper(for student: String, variantIndex: Int = 0) -> QuizPaper {
    let (name, index) = quiz.variants == .same ? ("", 0) : (student, variantIndex)
    let seed = VariantSeed(
      course: course.text, question: quiz.id.text, version: quiz.version, student: name, index: 0)
    var chosen = candidates
    var taken: Set<QuestionID> = []
    for index in drawingOrder {
      var stream = seed.stream(tag: "select:\(index + 1)")
      let free = candidates[index].filter { !taken.contains($0.id) }
      chosen[index] = Array(
        stream.shuffled(free).prefix(quiz.entries[index].drawnCount ?? 0))
      taken.formUnion(chosen[index].map(\.id))
    }
    var items: [QuizPaper.Item] = []
    for (entry, questions) in zip(quiz.entries, chosen) {
      for question in questions {
        items.append(
          QuizPaper.Item(
            number: items.count + 1, question: question, rules: entry,
            meaning: meanings[question.id] ?? question.meaningHash,
            seed: VariantSeed(
              course: course.text, question: question.id.text, version: question.version,
              student: name, index: index)))
      }
    }
    let wanted = quiz.entries.reduce(0) { $0 + ($1.drawnCount ?? 1) }
    return QuizPaper(student: student, items: items, missingQuestions: wanted - items.count)
  }
}

extension Quiz.Entry {
  /// How many questions are drawn; nil where one is named.
  fileprivate var drawnCount: Int? {
    if case .drawn(let count, _) = selection { count } else { nil }
  }
}
