import Formula
import SourceText

extension ContentDecoder {
  /// A formula: a scalar, or a list in brackets on the spot, which is a vector or a matrix as it
  /// stands.
  ///
  /// - Parameter wanted: the kind of value that it must have, as far as that can be known.
  func formula(
    _ value: YAMLValue, _ key: String, scope: FormulaScope, wanted: ValueShape? = nil
  ) -> ContentFormula? {
    let text: LocatedText
    if value.isFlowSequence {
      text = LocatedText(file: value.file, range: value.span)
    } else if let scalar = LocatedText(value), !value.isAbsent {
      text = scalar
    } else {
      error(
        .wrongType, "`\(key)` wants a formula, and this is \(value.description)",
        help: "write it on the line of its key; vectors are `[1, 2]`", at: value)
      return nil
    }
    do {
      let formula = ContentFormula(parsed: try ParsedFormula(text.text), text: text)
      let problems = scope.problems(in: formula.parsed)
      for problem in problems { findings.error(problem, in: text) }
      guard problems.isEmpty else { return nil }
      if let wanted, let shape = scope.shape(of: formula.parsed), !shape.isSameKind(as: wanted) {
        error(
          .formulaType, "`\(key)` must be \(wanted.words), and this is \(shape.words)", at: value)
        return nil
      }
      return formula
    } catch {
      findings.error(error, in: text)
      return nil
    }
  }

  /// A value that is known at once: a number, `true`, a text in quotes, a formula without
  /// variables, or a list of them in brackets.
  func constant(_ value: YAMLValue, _ key: String) -> Value? {
    if let style = value.scalarStyle, style.isQuoted, let text = value.scalarText {
      return .text(text)
    }
    // A word alone would be an unknown name; what is meant is most likely a text.
    if let word = value.scalarText, FormulaScope.variableName(word) != nil {
      error(
        .wrongType, "`\(word.excerpt)` is neither a number nor a formula",
        help: "put a text in quotes: \"\(word.excerpt)\"", at: value)
      return nil
    }
    guard let formula = formula(value, key, scope: FormulaScope()) else { return nil }
    do {
      return try formula.parsed.evaluate()
    } catch {
      findings.error(error, in: formula.text)
      return nil
    }
  }
}
