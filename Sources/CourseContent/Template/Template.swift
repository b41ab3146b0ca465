public import Formula
public import SourceText

/// A text as an author wrote it: Markdown with maths and live values.
public struct Template: Sendable {
  /// The text in structure.
  public let blocks: [ContentBlock]
  /// What the blocks' ranges refer to.
  let text: LocatedText

  /// The text as it is written.
  public var source: String { text.text }

  /// The live values in the text, in order.
  public var interpolations: [Interpolation] {
    var visitor = ContentVisitor()
    visitor.visit(blocks)
    return visitor.interpolations
  }
}

/// Why a text can't be shown: one of its live values can't be computed.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong with the formula; the span refers to the formula's own source.
  public let error: FormulaError
  /// The same with the place in the file.
  public let diagnostic: Diagnostic
}
