public import Formula
public import SourceText

/// A formula and where it stands in its file, so that an error in it has a place.
public struct ContentFormula: Hashable, Sendable {
  /// The formula.
  public let parsed: ParsedFormula
  let text: LocatedText

  /// Says what is wrong with the formula as the author of the file is told.
  ///
  /// - Parameter error: an error of evaluating the formula, with a place in its source.
  public func diagnostic(for error: FormulaError) -> Diagnostic {
    Diagnostic(
      .error, code: error.kind.code.rawValue, message: error.message, help: error.help,
      file: text.file, span: text.fileSpan(error.span))
  }
}

extension FormulaError.Kind {
  var code: FindingCode {
    switch self {
    case .syntax: .formulaSyntax
    case .name: .formulaName
    case .arity: .formulaArity
    case .type: .formulaType
    case .shape: .formulaShape
    case .domain: .formulaDomain
    case .empty: .formulaEmpty
    case .singular: .formulaSingular
    case .limit: .formulaLimit
    }
  }
}

extension Findings {
  /// Reports what is wrong with a formula that begins at an offset of the text.
  func error(_ error: FormulaError, in text: LocatedText, at offset: Int = 0) {
    self.error(
      error.kind.code, error.message, help: error.help,
      at: text.fileSpan(error.span.lowerBound + offset..<error.span.upperBound + offset))
  }
}
