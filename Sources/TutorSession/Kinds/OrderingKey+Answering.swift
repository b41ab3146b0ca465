import CourseContent
import Grading
import Markup

extension OrderingKey: Answering {
  var request: String? {
    distractors.isEmpty
      ? "Type all the letters in the right order."
      : "Type the letters of what belongs there, in the right order; not everything does."
  }

  var howToAnswer: String { "Type the letters from first to last: c a b, or c, a, b, or cab." }

  func offer(_ variant: Variant, _ presentation: Presentation) throws(TemplateError) -> [Block] {
    guard case .ordering(let list) = variant.key else { return [] }
    return [.list(.letters, items: try variant.rendered(list.texts, presentation))]
  }

  func answerInWords(_ variant: Variant, _ presentation: Presentation) throws(TemplateError)
    -> [Block]?
  {
    guard case .ordering(let list) = variant.key else { return nil }
    let texts = list.rightOrder.map { list.texts[$0] }
    return [.list(.numbers(from: 1), items: try variant.rendered(texts, presentation))]
  }
}
