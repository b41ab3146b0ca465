public import Formula
public import Markup
import SourceText

extension FormulaError {
  /// The error under the line that was typed, with a caret at the place.
  ///
  ///       1/0
  ///        ^
  ///     division by zero
  public func rendered(in expression: String) -> [StyledText] {
    let file = SourceFile(name: "", text: expression)
    let diagnostic = Diagnostic(
      .error, code: kind.rawValue, message: message, help: help, file: file, span: span)
    return diagnostic.renderedForTyping()
  }
}
