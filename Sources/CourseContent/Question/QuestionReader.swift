import Formula

/// What the readers of the parts of one question share.
struct QuestionReader {
  var fields: FieldReader
  let decoder: ContentDecoder
  /// The question's parameters and bindings.
  var scope = FormulaScope()
  /// True where a source stands behind the whole of which this is a part.
  var hasSourceAround = false

  /// Names that mean something in formulas about an answer.
  static let truth = "truth"
  static let submitted = "submitted"

  private var hasSource: Bool { hasSourceAround || fields.has("source") }

  // MARK: - Parts that several kinds have

  /// The key as a formula.
  func answer(_ shape: ValueShape?) -> ContentFormula? {
    guard let value = fields.required("answer"),
      let formula = decoder.formula(value, "answer", scope: scope, wanted: shape)
    else { return nil }
    if formula.isTypedIn, !hasSource {
      decoder.findings.warning(
        .literalKey, "the key is typed in, so nothing computes or checks it",
        help: "write it as an expression, or say under `source:` where it comes from",
        at: value.headSpan)
    }
    return formula
  }

  /// Asks for a `source:` where a key is nothing but the author's word.
  ///
  /// - Parameter isComputed: true where the question's numbers decide after all.
  func wantSource(for key: String, unless isComputed: Bool = false) {
    guard !hasSource, !isComputed else { return }
    // Not within the call: Swift 6.3's optimizer fails on a closure over `key` that is inlined.
    let span = fields.keySpan(key)
    decoder.findings.warning(
      .missingSource, "nothing computes this key, and no `source:` stands behind it",
      help: "say under `source:` where it comes from, or compute it", at: span)
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
