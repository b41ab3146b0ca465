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
    switch verdict.outcome {
    case .correct:
      return StyledText("✓ \(verdict.message)", [.correct, .strong]) + moreExactly(raw)
    case .mistake, .nearMiss, .wrong:
      return StyledText("✗ ", [.incorrect, .strong]) + StyledText(verdict.message)
    case .invalid:
      let mark = StyledText("? ", [.caution, .strong])
      return mark + (SessionCommand.reminder(for: raw) ?? StyledText(verdict.message))
    case .repeated:
      return StyledText("? ", [.caution, .strong]) + StyledText(verdict.message)
    case .error:
      return StyledText("! \(verdict.message)", .caution)
    }
  }

  /// The right number to six figures, where the answer differs from it within them.
  private func moreExactly(_ raw: String) -> StyledText {
    guard case .number(let key) = variant.key,
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
    guard verdict.countsAsAttempt, !verdict.isCorrect, !question.kind.isSettledByOneAnswer else {
      return nil
    }
    let solution = StyledText(":solution", .accent)
    switch wrongAnswers.count {
    case 0 where hintsShown < question.hints.count:
      return "Try again. \(":hint", .accent) helps, \(":skip", .accent) goes on."
    case 0:
      return "Try again. \(solution) shows how it is worked out, \(":skip", .accent) goes on."
    case 2:
      return "\(solution) shows how it is worked out. You can try the question again later."
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
