import CourseContent

extension QuestionTest {
  /// What came of a test.
  struct Run {
    /// What was typed; nil where the test names a mistake that has no value of its own.
    let answer: String?
    /// What came of it.
    let verdict: Verdict?
    /// Why that isn't what the author expects, and what to do; nil where it is.
    let problem: (message: String, help: String?)?
  }

  /// Types the answer to a variant.
  func run(on variant: Variant) -> Run {
    guard let answer = variant.answer(of: self) else {
      return Run(
        answer: nil, verdict: nil,
        problem: (
          "a mistake that this test types has no value of its own", "type the answer itself"
        ))
    }
    let verdict = judge(answer: answer, variant)
    return Run(answer: answer, verdict: verdict, problem: problem(answer, verdict))
  }

  private func problem(_ answer: String, _ verdict: Verdict) -> (message: String, help: String?)? {
    let shown = answer.count > 60 ? answer.prefix(60) + "..." : answer[...]
    if let outcome, !verdict.matches(outcome) {
      return (
        "`\(shown)` is judged `\(verdict.caseName)`, not `\(outcome.name)`",
        verdict.isCorrect ? nil : verdict.message
      )
    }
    if let score, (verdict.score * 1_000).rounded() != (score * 1_000).rounded() {
      return ("`\(shown)` earns \(verdict.score), not \(score)", nil)
    }
    return nil
  }

  /// What is expected, in a word or two.
  var expectation: String {
    let name = outcome.map(\.name)
    let score = score.map { "score \($0)" }
    return [name, score].compactMap(\.self).joined(separator: ", ")
  }
}

extension Variant {
  /// What a test types; nil where it names a mistake that is recognized by a condition.
  fileprivate func answer(of test: QuestionTest) -> String? {
    var text = ""
    for part in test.answer {
      switch part {
      case .text(let typed): text += typed
      case .truth: text += shownAnswer
      case .mistake(let id):
        guard let typed = typed(mistake: id) else { return nil }
        text += typed
      }
    }
    return text
  }

  /// A mistake's own answer: its number, or the words of its first pattern.
  private func typed(mistake id: MistakeID) -> String? {
    if let key = key.numbers {
      return mistakes.first { $0.mistake.id == id }?.values.flatMap(key.typed)
    }
    if case .formula(let key) = key {
      return question.mistakes.first { $0.id == id }.flatMap(key.typed)
    }
    guard case .match(let patterns)? = question.mistakes.first(where: { $0.id == id })?.rule else {
      return nil
    }
    return patterns.first?.shortest
  }
}

extension Verdict {
  fileprivate func matches(_ expected: QuestionTest.Outcome) -> Bool {
    switch (expected, outcome) {
    case (.correct, .correct), (.wrong, .wrong), (.wrong, .nearMiss), (.wrong, .imprecise): true
    case (.mistake(let id), .mistake(let found)): id == found
    case (.invalid(let reason), .invalid(let answer)):
      reason == nil || reason == answer.reason.rawValue
    default: false
    }
  }
}

extension QuestionTest.Outcome {
  fileprivate var name: String {
    switch self {
    case .correct: "correct"
    case .wrong: "wrong"
    case .mistake(let id): id.text
    case .invalid(let reason): reason.map { "invalid.\($0)" } ?? "invalid"
    }
  }
}
