extension LearnerRecord {
  /// The learner as a suite: a case for each question, and a failing one for each finding that is
  /// about none of them.
  var junitSuite: String {
    let asked = Set(items.map(\.question))
    let others = findings.filter { !($0.question.map(asked.contains) ?? false) }
    let suite = JUnitReport.Suite(
      name: "\(quiz): \(student)",
      properties: [
        ("student", student), ("course", course), ("quiz", quiz), ("quizVersion", "\(quizVersion)"),
        ("engine", engine), ("score", Self.number(score)), ("points", Self.number(points)),
        ("percent", Self.number(percent)), ("passed", "\(passed)"),
      ],
      cases: items.map(junitCase)
        + others.map { finding in
          JUnitReport.Case(
            name: finding.question ?? finding.kind, group: quiz,
            outcome: .failure(
              type: finding.kind, message: finding.message, text: finding.message))
        })
    return JUnitReport.written(suite)
  }

  private func junitCase(_ item: Item) -> JUnitReport.Case {
    let about = findings.filter { $0.question == item.question }
    let words = [item.explanation].compactMap(\.self) + about.map(\.message)
    let text = words.joined(separator: "\n")
    let outcome: JUnitReport.Case.Outcome
    switch item.score {
    case nil: outcome = .error(type: "error", message: text)
    case .some where item.verdict == "unanswered" && about.isEmpty:
      outcome = .skipped(message: "There is no answer.")
    case .some(1...) where about.isEmpty: outcome = .passed
    case .some(let score):
      let word = score >= 1 ? "finding" : score > 0 ? "partial" : "wrong"
      outcome = .failure(type: "\(word).\(item.verdict)", message: item.verdict, text: text)
    }
    return JUnitReport.Case(
      name: "\(item.number). \(item.question)", group: quiz,
      properties: [
        ("variant", item.variant), ("version", "\(item.version)"), ("meaning", item.meaning),
        ("verdict", item.verdict), ("score", item.score.map(Self.number) ?? ""),
        ("points", Self.number(item.points)), ("earned", item.earned.map(Self.number) ?? ""),
        ("answer", item.keptAnswer ?? ""),
      ], outcome: outcome)
  }
}
