import SourceText

/// What the calculator answers to one expression, as one line of JSON.
///
/// `{"value": …}`, or `{"error": {"kind": …, "message": …, "line": …, "column": …}}`.
///
/// - Parameters:
///   - expression: what was typed.
///   - line: the line on which it begins, where it is one of many.
public func calculatorLine(
  _ expression: String, line: Int = 1, limits: FormulaLimits = .content
) -> String {
  do throws(FormulaError) {
    let formula = try ParsedFormula(expression, limits: limits)
    return "{\"value\": \(try formula.evaluate(limits: limits).json)}"
  } catch {
    let file = SourceFile(name: "", text: expression)
    let place = file.position(at: error.span.lowerBound)
    return "{\"error\": {\"kind\": \"\(error.kind.rawValue)\", \"message\": "
      + "\(jsonText(error.description)), \"line\": \(place.line + line - 1), \"column\": "
      + "\(place.column)}}"
  }
}
