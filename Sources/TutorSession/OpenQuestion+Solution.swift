import CourseContent
import Formula
import Grading
import Markup
import SourceText

extension OpenQuestion {
  /// The right answer as one would type it, and in the question's own words.
  func answerPage(_ presentation: Presentation, accepted: StyledText = "") -> [Block] {
    let answer = StyledText(asked.shownAnswer, .strong)
    let answering = asked.question.kind.answering
    let words = (try? answering.answerInWords(asked, presentation)) ?? nil
    guard let words else { return [.paragraph("The answer is \(answer)." + accepted)] }
    // One choice reads as it is shown, `b) the words`; lists stand below.
    guard case .choice = asked.key else {
      return [.paragraph("The answer is \(answer):")] + words
    }
    return words.led(by: "The answer is \(answer)) ")
  }

  /// How the answer comes about: the author's words, then the key with this variant's numbers.
  func solutionPage(_ presentation: Presentation) -> [Block] {
    var blocks = authorsWords(presentation)
    if !traceLines.isEmpty { blocks.append(.code(language: nil, lines: traceLines)) }
    // After the one answer that there is, a heading over the answer alone would say nothing.
    if !takesOneAnswer || !blocks.isEmpty {
      blocks.insert(.heading(level: 3, "How it is worked out"), at: 0)
    }
    blocks += answerPage(presentation, accepted: accepted)
    if let source = asked.question.source ?? question.source {
      blocks.append(.paragraph(StyledText("Source: \(source)", .muted)))
    }
    return blocks
  }

  /// The evaluation of the key, or the author's words where nothing is computed, and the answer.
  func computation(_ presentation: Presentation) -> [Block] {
    let lines = traceLines
    let how = lines.isEmpty ? authorsWords(presentation) : [.code(language: nil, lines: lines)]
    return how + answerPage(presentation, accepted: accepted)
  }

  private func authorsWords(_ presentation: Presentation) -> [Block] {
    guard let solution = asked.question.solution ?? question.solution else { return [] }
    do {
      return try solution.render(in: asked.solutionEnvironment, presentation)
    } catch {
      return [.preformatted(error.diagnostic.rendered())]
    }
  }

  /// The numbers that would have been accepted.
  private var accepted: StyledText {
    let intervals = asked.acceptedIntervals
    guard intervals.count == 1, let interval = intervals.first else { return StyledText() }
    return StyledText(" Accepted: \(interval).", .muted)
  }

  /// The evaluation of the very formula that grades.
  private var traceLines: [StyledText] {
    let trace = try? asked.keyFormula?.parsed.trace(in: asked.environment)
    return trace?.steps.map { StyledText($0.line()) } ?? []
  }
}
