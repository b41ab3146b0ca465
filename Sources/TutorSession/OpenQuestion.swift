import CourseContent
import Formula
import Grading
import Markup
import MathText

/// A question that waits for an answer, in one variant.
struct OpenQuestion {
  let variant: Variant
  /// Hints shown so far.
  var hintsShown = 0
  /// True where the calculator was used.
  var usedCalculator = false
  /// What was answered wrongly so far, so that the same answer does not count twice.
  var wrongAnswers: [String] = []

  var question: Question { variant.question }

  /// What stands before the cursor: the symbol asked for, where there is one.
  func prompt(_ presentation: Presentation) -> StyledText {
    guard case .numeric(let key) = question.kind, let symbol = key.symbol else {
      return StyledText("answer> ", .accent)
    }
    let letter = MathExpression(latex: "\\\(symbol)")
    let isGreek = letter.problems.isEmpty && presentation.mathStyle == .unicode
    return StyledText("\(isGreek ? letter.inline(.unicode) : symbol) = ", .accent)
  }

  /// The question as it is put, with its choices under their letters.
  func page(_ presentation: Presentation) throws(TemplateError) -> [Block] {
    var blocks = try question.prompt.render(in: variant.environment, presentation)
    if case .choice(let key) = question.kind, case .choice(let list) = variant.key {
      for (place, index) in list.order.enumerated() {
        let text = try key.choices[index].text.render(in: variant.environment, presentation)
        blocks += Self.labelled(text, "\(ChoiceList.letter(place))) ")
      }
    }
    if let precision = question.kind.precisionAsked {
      blocks.append(.paragraph(StyledText(precision, .muted)))
    }
    return blocks
  }

  private static func labelled(_ blocks: [Block], _ label: String) -> [Block] {
    guard case .paragraph(let text)? = blocks.first else {
      return [.paragraph(StyledText(label, .accent))] + blocks
    }
    return [.paragraph(StyledText(label, .accent) + text)] + blocks.dropFirst()
  }

  /// The record of what has come of this variant.
  func record(_ outcome: AnswerRecord.Outcome, raw: String, note: String, score: Double)
    -> SessionRecord
  {
    .answer(
      AnswerRecord(
        question: question.id.text, version: question.version, meaningHash: question.meaningHash,
        variantIndex: variant.seed.index, seed: variant.seed.value(),
        parameters: variant.parameters.map {
          AnswerRecord.Parameter(name: $0.name, value: $0.value.formatted)
        },
        raw: raw, outcome: outcome, note: note, score: score, hintsUsed: hintsShown,
        usedCalculator: usedCalculator))
  }
}

extension QuestionKind {
  /// How exact an answer must be, in words; nil where that does not arise.
  var precisionAsked: String? {
    guard let figures = tolerance?.significantFigures else { return nil }
    return "(\(figures) significant figures are enough.)"
  }

  /// How an answer to such a question is typed.
  var howToAnswer: String {
    switch self {
    case .numeric:
      "Type a number, or an expression that gives one: 0.25, 1/4 and 25% are the same answer."
    case .vector: "Type the numbers with commas between them: [1.9, -2.85]."
    case .choice(let key) where key.selection == .several:
      "Type the letters of all that are right, for example: a c."
    case .choice: "Type the letter of a choice."
    case .trueFalse: "Type true or false; t and f will do."
    }
  }
}
