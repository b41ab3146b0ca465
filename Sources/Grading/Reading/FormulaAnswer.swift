public import Formula

/// A formula that somebody typed as an answer.
public struct FormulaAnswer: Sendable {
  /// The characters typed.
  public let raw: String
  /// The formula, in the language's own spelling.
  public let parsed: ParsedFormula
  /// How it was read, where signs were added: `2*w` for `2w`.
  public let reading: String?

  /// Reads what was typed: arithmetic in the variables of a question and the functions that it
  /// allows, where the sign of a product may be left out (`2w`, `2 lambda w`, `w(1 - lambda)`).
  ///
  /// What could be read in two ways (`1/2w`) is refused with both, never guessed at.
  /// - Throws: `InvalidAnswer`, with what would help.
  public init(_ raw: String, expecting expectation: FormulaExpectation) throws(InvalidAnswer) {
    try AnswerLimits.check(raw)
    var reader = FormulaReader(try NormalizedAnswer(raw), expectation)
    try reader.read()
    let parsed: ParsedFormula
    do throws(FormulaError) {
      parsed = try ParsedFormula(reader.text, limits: .answer)
    } catch {
      throw reader.invalid(error)
    }
    let shapes = Dictionary(
      expectation.variables.map { ($0.name, Optional($0.shape)) }, uniquingKeysWith: { $1 })
    if let problem = parsed.check(variables: shapes).first { throw reader.invalid(problem) }
    if let shape = parsed.shape(variables: shapes) {
      try Self.check(shape, expectation.shape, reader)
    }
    self.raw = raw
    self.parsed = parsed
    reading = reader.isRespelled ? parsed.meaning : nil
  }

  private static func check(
    _ shape: ValueShape, _ wanted: ValueShape, _ reader: FormulaReader
  ) throws(InvalidAnswer) {
    switch (shape, wanted) {
    case (.number, .number): return
    case (.vector(let count?), .vector(let asked?)) where count != asked:
      throw InvalidAnswer(
        .wrongLength, "That has \(counted(count, "component")); \(asked) are asked for.",
        help: "Type all of them, between commas.", place: reader.whole)
    case (.vector, .vector): return
    case (_, .vector):
      throw InvalidAnswer(
        .unparsable, "That is no vector, and a vector is asked for.",
        help: "Type its components in brackets: [a, b].", place: reader.whole)
    default:
      throw InvalidAnswer(
        .unparsable, "That is not a number, and a number is asked for.",
        help: "Type an expression such as 2*\(reader.expectation.names.first ?? "3").",
        place: reader.whole)
    }
  }
}
