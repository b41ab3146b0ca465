import Formula

/// Reads answers to one question, and what must come of them: a question's own tests, and those of
/// a suite.
struct TestReader {
  let decoder: ContentDecoder
  /// The mistakes that can be expected.
  let mistakes: Set<MistakeID>
  /// The parameters that can be given.
  let parameters: Set<String>
  private var numbers = HeldNumbers()

  /// The indices of variants that a test may name.
  static let variants = 0...1_000_000

  init(decoder: ContentDecoder, mistakes: Set<MistakeID>, parameters: Set<String>) {
    self.decoder = decoder
    self.mistakes = mistakes
    self.parameters = parameters
  }

  /// The test of a mapping with `answer` and `expect`.
  func test(
    _ fields: FieldReader, given: [(name: String, value: Value)], variants: [Int]?
  ) -> QuestionTest? {
    let answer = fields.required("answer").flatMap(typedAnswer)
    let expected = fields.required("expect").flatMap(expectation)
    guard let answer, let expected else { return nil }
    return QuestionTest(
      answer: answer, given: given, variants: variants, outcome: expected.outcome,
      score: expected.score, span: fields.value.headSpan)
  }

  /// What is typed: text with `{{ truth }}` or `{{ mistakes.ID }}` in it.
  private func typedAnswer(_ value: YAMLValue) -> [QuestionTest.AnswerPart]? {
    guard let text = decoder.located(value, "answer") else { return nil }
    let bytes = Array(text.text.utf8)
    var parts: [QuestionTest.AnswerPart] = []
    var place = 0
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    for found in InterpolationScanner(bytes).found {
      if place < found.range.lowerBound {
        parts.append(.text(string(place..<found.range.lowerBound)))
      }
      let expression = string(found.expression)
      if expression == QuestionReader.truth {
        parts.append(.truth)
      } else if expression.hasPrefix("mistakes."),
        let id = MistakeID(String(expression.dropFirst("mistakes.".count)))
      {
        check(id, at: text.fileSpan(found.expression))
        parts.append(.mistake(id))
      } else {
        decoder.findings.error(
          .badValue, "a test can type `{{ truth }}` or `{{ mistakes.ID }}`, and text",
          help: "write the formula itself: an answer may be one", at: text.fileSpan(found.range))
      }
      place = found.range.upperBound
    }
    if place < bytes.count { parts.append(.text(string(place..<bytes.count))) }
    return parts
  }

  /// The values of `given`, with their places.
  mutating func given(
    _ value: YAMLValue?
  ) -> [(name: String, value: Value, place: YAMLValue)] {
    guard let value else { return [] }
    guard value.isMapping else {
      decoder.error(
        .wrongType, "`given` wants parameters, and this is \(value.description)",
        help: "write `{name: value}`", at: value)
      return []
    }
    return value.fields.compactMap { field in
      let text = field.key.scalarText ?? ""
      let constant = decoder.constant(field.value, "given")
      guard let name = FormulaScope.variableName(text), parameters.contains(name) else {
        decoder.error(
          .unknownParameter, "`\(text.excerpt)` is no parameter under `vary`",
          help: decoder.suggestion(for: text, among: parameters.sorted()), at: field.key)
        return nil
      }
      guard let constant else { return nil }
      guard numbers.add(constant) else {
        decoder.error(.formulaLimit, HeldNumbers.message, help: HeldNumbers.help, at: field.value)
        return nil
      }
      return (name, constant, field.value)
    }
  }

  // MARK: - What is expected

  private func expectation(
    _ value: YAMLValue
  ) -> (outcome: QuestionTest.Outcome?, score: Double?)? {
    guard value.isMapping else {
      return outcome(value).map { ($0, nil) }
    }
    guard
      let fields = decoder.fields(value, "an expectation", keys: ["note", "score", "invalid"])
    else { return nil }
    fields.refuse("invalid", beside: "note")
    let score = fields.number("score", in: 0...1)
    if let invalid = fields.text("invalid") { return (.invalid(class: invalid), score) }
    guard fields.has("note") else {
      if score == nil { _ = fields.required("note") }
      return score.map { (nil, $0) }
    }
    return fields["note"].flatMap { outcome($0) }.map { ($0, score) }
  }

  private func outcome(_ value: YAMLValue) -> QuestionTest.Outcome? {
    guard let text = decoder.text(value, "expect") else { return nil }
    switch text {
    case "correct": return .correct
    case "wrong": return .wrong
    case "invalid": return .invalid(class: nil)
    default:
      guard let id = MistakeID(text) else {
        check(nil, at: value.headSpan)
        return nil
      }
      check(id, at: value.headSpan)
      return .mistake(id)
    }
  }

  private func check(_ id: MistakeID?, at span: Range<Int>) {
    if let id, mistakes.contains(id) { return }
    let known =
      ["correct", "wrong", "invalid"]
      + mistakes.map(\.text).filter { !QuestionReader.isReserved($0) }.sorted()
    decoder.findings.error(
      .unknownMistake, "the question has no mistake of this name",
      help: decoder.suggestion(for: id?.text ?? "", among: known), at: span)
  }
}
