import CourseContent
import Formula
import Grading
import Markup
import MathText

/// A question that waits for an answer, in one variant.
struct OpenQuestion {
  let variant: Variant
  /// The way of studying in which it is asked.
  let mode: SessionMode
  /// The lesson in which it is asked; nil outside lessons.
  let lesson: LessonID?
  /// Hints shown so far.
  var hintsShown = 0
  /// True where the calculator was used.
  var usedCalculator = false
  /// What was answered wrongly so far, so that the same answer does not count twice; only the last
  /// ones, so that an answer never takes long to judge.
  private(set) var wrongAnswers: [String] = []

  private static let mostWrongAnswers = 50

  init(variant: Variant, mode: SessionMode, lesson: LessonID? = nil) {
    self.variant = variant
    self.mode = mode
    self.lesson = lesson
  }

  var question: Question { variant.question }

  mutating func noteWrongAnswer(_ raw: String) {
    wrongAnswers = (wrongAnswers + [raw]).suffix(Self.mostWrongAnswers)
  }

  /// What stands before the cursor: the symbol asked for, where there is one.
  func prompt(_ presentation: Presentation) -> StyledText {
    guard let symbol = question.kind.symbol else { return StyledText("answer> ", .accent) }
    let letter = MathExpression(latex: "\\\(symbol)")
    let isGreek = letter.problems.isEmpty && presentation.mathStyle == .unicode
    return StyledText("\(isGreek ? letter.inline(.unicode) : symbol) = ", .accent)
  }

  /// The question as it is put, with its choices under their letters.
  func page(_ presentation: Presentation) throws(TemplateError) -> [Block] {
    var blocks = try question.prompt.render(in: variant.environment, presentation)
    if case .choice(let list) = variant.key {
      var choices: [[Block]] = []
      for place in list.order.indices { choices.append(try choice(place, presentation)) }
      blocks.append(.list(.letters, items: choices))
    }
    if let request = question.kind.request {
      blocks.append(.paragraph(StyledText("(\(request))", .muted)))
    }
    return blocks
  }

  /// What the choice at a place says; nothing for other kinds.
  func choice(_ place: Int, _ presentation: Presentation) throws(TemplateError) -> [Block] {
    guard case .choice(let key) = question.kind, case .choice(let list) = variant.key else {
      return []
    }
    return try key.choices[list.order[place]].text.render(in: variant.environment, presentation)
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
        usedCalculator: usedCalculator, mode: mode, lesson: lesson?.text,
        concepts: question.concepts.map(\.text)))
  }
}
