import SourceText

/// What the calculator answers to one expression, as one line of JSON.
///
/// `{"value": …}`, or `{"error": {"kind": …, "message": …, "line": …, "column": …}}`.
public struct CalculatorLine: Hashable, Sendable {
  /// The line, without a line break.
  public let json: String
  /// False where it tells of an error.
  public let isValue: Bool

  /// Computes an expression.
  ///
  /// - Parameters:
  ///   - expression: what was typed.
  ///   - line: the line on which it begins, where it is one of many.
  public init(_ expression: String, line: Int = 1, limits: FormulaLimits = .content) {
    do throws(FormulaError) {
      let formula = try ParsedFormula(expression, limits: limits)
      self.init(json: "{\"value\": \(try formula.evaluate(limits: limits).json)}", isValue: true)
    } catch {
      self.init(error, in: expression, line: line)
    }
  }

  /// Tells why an expression was not computed.
  ///
  /// - Parameters:
  ///   - error: what is wrong with it.
  ///   - expression: what was typed.
  ///   - line: the line on which it begins, where it is one of many.
  public init(_ error: FormulaError, in expression: String, line: Int = 1) {
    let file = SourceFile(name: "", text: expression)
    let place = file.position(at: error.span.lowerBound)
    self.init(
      json: "{\"error\": {\"kind\": \"\(error.kind.rawValue)\", \"message\": "
        + "\(jsonText(error.description)), \"line\": \(place.line + line - 1), \"column\": "
        + "\(place.column)}}",
      isValue: false)
  }

  private init(json: String, isValue: Bool) {
    self.json = json
    self.isValue = isValue
  }
}
