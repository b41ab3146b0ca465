import CourseContent
import Grading
import Markup

extension ChoiceKey: Answering {
  var request: String? {
    selection == .several ? "Type the letters of all that are right." : "Type a letter."
  }

  var howToAnswer: String {
    selection == .several
      ? "Type the letters of all that are right, for example: a, c."
      : "Type the letter of a choice."
  }

  var isSettledByOneAnswer: Bool { selection == .one && choices.count == 2 }

  func offer(_ variant: Variant, _ presentation: Presentation) throws(TemplateError) -> [Block] {
    guard case .choice(let list) = variant.key else { return [] }
    return [
      .list(
        .letters,
        items: try variant.rendered(list.order.map { choices[$0].text }, presentation))
    ]
  }

  func answerInWords(_ variant: Variant, _ presentation: Presentation) throws(TemplateError)
    -> [Block]?
  {
    guard case .choice(let list) = variant.key, list.right.count == 1, let place = list.right.first
    else { return nil }
    return try choices[list.order[place]].text.render(in: variant.environment, presentation)
  }
}

extension TrueFalseKey: Answering {
  var request: String? { "Type true or false." }
  var howToAnswer: String { "Type true or false; t and f will do." }
  var isSettledByOneAnswer: Bool { true }
}

extension Variant {
  /// Texts of the question with the variant's values.
  func rendered(_ texts: [Template], _ presentation: Presentation) throws(TemplateError)
    -> [[Block]]
  {
    var result: [[Block]] = []
    for text in texts { result.append(try text.render(in: environment, presentation)) }
    return result
  }
}
