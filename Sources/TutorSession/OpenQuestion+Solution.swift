import CourseContent
import Formula
import Grading
import Markup
import SourceText

extension OpenQuestion {
  /// The right answer, as a sentence: as one would type it, with a choice's words behind its
  /// letter.
  func answerSentence(_ presentation: Presentation) -> StyledText {
    let answer = StyledText(variant.shownAnswer, .strong)
    guard case .choice(let list) = variant.key, list.right.count == 1, let place = list.right.first,
      case .paragraph(let words)? = (try? choice(place, presentation))?.first
    else { return "The answer is \(answer)." }
    return "The answer is \(answer)) \(words)"
  }

  /// How the answer comes about: the author's words, then the key with this variant's numbers.
  func solutionPage(_ presentation: Presentation) -> [Block] {
    var blocks: [Block] = [.heading(level: 3, "How it is worked out")]
    if let solution = question.solution {
      do {
        blocks += try solution.render(in: variant.solutionEnvironment, presentation)
      } catch {
        blocks.append(.preformatted(error.diagnostic.rendered()))
      }
    }
    if !traceLines.isEmpty { blocks.append(.code(language: nil, lines: traceLines)) }
    blocks.append(.paragraph(answerSentence(presentation) + accepted))
    if let source = question.source {
      blocks.append(.paragraph(StyledText("Source: \(source)", .muted)))
    }
    return blocks
  }

  /// The numbers that would have been accepted.
  private var accepted: StyledText {
    let intervals = variant.acceptedIntervals
    guard intervals.count == 1, let interval = intervals.first else { return StyledText() }
    return StyledText(" Accepted: \(interval).", .muted)
  }

  /// The evaluation of the very formula that grades.
  private var traceLines: [StyledText] {
    switch variant.key {
    case .number(let key), .vector(let key, _):
      let trace = try? key.formula.parsed.trace(in: variant.environment)
      return trace?.steps.map { StyledText($0.line()) } ?? []
    case .formula, .choice, .claim:
      return []
    }
  }
}
