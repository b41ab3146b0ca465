public import CourseContent
import Formula
public import Grading
public import Markup

/// A question on paper: everything that is asked, and nothing that gives the answer away.
public struct HandoutPage: Sendable {
  /// The question's text, what there is to choose from, and what to write; the parts below it.
  public let blocks: [Block]
  /// The ids of the parts, in order; none where there are no parts.
  public let parts: [String]

  /// Puts a variant on paper.
  ///
  /// A part that goes on from an earlier one would show that one's true answer in the numbers of
  /// its text, so that words stand there instead.
  /// - Throws: `TemplateError` where a text can't be shown.
  public init(_ variant: Variant, _ presentation: Presentation) throws(TemplateError) {
    guard case .parts(let list) = variant.key else {
      blocks = try Self.blocks(variant, in: variant.environment, presentation)
      parts = []
      return
    }
    var blocks = try variant.question.prompt.render(in: variant.environment, presentation)
    for part in list.parts {
      blocks += Self.blocks(part, of: list, presentation)
    }
    self.blocks = blocks
    parts = list.parts.map(\.id.text)
  }

  private static func blocks(
    _ part: PartList.Part, of list: PartList, _ presentation: Presentation
  ) -> [Block] {
    let label = StyledText("\(part.id)) ", .strong)
    var environment = part.variant.environment
    for use in part.part.uses where list.parts.indices.contains(use.part) {
      environment[use.name] = .text("(your answer to \(list.parts[use.part].id))")
    }
    do {
      return try blocks(part.variant, in: environment, presentation).led(by: label)
    } catch {
      // Its text computes with the earlier answer, which on paper nobody has.
      let earlier = part.part.uses.map { "\(list.parts[$0.part].id)" }.joined(separator: ", ")
      return [.paragraph(label + StyledText("Go on from your answer to \(earlier)."))]
    }
  }

  private static func blocks(
    _ variant: Variant, in environment: Environment, _ presentation: Presentation
  ) throws(TemplateError) -> [Block] {
    let answering = variant.question.kind.answering
    var blocks = try variant.question.prompt.render(in: environment, presentation)
    blocks += try answering.offer(variant, presentation)
    if let request = answering.request {
      blocks.append(.paragraph(StyledText("(\(request))", .muted)))
    }
    return blocks
  }
}
