import CourseContent
import Grading
import Markup

extension MatchingKey: Answering {
  var request: String? {
    "Type a letter for each number, such as 1b 2a"
      + (allowsBlank ? "; what you leave out costs nothing more." : ".")
  }

  var howToAnswer: String {
    "Type each number with its letter, 1b 2a 3c, or only the letters in the numbers' order, b a c."
  }

  func offer(_ variant: Variant, _ presentation: Presentation) throws(TemplateError) -> [Block] {
    guard case .matching(let list) = variant.key else { return [] }
    return [
      .list(.numbers(from: 1), items: try variant.rendered(list.items, presentation)),
      .list(.letters, items: try variant.rendered(list.matches, presentation)),
    ]
  }

  func answerInWords(_ variant: Variant, _ presentation: Presentation) throws(TemplateError)
    -> [Block]?
  {
    guard case .matching(let list) = variant.key else { return nil }
    let items = try variant.rendered(list.items, presentation)
    let matches = try variant.rendered(list.right.map { list.matches[$0] }, presentation)
    let rows = zip(items, matches).map { [StyledText($0.plain), StyledText($1.plain)] }
    return [.table(header: ["", ""], alignments: [], rows: rows)]
  }
}

extension [Block] {
  /// The words of the blocks on one line.
  fileprivate var plain: String { map(\.plain).joined(separator: " ") }
}
