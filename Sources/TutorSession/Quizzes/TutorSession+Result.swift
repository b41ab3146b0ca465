public import CourseContent
import Formula
public import Grading
public import Markup

extension TutorSession {
  /// What a learner may see of a result: as much as the quiz's `feedback` allows.
  public func page(of result: QuizResult, in quiz: Quiz) -> [Block] {
    var blocks: [Block] = [.heading(level: 1, StyledText(quiz.title))]
    guard quiz.feedback != .none else {
      return blocks + [.paragraph("Your answers were taken. The result is not told here.")]
    }
    for item in result.items { blocks += page(of: item, quiz.feedback) }
    let passed =
      result.hasPassed ? StyledText("passed", .correct) : StyledText("not passed", .incorrect)
    let percent = Int(result.percent.rounded())
    blocks += [
      .rule,
      .paragraph(
        """
        \(points(result.score)) of \(points(result.points)) points, \(percent) %: \(passed) \
        (it takes \(points(quiz.passMark)) %).
        """),
    ]
    let missed = result.items.filter { ($0.score ?? 1) < 1 }.map(\.asked.question.id)
    let advice = LessonAdvice(
      asked: result.items.map(\.asked.question.id), missed: missed, self)
    return blocks + advice.blocks
  }

  private func page(of item: QuizResult.Item, _ policy: Quiz.FeedbackPolicy) -> [Block] {
    let earned = item.earned.map { points($0) } ?? "–"
    let mark: StyledText =
      switch item.score {
      case 1?: StyledText("✓ ", [.correct, .strong])
      case nil: StyledText("! ", .caution)
      case .some: StyledText("✗ ", [.incorrect, .strong])
      }
    let head = StyledText("\(item.asked.number). \(item.asked.question.id)", .strong)
    let sum = StyledText(" · \(earned) of \(points(item.asked.rules.points))", .muted)
    let answer = item.kept.map { " · your answer: \($0.answer.raw.excerpt)" } ?? " · not answered"
    var blocks: [Block] = [.paragraph(mark + head + sum + StyledText(answer, .muted))]
    guard policy == .remarks || policy == .solutions else { return blocks }
    var said: [Block] = []
    guard let variant = item.variant else {
      return blocks + [
        .quote([.paragraph("This question could not be asked, and does not count.")])
      ]
    }
    let question = OpenQuestion(variant: variant, mode: .exam)
    if let kept = item.kept, let verdict = kept.verdict, !verdict.isCorrect {
      said += question.feedback(verdict, raw: kept.answer.raw, presentation)
      for part in verdict.parts {
        guard let verdict = part.verdict, !verdict.isCorrect,
          let remark = verdict.remark,
          let page = try? remark.render(in: verdict.environment, presentation)
        else { continue }
        said += page.led(by: "\(part.id)) ")
      }
    }
    if policy == .solutions { said += solutions(of: question) }
    if !said.isEmpty { blocks.append(.quote(said)) }
    return blocks
  }

  /// How the answer is worked out; of a question in parts, each part's.
  private func solutions(of question: OpenQuestion) -> [Block] {
    guard question.part != nil else { return question.solutionPage(presentation) }
    var question = question
    var blocks: [Block] = []
    while let part = question.part {
      blocks += [.paragraph(StyledText("\(part.id))", .strong))]
      blocks += question.solutionPage(presentation)
      question.close(.passedOver)
    }
    return blocks
  }

  private func points(_ number: Double) -> String {
    Value.number(number).formatted(significantDigits: 4)
  }
}
