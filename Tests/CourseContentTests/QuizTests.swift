import Markup
import SourceText
import Testing

@testable import CourseContent

@Suite struct QuizTests {
  private func load(_ yaml: String) throws -> Loaded<Quiz> {
    ContentLibrary.quiz(
      try #require(QuizID("week-1")), in: SourceFile(name: "week-1.yaml", text: yaml))
  }

  private static let whole = """
    title: Week 1
    version: 2
    minutes: 30
    pass: 60
    variants: same
    feedback: score
    attempts: 2
    penalty: 0.25
    questions:
      - prior-to-penalty
      - {id: decay-step, points: 3, attempts: 1}
      - {concepts: [dropout], difficulties: [1, 2], count: 3, hint_cost: 0.1}
      - {tags: [mock], points: 0.5}

    """

  @Test func rulesOfTheWholeHoldUnlessAnEntryHasItsOwn() throws {
    let loaded = try load(Self.whole)
    #expect(loaded.diagnostics.isEmpty)
    let quiz = try #require(loaded.value)
    #expect(quiz.version == 2)
    #expect(quiz.minutes == 30)
    #expect(quiz.passMark == 60)
    #expect(quiz.variants == .same)
    #expect(quiz.feedback == .score)
    #expect(quiz.entries.map(\.points) == [1, 3, 1, 0.5])
    #expect(quiz.entries.map(\.attempts) == [2, 1, 2, 2])
    #expect(quiz.entries.map(\.penalty) == [0.25, 0.25, 0.25, 0.25])
    #expect(quiz.entries.map(\.hintCost) == [0, 0, 0.1, 0])
    guard case .drawn(3, let pool) = quiz.entries[2].selection else {
      Issue.record("the third entry draws three")
      return
    }
    #expect(pool.concepts.map(\.text) == ["dropout"])
    #expect(pool.difficulties == [1, 2])
  }

  @Test func whatIsNotWrittenHasItsUsualValue() throws {
    let quiz = try #require(try load("title: T\nquestions: [a]\n").value)
    #expect(quiz.version == 1)
    #expect(quiz.minutes == nil)
    #expect(quiz.passMark == 50)
    #expect(quiz.variants == .own)
    #expect(quiz.feedback == .remarks)
    #expect(quiz.entries.map(\.attempts) == [1])
  }

  @Test(arguments: [
    ("questions: [a]\n", "1:1: error[C004]: a quiz needs `title`"),
    ("title: T\n", "1:1: error[C004]: a quiz needs `questions`"),
    ("title: T\nquestions: []\n", "2:12: error[C004]: this quiz asks nothing"),
    ("title: T\nquestions: [A b]\n", "2:13: error[C007]: `A b` is no id"),
    ("title: T\nquestions: [a, a]\n", "2:16: error[C009]: the question `a` is asked twice"),
    ("title: T\npas: 60\nquestions: [a]\n", "2:1: error[C005]: a quiz has no key `pas`"),
    (
      "title: T\npass: 160\nquestions: [a]\n",
      "2:7: error[C008]: `pass` must lie between 0 and 100"
    ),
    (
      "title: T\nquestions:\n  - {id: a, count: 2}\n",
      "3:13: error[Q003]: `count` and `id` can't both be given"
    ),
    (
      "title: T\nquestions:\n  - {count: 2}\n",
      "3:6: error[C004]: an entry of a quiz needs `id`, or something to draw from"
    ),
    (
      "title: T\nfeedback: all\nquestions: [a]\n",
      "2:11: error[C008]: `feedback` can't be `all`"
    ),
  ])
  func mistakesAreToldWithTheirPlaces(yaml: String, finding: String) throws {
    #expect(try load(yaml).diagnostics.map(\.headline) == ["week-1.yaml:" + finding])
  }

  @Test func aSelectionThatTheBankCannotFillIsFound() throws {
    let quiz = try #require(try load(Self.whole).value)
    let bank = SourceFile(
      name: "q.yaml",
      text: """
        - {id: prior-to-penalty, prompt: p, answer: 1/2}
        - {id: decay-stop, prompt: p, answer: 1/2, tags: [mock]}
        - {id: one, prompt: p, answer: 1/2, concepts: [dropout], difficulty: 1}
        - {id: two, prompt: p, answer: 1/2, concepts: [dropout], difficulty: 3}

        """)
    let questions = try #require(ContentLibrary.questions(in: bank).value)
    let found = quiz.findings(for: questions)
    #expect(
      found.map(\.headline) == [
        "week-1.yaml:11:6: error[C013]: no file of questions has `decay-step`",
        "week-1.yaml:12:6: error[C024]: 3 questions are to be drawn here, and only 1 fit",
      ])
    #expect(found.first?.help == "did you mean `decay-stop`?")
  }
}

extension Diagnostic {
  /// Where and what, without the excerpt.
  fileprivate var headline: String? { rendered().first?.plain }
}
