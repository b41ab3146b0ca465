public import CourseContent
import SourceText

extension QuizPlan {
  /// Grades a learner's answers.
  ///
  /// A question keeps the best of its attempts, each less `penalty` for every wrong one before it;
  /// hints cost `hint_cost` each; no less than 0 is left. What is invalid, repeated or beyond
  /// judging uses up no attempt. An answer that isn't judged, and the reason, stands in the findings.
  /// - Parameters:
  ///   - student: whose paper it is, where the name on the sheet has another spelling.
  ///   - variantIndex: which of the learner's variants were asked.
  public func grade(
    _ sheet: AnswerSheet, student: String? = nil, variantIndex: Int = 0
  ) -> QuizResult {
    let student = student ?? sheet.student
    let paper = paper(for: student, variantIndex: variantIndex)
    var findings: [QuizFinding] = []
    if let named = sheet.quiz, named != quiz.id.text {
      findings.append(
        QuizFinding(.otherQuiz, nil, "These answers are marked as answers to `\(named)`."))
    }
    for name in sheet.late {
      findings.append(QuizFinding(.lateAnswer, name, "Answered when the time was over."))
    }
    if paper.missingQuestions > 0 {
      findings.append(
        QuizFinding(
          .shortPaper, nil,
          "There is too little to draw from: \(paper.missingQuestions) of the questions are missing."
        ))
    }
    var answers: [String: [AnswerSheet.Answer]] = [:]
    for answer in sheet.answers { answers[answer.question, default: []].append(answer) }
    let items = paper.items.map { item in
      grade(answers.removeValue(forKey: item.question.id.text) ?? [], to: item, &findings)
    }
    let unasked = sheet.answers.filter { answers[$0.question] != nil }
    for answer in unasked { findings.append(finding(onUnasked: answer.question, paper)) }
    return QuizResult(
      student: student, items: items, unasked: unasked, findings: findings,
      passMark: quiz.passMark)
  }

  private func finding(onUnasked name: String, _ paper: QuizPaper) -> QuizFinding {
    if QuestionID(name).flatMap({ bank[$0] }) != nil {
      return QuizFinding(.notAsked, name, "This learner was not asked `\(name)`.")
    }
    let near = closestName(to: name, among: paper.items.map(\.question.id.text))
    let suggestion = near.map { " Did you mean `\($0)`?" } ?? ""
    return QuizFinding(.unknownQuestion, name, "There is no question `\(name)`.\(suggestion)")
  }

  private func grade(
    _ answers: [AnswerSheet.Answer], to item: QuizPaper.Item, _ findings: inout [QuizFinding]
  ) -> QuizResult.Item {
    let name = item.question.id.text
    let given = answers.enumerated()
      .sorted { ($0.element.attempt, $0.offset) < ($1.element.attempt, $1.offset) }
      .map(\.element).filter { !$0.isBlank }
    let asked: GradingMemory.Asked
    do throws(VariantError) {
      asked = try memory.asked(item)
    } catch {
      findings.append(QuizFinding(.fault, name, error.diagnostic.message))
      let attempts = given.map { QuizResult.Attempt(answer: $0, verdict: nil, reason: .fault) }
      return QuizResult.Item(
        asked: item, variant: nil, attempts: attempts, hints: 0, kept: attempts.last, score: nil)
    }
    var series = AttemptSeries(item, asked, memory)
    for answer in given { series.add(answer) }
    findings += series.findings
    let hints = given.map(\.hints).max() ?? 0
    let best = series.best
    return QuizResult.Item(
      asked: item, variant: asked.variant, attempts: series.attempts, hints: hints,
      kept: best?.attempt,
      score: best?.score.map { max(0, $0 - item.rules.hintCost * Double(hints)) }
        ?? (best == nil ? 0 : nil))
  }
}
