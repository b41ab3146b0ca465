public import Formula
public import SourceText

/// A text as an author wrote it: Markdown with maths and live values.
public struct Template: Sendable {
  /// The text in structure.
  public let blocks: [ContentBlock]
  /// What the blocks' ranges refer to.
  let text: LocatedText
  /// The live values in the text, in order.
  public let interpolations: [Interpolation]

  init(blocks: [ContentBlock], text: LocatedText) {
    self.blocks = blocks
    self.text = text
    var visitor = ContentVisitor()
    visitor.visit(blocks)
    interpolations = visitor.interpolations
  }

  /// The text as it is written.
  public var source: String { text.text }
}

extension Template {
  /// Computes every live value, and sets nothing: what is wrong with the first that has none.
  public func problem(in environment: Environment) -> TemplateError? {
    for interpolation in interpolations {
      do throws(TemplateError) {
        _ = try value(of: interpolation, in: environment)
      } catch {
        return error
      }
    }
    return nil
  }

  /// What a live value comes to.
  func value(of interpolation: Interpolation, in environment: Environment) throws(TemplateError)
    -> Value
  {
    do {
      return try interpolation.formula.evaluate(in: environment)
    } catch {
      let offset = interpolation.expressionRange.lowerBound
      let span = error.span.lowerBound + offset..<error.span.upperBound + offset
      throw TemplateError(
        error: error,
        diagnostic: Diagnostic(
          .error, code: error.kind.code.rawValue, message: error.message, help: error.help,
          file: text.file, span: text.fileSpan(span)))
    }
  }
}

/// Why a text can't be shown: one of its live values can't be computed.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong with the formula; the span refers to the formula's own source.
  public let error: FormulaError
  /// The same with the place in the file.
  public let diagnostic: Diagnostic
}
