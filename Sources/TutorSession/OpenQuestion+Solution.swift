import CourseContent
import Formula
import Grading
import Markup
import SourceText

extension OpenQuestion {
  /// The right answer as one would type it.
  func answerText(_ presentation: Presentation) -> String {
    if case .choice(let list) = variant.key {
      let letters = list.right.sorted().map(ChoiceList.letter)
      return letters.joined(separator: ", ")
    }
    return variant.truth?.formatted(significantDigits: 6) ?? "not known"
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
    if let lines = traceLines { blocks.append(.code(language: nil, lines: lines)) }
    blocks.append(.paragraph("Answer: \(StyledText(answerText(presentation), .strong))"))
    if let source = question.source {
      blocks.append(.paragraph(StyledText("Source: \(source)", .muted)))
    }
    return blocks
  }

  /// The evaluation of the very formula that grades.
  private var traceLines: [StyledText]? {
    let formula: ContentFormula
    switch variant.key {
    case .number(let key), .vector(let key, _): formula = key.formula
    case .choice, .claim: return nil
    }
    guard let trace = try? formula.parsed.trace(in: variant.environment) else { return nil }
    return trace.steps.map { StyledText($0.line()) }
  }
}
