import CourseContent
import Formula
import Grading
import Markup

extension TutorSession {
  /// Tells how an answer comes about: behind a question, the right one; at an open one that was
  /// answered with a mistake that is known, that mistake's.
  func why() -> [Block] {
    if let openQuestion, let last = openQuestion.lastAnswer {
      return openQuestion.mistakePage(last.verdict, presentation)
    }
    if let explained { return explained.whyPage(presentation) }
    return [
      .paragraph(
        "Answer first; then \(":why", .accent) tells how the answer comes about.")
    ]
  }
}

extension OpenQuestion {
  /// The evaluation of the key with this variant's numbers, and what is accepted; where nothing is
  /// computed, the author's words.
  fileprivate func whyPage(_ presentation: Presentation) -> [Block] {
    var name = StyledText("\(question.id)", .strong)
    if let part { name += StyledText(", part \(part.id)") }
    if !variant.parameters.isEmpty {
      let list = variant.parameters.map { "\($0.name) = \($0.value.formatted)" }
      name += StyledText(", with \(list.joined(separator: ", "))", .muted)
    }
    var blocks: [Block] = [.paragraph(name + ":")]
    if let formula = asked.keyFormula {
      blocks.append(.code(language: nil, lines: [StyledText(formula.parsed.meaning)]))
    }
    return blocks + computation(presentation)
  }

  /// How the learner's own number comes about, where the author knows the mistake.
  fileprivate func mistakePage(_ verdict: Verdict, _ presentation: Presentation) -> [Block] {
    let solution = StyledText(":solution", .accent)
    guard case .mistake(let id) = verdict.outcome,
      let mistake = asked.question.mistakes.first(where: { $0.id == id }),
      case .value(let formula) = mistake.rule,
      let trace = try? formula.parsed.trace(in: asked.solutionEnvironment)
    else {
      return [
        .paragraph(
          "How your answer came about is not known. \(solution) shows how the right one does.")
      ]
    }
    let steps = trace.steps.map { StyledText($0.line()) }
    return [
      .paragraph("This is how one gets to your answer:"),
      .code(language: nil, lines: steps.isEmpty ? [StyledText(formula.parsed.meaning)] : steps),
      .paragraph("It is the mistake that was told. \(solution) shows the right way."),
    ]
  }
}
