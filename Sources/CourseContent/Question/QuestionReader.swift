import Formula

/// What the readers of the parts of one question share.
struct QuestionReader {
  let fields: FieldReader
  let decoder: ContentDecoder
  /// The question's parameters and bindings.
  var scope = FormulaScope()

  /// Names that mean something in formulas about an answer.
  static let truth = "truth"
  static let submitted = "submitted"

  // MARK: - Parts that several kinds have

  /// The key as a formula.
  func answer(_ shape: ValueShape?) -> ContentFormula? {
    guard let value = fields.required("answer"),
      let formula = decoder.formula(value, "answer", scope: scope, wanted: shape)
    else { return nil }
    if formula.isTypedIn, !fields.has("source") {
      decoder.findings.warning(
        .literalKey, "the key is typed in, so nothing computes or checks it",
        help: "write it as an expression, or say under `source:` where it comes from",
        at: value.headSpan)
    }
    return formula
  }

  /// `accuracy: 3`, or `tolerance: {absolute: …, relative: …}`.
  func tolerance() -> Tolerance {
    fields.refuse("tolerance", beside: "accuracy")
    return tolerance(fields["tolerance"])
      ?? accuracy().map(Tolerance.init(significantFigures:))
      ?? .standard
  }

  private func accuracy() -> Int? {
    fields["accuracy"].flatMap {
      decoder.integer(
        $0, "accuracy", in: 2...15,
        help: "one significant figure would accept answers that are off by half")
    }
  }

  func tolerance(_ value: YAMLValue?) -> Tolerance? {
    guard let value,
      let bounds = decoder.fields(value, "a tolerance", keys: ["absolute", "relative"])
    else { return nil }
    let absolute = bounds.number("absolute", in: 0...Double.greatestFiniteMagnitude) ?? 0
    let relative = bounds.number("relative", in: 0...1) ?? 0
    guard absolute > 0 || relative > 0, relative < 0.2 else {
      decoder.error(
        .unusableTolerance,
        relative < 0.2
          ? "this tolerance is 0, so that rounding alone would make an answer wrong"
          : "this tolerance accepts answers that are a fifth off",
        help: "give an `absolute` above 0, or a `relative` above 0 and below 0.2", at: value)
      return nil
    }
    return Tolerance(absolute: absolute, relative: relative)
  }

  /// Asks for a `source:` where a key is nothing but the author's word.
  func wantSource(for key: String) {
    guard !fields.has("source") else { return }
    decoder.findings.warning(
      .missingSource, "nothing computes this key, and no `source:` stands behind it",
      help: "say under `source:` where it comes from, or compute it", at: fields.keySpan(key))
  }
}

extension ContentFormula {
  /// Whether nothing in it is computed: a number, a text, or a vector of numbers.
  fileprivate var isTypedIn: Bool {
    if parsed.isLiteral { return true }
    let isVector = parsed.source.hasPrefix("[") && parsed.source.hasSuffix("]")
    return isVector
      && parsed.source.dropFirst().dropLast().split(separator: ",").allSatisfy {
        PlainScalar.number($0.filter { !$0.isWhitespace }) != nil
      }
  }
}
