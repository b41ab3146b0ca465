import Formula

extension QuestionReader {
  /// The tests that the author wrote.
  func readTests() -> [QuestionTest] {
    // What the author named, whether or not it could be read: one error is enough.
    let mistakes = Set(names(in: "mistakes").compactMap { MistakeID($0) })
    let parameters = Set(names(in: "vary").compactMap(FormulaScope.variableName))
    var numbers = HeldNumbers()
    return fields.list("tests").compactMap { item -> QuestionTest? in
      guard
        let fields = decoder.fields(
          item, "a test", keys: ["answer", "given", "variants", "expect"])
      else { return nil }
      let answer = fields.required("answer").flatMap { typedAnswer($0, mistakes: mistakes) }
      let given = givenValues(fields["given"], parameters: parameters, &numbers)
      let variants = fields["variants"].flatMap { decoder.list($0, "variants") }?
        .compactMap { decoder.integer($0, "variants", in: 0...1_000_000) }
      let expected = fields.required("expect").flatMap { expectation($0, mistakes: mistakes) }
      guard let answer, let expected else { return nil }
      return QuestionTest(
        answer: answer, given: given, variants: variants, outcome: expected.outcome,
        score: expected.score, span: item.headSpan)
    }
  }

  /// The ids of a list, or the keys of a mapping.
  private func names(in key: String) -> [String] {
    guard let value = fields.peek(key) else { return [] }
    let items = value.items.compactMap { item in
      item.fields.first { $0.key.scalarText == "id" }?.value.scalarText
    }
    return items + value.fields.compactMap(\.key.scalarText)
  }

  /// What is typed: text with `{{ truth }}` or `{{ mistakes.ID }}` in it.
  private func typedAnswer(
    _ value: YAMLValue, mistakes: Set<MistakeID>
  ) -> [QuestionTest.AnswerPart]? {
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
      if expression == Self.truth {
        parts.append(.truth)
      } else if expression.hasPrefix("mistakes."),
        let id = MistakeID(String(expression.dropFirst("mistakes.".count)))
      {
        check(id, mistakes, at: text.fileSpan(found.expression))
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

  private func givenValues(
    _ value: YAMLValue?, parameters: Set<String>, _ numbers: inout HeldNumbers
  ) -> [(name: String, value: Value)] {
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
      return (name, constant)
    }
  }

  // MARK: - What is expected

  private func expectation(
    _ value: YAMLValue, mistakes: Set<MistakeID>
  ) -> (outcome: QuestionTest.Outcome?, score: Double?)? {
    guard value.isMapping else {
      return outcome(value, mistakes: mistakes).map { ($0, nil) }
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
    return fields["note"].flatMap { outcome($0, mistakes: mistakes) }.map { ($0, score) }
  }

  private func outcome(_ value: YAMLValue, mistakes: Set<MistakeID>) -> QuestionTest.Outcome? {
    guard let text = decoder.text(value, "expect") else { return nil }
    switch text {
    case "correct": return .correct
    case "wrong": return .wrong
    case "invalid": return .invalid(class: nil)
    default:
      guard let id = MistakeID(text) else {
        check(nil, mistakes, at: value.headSpan)
        return nil
      }
      check(id, mistakes, at: value.headSpan)
      return .mistake(id)
    }
  }

  private func check(_ id: MistakeID?, _ mistakes: Set<MistakeID>, at span: Range<Int>) {
    if let id, mistakes.contains(id) { return }
    let known =
      ["correct", "wrong", "invalid"]
      + mistakes.map(\.text).filter { !Self.isReserved($0) }.sorted()
    decoder.findings.error(
      .unknownMistake, "the question has no mistake of this name",
      help: decoder.suggestion(for: id?.text ?? "", among: known), at: span)
  }
}
