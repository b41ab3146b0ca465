import CourseContent
import Grading
import Markup

/// One thing to answer in a sitting: a question, or a part of one.
struct SittingSlot: Sendable {
  let item: QuizPaper.Item
  let variant: Variant
  /// Which part, from 0; nil where there are none.
  let part: Int?
  /// What is shown; the page of a question in parts stands before its first part.
  let page: [Block]
  /// What stands before the cursor.
  let name: String
  let key: QuizSitting.AnswerKey

  /// A question's slots, in order.
  static func slots(of item: QuizPaper.Item, _ variant: Variant, _ page: HandoutPage) -> [Self] {
    let question = item.question.id.text
    guard !page.parts.isEmpty else {
      return [
        SittingSlot(
          item: item, variant: variant, part: nil, page: page.blocks, name: "answer> ",
          key: .init(question: question))
      ]
    }
    return page.parts.enumerated().map { index, id in
      SittingSlot(
        item: item, variant: variant, part: index, page: index == 0 ? page.blocks : [],
        name: "\(id)> ", key: .init(question: question, part: id))
    }
  }

  /// Why a text can't be read as an answer; nil where it can.
  func problem(with text: String) -> String? {
    let verdict: Verdict
    if let part, case .parts(let list) = variant.key {
      verdict = judge(
        answer: text, toPart: part, of: list, after: Array(repeating: nil, count: part))
    } else {
      verdict = judge(answer: text, variant)
    }
    if case .invalid(let problem) = verdict.outcome { return problem.description }
    return nil
  }

  /// How such an answer can be typed.
  var howToAnswer: String { kind.answering.howToAnswer }

  /// True where a number or a formula is asked for, which may take several lines.
  var takesFormula: Bool {
    switch kind {
    case .numeric, .vector, .formula: true
    default: false
    }
  }

  private var kind: QuestionKind {
    guard let part, case .parts(let list) = variant.key else { return variant.question.kind }
    return list.parts[part].variant.question.kind
  }
}
