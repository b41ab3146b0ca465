import CourseContent
import Formula
import Grading
import Markup
import SourceText

extension OpenQuestion {
  /// What is said about an answer.
  func feedback(_ verdict: Verdict, raw: String, _ presentation: Presentation) -> [Block] {
    var line = sentence(verdict, raw: raw)
    if let reading = verdict.reading, !verdict.isCorrect {
      line += StyledText(" (read as \(reading.excerpt))", .muted)
    }
    let remark = verdict.remark.flatMap { try? $0.render(in: verdict.environment, presentation) }
    var blocks = (remark ?? []).led(by: line + (remark == nil ? "" : " "))
    if case .error(let diagnostic?) = verdict.outcome {
      blocks.append(.preformatted(diagnostic.rendered()))
    }
    if let advice = advice(after: verdict) { blocks.append(.paragraph(advice)) }
    return blocks
  }

  private func sentence(_ verdict: Verdict, raw: String) -> StyledText {
    let message = revelation(verdict) ?? verdict.message
    switch verdict.outcome {
    case .correct, .carried:
      return StyledText("✓ \(message)", [.correct, .strong]) + moreExactly(raw, verdict)
    case .mistake, .nearMiss, .imprecise, .wrong:
      return StyledText("✗ ", [.incorrect, .strong]) + StyledText(message)
    case .invalid:
      let mark = StyledText("? ", [.caution, .strong])
      return mark + (SessionCommand.reminder(for: raw) ?? StyledText(verdict.message))
    case .repeated:
      return StyledText("? ", [.caution, .strong]) + StyledText(verdict.message)
    case .error:
      return StyledText("! \(verdict.message)", .caution)
    }
  }

  /// What an answer comes to where one is all that there is.
  private func revelation(_ verdict: Verdict) -> String? {
    switch (mode, verdict.isCorrect) {
    case (.predict, true), (.trace, true):
      return verdict.precision == nil ? "As you predicted." : nil
    case (.predict, false), (.trace, false):
      return verdict.outcome == .wrong ? "It comes out otherwise." : nil
    case (.myth, let isRight):
      guard case .claim(let claim) = asked.key else { return nil }
      if claim.isTrue { return isRight ? "Right, it is so." : "It is true after all." }
      return isRight ? "Right, it is a myth." : "It is a myth."
    default: return nil
    }
  }

  /// What the wrong one of two approaches costs, for a learner who chose the right one; whoever
  /// chose the wrong one is told as a remark.
  func price(after verdict: Verdict, _ presentation: Presentation) -> [Block] {
    guard mode == .pitfall, verdict.isCorrect, case .choice(let key) = question.kind,
      case .choice(let list) = variant.key,
      let wrong = list.order.indices.first(where: { !list.right.contains($0) }),
      let say = key.choices[list.order[wrong]].say,
      let page = try? say.render(in: variant.environment, presentation)
    else { return [] }
    return page.led(by: StyledText("The other way: ", .muted))
  }

  /// The right number to six figures, where the answer differs from it within them.
  private func moreExactly(_ raw: String, _ verdict: Verdict) -> StyledText {
    // Where digits are asked for, or a range, more of them would not be better.
    guard case .number(let key) = asked.key, verdict.isCorrect,
      asked.question.kind.acceptance?.tolerance != nil,
      let answer = try? NumericAnswer(raw, expecting: key.expectation)
    else { return StyledText() }
    let (number, typed) = (sixFigures(key.truth), sixFigures(answer.value))
    return number == typed ? StyledText() : StyledText(" More exactly, \(number).", .muted)
  }

  private func sixFigures(_ number: Double) -> String {
    Value.number(number).formatted(significantDigits: 6)
  }

  /// What to do next, said after the first wrong answer and after the third.
  private func advice(after verdict: Verdict) -> StyledText? {
    guard verdict.countsAsAttempt, !verdict.isCorrect, verdict.outcome != .carried,
      !takesOneAnswer, !asked.question.kind.answering.isSettledByOneAnswer
    else { return nil }
    let solution = StyledText(":solution", .accent)
    switch wrongAnswers.count {
    case 0 where isUsedLater:
      return """
        Try again, or go on with your own answer: \(":next", .accent). The next part is then judged by \
        it.
        """
    case 0 where hintsShown < hints.count:
      return "Try again. \(":hint", .accent) helps, \(":skip", .accent) goes on."
    case 0:
      return "Try again. \(solution) shows how it is worked out, \(":skip", .accent) goes on."
    case 2:
      let later = part == nil ? " You can try the question again later." : ""
      return "\(solution) shows how it is worked out.\(later)"
    default:
      return nil
    }
  }
}

extension [Block] {
  /// The page with words before its first paragraph, or on a line of their own.
  func led(by words: StyledText) -> [Block] {
    guard case .paragraph(let text)? = first else { return [.paragraph(words)] + self }
    return [.paragraph(words + text)] + dropFirst()
  }
}
